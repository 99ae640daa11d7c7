/** Askings for sign-off. An answer is written once, into the row of its asking. */
import { z } from 'zod';

import type { SignOff, SignOffAnswer } from '#app/domain/response/sign-off.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

const selectSignOff = {
  id: true,
  draftId: true,
  askedBy: true,
  approverId: true,
  askedAt: true,
  outcome: true,
  words: true,
  copyHash: true,
  answeredAt: true,
} as const satisfies Prisma.SignOffSelect;

type SignOffRow = Prisma.SignOffGetPayload<{ select: typeof selectSignOff }>;

const answerSchema = z.object({
  outcome: z.enum(['approved', 'sent-back']),
  words: z.string(),
  copyHash: z.string(),
  at: z.date(),
});

export async function insertSignOff(
  tx: Db,
  { answer: _, ...asked }: SignOff,
  organisationId: string,
): Promise<void> {
  await tx.signOff.create({ data: { ...asked, organisationId }, select: { id: true } });
}

export async function updateSignOffAnswer(
  tx: Db,
  id: string,
  { at, ...answer }: SignOffAnswer,
): Promise<void> {
  await tx.signOff.update({
    where: { id },
    data: { ...answer, answeredAt: at },
    select: { id: true },
  });
}

export async function findSignOff(db: Db, id: string): Promise<SignOff | null> {
  const row = await db.signOff.findUnique({ where: { id }, select: selectSignOff });
  return row && toSignOff(row);
}

/** Every asking about one draft, oldest first. */
export async function listSignOffs(db: Db, draftId: string): Promise<readonly SignOff[]> {
  const rows = await db.signOff.findMany({
    where: { draftId },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: selectSignOff,
  });
  return rows.map(toSignOff);
}

function toSignOff({ outcome, words, copyHash, answeredAt, ...row }: SignOffRow): SignOff {
  const answer =
    outcome === null ? null : answerSchema.parse({ outcome, words, copyHash, at: answeredAt });
  return { ...row, answer };
}
