/** Counts of responses that a desk shows, taken by the database rather than by reading them all. */
import type { Db } from './client.server.ts';

export type ResponseCounts = {
  readonly received: number;
  /** Late ones that nobody has accepted or refused yet. */
  readonly lateUndecided: number;
};

const LATE_UNDECIDED = { place: 'late', late: 'undecided' } as const;

export function countLateUndecided(db: Db, consultationId: string): Promise<number> {
  return db.ledgerLine.count({ where: { consultationId, ...LATE_UNDECIDED } });
}

/** How many carry a sign of misuse. */
export function countFlagged(db: Db, consultationId: string): Promise<number> {
  return db.response.count({ where: { consultationId, flags: { not: [] } } });
}

/** By consultation id; a consultation without responses is left out. */
export async function countResponsesByConsultation(
  db: Db,
): Promise<ReadonlyMap<string, ResponseCounts>> {
  const all = await db.ledgerLine.groupBy({ by: ['consultationId'], _count: { _all: true } });
  const waiting = await db.ledgerLine.groupBy({
    by: ['consultationId'],
    where: LATE_UNDECIDED,
    _count: { _all: true },
  });
  const lateById = new Map(waiting.map((row) => [row.consultationId, row._count._all]));
  return new Map(
    all.map((row) => [
      row.consultationId,
      { received: row._count._all, lateUndecided: lateById.get(row.consultationId) ?? 0 },
    ]),
  );
}
