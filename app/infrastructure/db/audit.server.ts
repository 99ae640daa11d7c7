/**
 * The audit trail: who did what to which record, and what changed (D-08).
 *
 * Entries are only ever added. Each carries the hash of the one before it, so that a changed or
 * missing entry shows. They hold ids, values of the subject and digests; never words or addresses.
 */
import { createHash } from 'node:crypto';

import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

/** A value that the trail may hold, small and free of personal data. */
export type AuditValue = Readonly<Record<string, string | number | boolean | null>>;

export type AuditFact = {
  readonly at: Date;
  /** Id of the staff member, or a word such as `command-line`. */
  readonly actor: string;
  /** What was done, in kebab-case: `password-set`. */
  readonly action: string;
  /** What it was done to: `staff:id`, `response:id`. */
  readonly subject: string;
  /** Null when there was nothing before. */
  readonly before: AuditValue | null;
  /** Null when nothing is left. */
  readonly after: AuditValue | null;
};

export type AuditEntry = AuditFact & {
  /** From 1, unbroken. */
  readonly sequence: number;
  /** Hash of the entry before; of the empty text for the first. */
  readonly previousHash: string;
  /** SHA-256, lower-case hex, of the entry as canonical JSON. */
  readonly hash: string;
};

const FIRST_PREVIOUS_HASH = createHash('sha256').update('').digest('hex');

const selectEntry = {
  sequence: true,
  at: true,
  actor: true,
  action: true,
  subject: true,
  before: true,
  after: true,
  previousHash: true,
  hash: true,
} as const satisfies Prisma.AuditEntrySelect;

/** Adds an entry, in the transaction of what it tells of: transactions take turns, so none clash. */
export async function appendAudit(tx: Db, fact: AuditFact): Promise<void> {
  await appendAudits(tx, [fact]);
}

/** Adds an entry for each fact, in their order. */
export async function appendAudits(tx: Db, facts: readonly AuditFact[]): Promise<void> {
  const last = await tx.auditEntry.findFirst({
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  });
  let sequence = last?.sequence ?? 0;
  let previousHash = last?.hash ?? FIRST_PREVIOUS_HASH;
  const rows = facts.map((fact) => {
    const { before, after, ...plain } = fact;
    sequence += 1;
    const hash = entryHash(fact, sequence, previousHash);
    const row = {
      ...plain,
      // A column left out is null in the database; null itself would be refused for JSON.
      ...(before === null ? {} : { before }),
      ...(after === null ? {} : { after }),
      ...{ sequence, previousHash, hash },
    };
    previousHash = hash;
    return row;
  });
  await tx.auditEntry.createMany({ data: rows });
}

/** Entries from `sequence` on, oldest first, at most `limit`. */
export async function listAudit(
  db: Db,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<readonly AuditEntry[]> {
  const rows = await db.auditEntry.findMany({
    where: { sequence: { gte: from } },
    orderBy: { sequence: 'asc' },
    take: limit,
    select: selectEntry,
  });
  return rows.map((row) => ({
    ...row,
    before: toAuditValue(row.before),
    after: toAuditValue(row.after),
  }));
}

/** True when the entry is the one that was written after an entry with `previousHash`. */
export function isUnbroken(entry: AuditEntry, previousHash: string | null): boolean {
  const expected = previousHash ?? FIRST_PREVIOUS_HASH;
  return (
    entry.previousHash === expected &&
    entry.hash === entryHash(entry, entry.sequence, entry.previousHash)
  );
}

function entryHash(fact: AuditFact, sequence: number, previousHash: string): string {
  const canonical = JSON.stringify([
    sequence,
    fact.at.toISOString(),
    fact.actor,
    fact.action,
    fact.subject,
    sorted(fact.before),
    sorted(fact.after),
    previousHash,
  ]);
  return createHash('sha256').update(canonical).digest('hex');
}

/** Pairs by key: a database may give the keys of a JSON column back in another order. */
function sorted(value: AuditValue | null): readonly (readonly [string, unknown])[] | null {
  if (value === null) return null;
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Throws when the column holds anything but a flat object, which `appendAudit` never writes. */
function toAuditValue(column: Prisma.JsonValue): AuditValue | null {
  if (column === null) return null;
  if (typeof column !== 'object' || Array.isArray(column)) throw new Error('Unreadable entry');
  return Object.fromEntries(
    Object.entries(column).map(([key, value]) => {
      if (typeof value === 'object' && value !== null) throw new Error('Unreadable entry');
      return [key, value ?? null];
    }),
  );
}
