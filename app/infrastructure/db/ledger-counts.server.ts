/** Counts over the lines of the ledger, taken by the database rather than by reading responses. */
import { z } from 'zod';

import type { CountedLines, CountedPositions } from '#app/domain/analysis/ledger-line.ts';
import { LATE_STATES, LEDGER_PLACES } from '#app/domain/analysis/standing.ts';
import {
  ANSWERING_TYPES,
  CHANNELS,
  POSITIONS,
  RESPONDENT_TYPES,
} from '#app/domain/response/response.ts';
import type { Db } from './client.server.ts';

const lineSchema = z.object({
  place: z.enum(LEDGER_PLACES),
  late: z.enum(LATE_STATES),
  type: z.enum(RESPONDENT_TYPES),
  channel: z.enum(CHANNELS),
  count: z.int(),
});

const positionSchema = z.object({
  target: z.string(),
  position: z.enum(POSITIONS),
  type: z.enum(ANSWERING_TYPES),
  count: z.int(),
});

export async function countLedgerLines(
  db: Db,
  consultationId: string,
): Promise<readonly CountedLines[]> {
  const groups = await db.ledgerLine.groupBy({
    by: ['place', 'late', 'respondentType', 'channel'],
    where: { consultationId },
    _count: { _all: true },
  });
  return groups.map(({ respondentType: type, _count: { _all: count }, ...group }) =>
    lineSchema.parse({ ...group, type, count }),
  );
}

export async function countPositionsTaken(
  db: Db,
  consultationId: string,
): Promise<readonly CountedPositions[]> {
  const groups = await db.positionTaken.groupBy({
    by: ['target', 'position', 'respondentType'],
    where: { consultationId },
    _count: { _all: true },
  });
  return groups.map(({ respondentType: type, _count: { _all: count }, ...group }) =>
    positionSchema.parse({ ...group, type, count }),
  );
}
