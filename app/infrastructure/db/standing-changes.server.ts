/** What was decided about where responses stand: rows are added, and never changed. */
import { z } from 'zod';

import { LEDGER_PLACES, placeOf } from '#app/domain/analysis/standing.ts';
import type { Response } from '#app/domain/response/response.ts';
import { STANDING_CHANGES, type StandingChange } from '#app/domain/response/standing-change.ts';
import type { Db } from './client.server.ts';

const kindSchema = z.enum(STANDING_CHANGES);
const placeSchema = z.enum(LEDGER_PLACES);

export async function insertStandingChange(
  tx: Db,
  responseId: string,
  change: StandingChange,
): Promise<void> {
  const last = await tx.standingChange.aggregate({
    where: { responseId },
    _max: { ordinal: true },
  });
  await tx.standingChange.create({
    data: { ...change, responseId, ordinal: (last._max.ordinal ?? 0) + 1 },
    select: { ordinal: true },
  });
}

/** What was decided about new responses as they were put on record. */
export async function insertFirstStandings(
  tx: Db,
  responses: readonly Response[],
): Promise<void> {
  const rows = responses.flatMap((response) =>
    firstStandings(response).map((change, at) => ({
      ...change,
      responseId: response.id,
      ordinal: at + 1,
    })),
  );
  if (rows.length > 0) await tx.standingChange.createMany({ data: rows });
}

function firstStandings(response: Response): readonly StandingChange[] {
  const { exclusion, lateDecision } = response;
  const place = placeOf(response);
  const changes: StandingChange[] = [];
  if (lateDecision) {
    const { decision, reason, decidedBy, decidedAt: at } = lateDecision;
    changes.push({ kind: `late-${decision}`, reason, decidedBy, at, place });
  }
  if (exclusion) {
    const { note: reason, decidedBy, decidedAt: at } = exclusion;
    changes.push({ kind: 'left-out', reason, decidedBy, at, place });
  }
  return changes;
}

/** In the order of decision. */
export async function listStandingChanges(
  db: Db,
  responseId: string,
): Promise<readonly StandingChange[]> {
  const rows = await db.standingChange.findMany({
    where: { responseId },
    orderBy: { ordinal: 'asc' },
    select: { kind: true, at: true, decidedBy: true, reason: true, place: true },
  });
  return rows.map((row) => ({
    ...row,
    kind: kindSchema.parse(row.kind),
    place: placeSchema.parse(row.place),
  }));
}
