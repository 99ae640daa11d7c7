/**
 * Letters to send.
 *
 * A dispatcher claims a letter by a lease that it alone holds, and marks it only while it still
 * does, so several dispatchers never hand over one letter twice. When a process dies between the
 * mail server's "yes" and the mark, the letter is sent again under the same message id: a receipt
 * may come twice after a crash, and is never lost.
 */
import { z } from 'zod';

import {
  LETTER_STATUSES,
  type Letter,
  type LetterStatus,
  type OutboxCount,
  type OutboxMessage,
} from '#app/domain/outbox/letter.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

/** The right to send one letter, until the lease runs out. */
export type Claim = { readonly message: OutboxMessage; readonly leasedUntil: Date };

const selectMessage = {
  id: true,
  letter: true,
  recipient: true,
  status: true,
  attempts: true,
  enqueuedAt: true,
  nextAttemptAt: true,
  sentAt: true,
  lastFault: true,
} as const satisfies Prisma.OutboxMessageSelect;

type MessageRow = Prisma.OutboxMessageGetPayload<{ select: typeof selectMessage }>;

const letterSchema: z.ZodType<Letter> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('submission-receipt'),
    responseId: z.string(),
    versionNumber: z.int(),
  }),
  z.object({ kind: z.literal('draft-link'), draftId: z.string() }),
  z.object({
    kind: z.literal('period-extended'),
    draftId: z.string(),
    extension: z.int(),
  }),
  z.object({
    kind: z.literal('partner-period-extended'),
    consultationId: z.string(),
    contactId: z.string(),
    extension: z.int(),
  }),
  z.object({ kind: z.literal('format-request-receipt'), requestId: z.string() }),
  z.object({ kind: z.literal('staff-set-up'), staffId: z.string() }),
  z.object({ kind: z.literal('partner-sign-in'), linkId: z.string() }),
  z.object({
    kind: z.enum(['partner-invitation', 'partner-reminder']),
    invitationId: z.string(),
    contactId: z.string(),
  }),
  z.object({ kind: z.literal('sign-off-asked'), signOffId: z.string() }),
  z.object({ kind: z.literal('sign-off-answered'), signOffId: z.string() }),
  z.object({ kind: z.literal('colleague-invitation'), invitationId: z.string() }),
]);

export type NewLetter = {
  readonly id: string;
  readonly letter: Letter;
  readonly recipient: string;
  readonly enqueuedAt: Date;
};

export async function enqueueLetter(tx: Db, message: NewLetter): Promise<void> {
  await tx.outboxMessage.create({ data: newColumns(message), select: { id: true } });
}

/** Rows in one statement: SQLite takes 32,766 values in one, and each row has eight or fewer. */
const LETTERS_AT_ONCE = 2000;

/** Many letters in few statements: everybody is told in the transaction in which it was decided. */
export async function enqueueLetters(tx: Db, messages: readonly NewLetter[]): Promise<void> {
  for (let first = 0; first < messages.length; first += LETTERS_AT_ONCE) {
    const portion = messages.slice(first, first + LETTERS_AT_ONCE);
    await tx.outboxMessage.createMany({ data: portion.map(newColumns) });
  }
}

/** The address is kept in lower case, so that one mailbox counts as one recipient. */
function newColumns({ id, letter, recipient, enqueuedAt }: NewLetter) {
  return {
    id,
    letter,
    recipient: recipient.trim().toLowerCase(),
    status: 'waiting',
    enqueuedAt,
    nextAttemptAt: enqueuedAt,
  };
}

/** Takes the letters that are due and free, oldest first, and counts the attempt. */
export async function claimLetters(
  tx: Db,
  claim: { readonly now: Date; readonly leasedUntil: Date; readonly limit: number },
): Promise<readonly Claim[]> {
  const isFree = { OR: [{ leasedUntil: null }, { leasedUntil: { lte: claim.now } }] };
  const rows = await tx.outboxMessage.findMany({
    where: { status: 'waiting', nextAttemptAt: { lte: claim.now }, ...isFree },
    orderBy: [{ nextAttemptAt: 'asc' }, { id: 'asc' }],
    take: claim.limit,
    select: selectMessage,
  });
  const claims: Claim[] = [];
  for (const row of rows) {
    const taken = await tx.outboxMessage.updateMany({
      where: { id: row.id, status: 'waiting', ...isFree },
      data: { leasedUntil: claim.leasedUntil, attempts: { increment: 1 } },
    });
    if (taken.count === 1) {
      const message = toMessage({ ...row, attempts: row.attempts + 1 });
      claims.push({ message, leasedUntil: claim.leasedUntil });
    }
  }
  return claims;
}

/** Makes the lease longer; null when it has passed to another dispatcher. */
export async function extendLease(tx: Db, claim: Claim, until: Date): Promise<Claim | null> {
  const isHeld = await updateHeld(tx, claim, { leasedUntil: until });
  return isHeld ? { ...claim, leasedUntil: until } : null;
}

export async function markLetterSent(tx: Db, claim: Claim, sentAt: Date): Promise<void> {
  await updateHeld(tx, claim, { status: 'sent', sentAt, leasedUntil: null, lastFault: null });
}

export async function markLetterFailed(tx: Db, claim: Claim, fault: string): Promise<void> {
  await updateHeld(tx, claim, { status: 'failed', leasedUntil: null, lastFault: fault });
}

export async function markLetterDropped(tx: Db, claim: Claim): Promise<void> {
  await updateHeld(tx, claim, { status: 'dropped', leasedUntil: null, lastFault: null });
}

/** To be tried again. `attempts` is what the count shall be: a letter held back was not tried. */
export async function markLetterWaiting(
  tx: Db,
  claim: Claim,
  next: { readonly nextAttemptAt: Date; readonly attempts: number; readonly fault: string },
): Promise<void> {
  await updateHeld(tx, claim, {
    nextAttemptAt: next.nextAttemptAt,
    attempts: next.attempts,
    lastFault: next.fault,
    leasedUntil: null,
  });
}

/** Letters sent to one address after an instant. `recipient` in lower case. */
export async function countSentTo(
  db: Db,
  { recipient, since }: { readonly recipient: string; readonly since: Date },
): Promise<number> {
  return db.outboxMessage.count({
    where: { recipient, status: 'sent', sentAt: { gt: since } },
  });
}

export async function countLetters(db: Db): Promise<OutboxCount> {
  const rows = await db.outboxMessage.groupBy({ by: ['status'], _count: { _all: true } });
  const count = (status: LetterStatus) =>
    rows.find((row) => row.status === status)?._count._all ?? 0;
  return { waiting: count('waiting'), sent: count('sent'), failed: count('failed') };
}

/** Letters not sent yet, failed ones among them, oldest first. */
export async function listUnsentLetters(
  db: Db,
  limit: number,
): Promise<readonly OutboxMessage[]> {
  const rows = await db.outboxMessage.findMany({
    where: { status: { in: ['waiting', 'failed'] } },
    orderBy: [{ enqueuedAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: selectMessage,
  });
  return rows.map(toMessage);
}

export async function findLetter(db: Db, id: string): Promise<OutboxMessage | null> {
  const row = await db.outboxMessage.findUnique({ where: { id }, select: selectMessage });
  return row && toMessage(row);
}

/** When the oldest letter still waiting was put in; null when none waits. */
export async function findOldestWaiting(db: Db): Promise<Date | null> {
  const row = await db.outboxMessage.findFirst({
    where: { status: 'waiting' },
    orderBy: { enqueuedAt: 'asc' },
    select: { enqueuedAt: true },
  });
  return row?.enqueuedAt ?? null;
}

/**
 * Makes every unsent letter that no dispatcher holds due at once, with a fresh count of attempts.
 * Returns how many.
 */
export async function retryLetters(tx: Db, now: Date): Promise<number> {
  const { count } = await tx.outboxMessage.updateMany({
    where: {
      status: { in: ['waiting', 'failed'] },
      OR: [{ leasedUntil: null }, { leasedUntil: { lte: now } }],
    },
    data: { status: 'waiting', attempts: 0, nextAttemptAt: now, leasedUntil: null },
  });
  return count;
}

/** Removes letters, sent or not, by what their ids begin with. */
export async function deleteLetters(tx: Db, idPrefix: string): Promise<void> {
  await tx.outboxMessage.deleteMany({ where: { id: { startsWith: idPrefix } } });
}

async function updateHeld(
  tx: Db,
  { message, leasedUntil }: Claim,
  data: Prisma.OutboxMessageUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.outboxMessage.updateMany({
    where: { id: message.id, status: 'waiting', leasedUntil },
    data,
  });
  return count === 1;
}

function toMessage(row: MessageRow): OutboxMessage {
  return { ...row, letter: letterSchema.parse(row.letter), status: toStatus(row.status) };
}

function toStatus(text: string): LetterStatus {
  const status = LETTER_STATUSES.find((known) => known === text);
  if (status === undefined) throw new Error('A letter has an unknown status');
  return status;
}
