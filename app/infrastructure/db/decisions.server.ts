/** Decisions of the meeting at rest: append-only, the last on a recommendation counts. */
import { z } from 'zod';

import { DECISIONS, type Decision } from '#app/domain/agm/decision.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

const selectDecision = {
  id: true,
  recommendation: true,
  decision: true,
  reason: true,
  text: true,
  meeting: true,
  recordedBy: true,
  recordedAt: true,
} as const satisfies Prisma.DecisionSelect;

type DecisionRow = Prisma.DecisionGetPayload<{ select: typeof selectDecision }>;

const decisionSchema = z.enum(DECISIONS);

/** Every decision ever recorded on a consultation, superseded ones included, oldest first. */
export async function listDecisions(
  db: Db,
  consultationId: string,
): Promise<readonly Decision[]> {
  const rows = await db.decision.findMany({
    where: { consultationId },
    orderBy: { sequence: 'asc' },
    select: selectDecision,
  });
  return rows.map(toDecision);
}

export async function insertDecision(
  db: Db,
  consultationId: string,
  decision: Decision,
): Promise<void> {
  const before = await db.decision.aggregate({
    where: { consultationId },
    _max: { sequence: true },
  });
  const sequence = (before._max.sequence ?? 0) + 1;
  await db.decision.create({
    data: { ...decision, consultationId, sequence },
    select: { id: true },
  });
}

function toDecision(row: DecisionRow): Decision {
  return { ...row, decision: decisionSchema.parse(row.decision) };
}
