/** Published outcomes at rest: append-only, the last one counts. */
import type { Outcome } from '#app/domain/agm/outcome.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

const selectOutcome = {
  id: true,
  weAsked: true,
  youSaid: true,
  weDid: true,
  effectiveOn: true,
  publishedBy: true,
  publishedAt: true,
} as const satisfies Prisma.OutcomeSelect;

/** The outcome that stands; null while none is published. */
export async function findLatestOutcome(
  db: Db,
  consultationId: string,
): Promise<Outcome | null> {
  return db.outcome.findFirst({
    where: { consultationId },
    orderBy: { sequence: 'desc' },
    select: selectOutcome,
  });
}

export async function insertOutcome(
  db: Db,
  consultationId: string,
  outcome: Outcome,
): Promise<void> {
  const before = await db.outcome.aggregate({
    where: { consultationId },
    _max: { sequence: true },
  });
  const sequence = (before._max.sequence ?? 0) + 1;
  await db.outcome.create({
    data: { ...outcome, consultationId, sequence },
    select: { id: true },
  });
}
