/** Counts of responses that a desk shows, taken by the database rather than by reading them all. */
import type { Db } from './client.server.ts';
import { Prisma } from './generated/sqlite/client.ts';

export type ResponseCounts = {
  readonly received: number;
  /** Late ones that nobody has accepted or refused yet. */
  readonly lateUndecided: number;
};

const LATE_UNDECIDED = {
  timeliness: 'late',
  lateDecision: { equals: Prisma.AnyNull },
  withdrawnAt: null,
  exclusion: { equals: Prisma.AnyNull },
} as const satisfies Prisma.ResponseWhereInput;

export function countLateUndecided(db: Db, consultationId: string): Promise<number> {
  return db.response.count({ where: { consultationId, ...LATE_UNDECIDED } });
}

/** By consultation id; a consultation without responses is left out. */
export async function countResponsesByConsultation(
  db: Db,
): Promise<ReadonlyMap<string, ResponseCounts>> {
  const [all, waiting] = [
    await db.response.groupBy({ by: ['consultationId'], _count: { _all: true } }),
    await db.response.groupBy({
      by: ['consultationId'],
      where: LATE_UNDECIDED,
      _count: { _all: true },
    }),
  ];
  const lateById = new Map(waiting.map((row) => [row.consultationId, row._count._all]));
  return new Map(
    all.map((row) => [
      row.consultationId,
      { received: row._count._all, lateUndecided: lateById.get(row.consultationId) ?? 0 },
    ]),
  );
}
