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
import { scopeWhere, type LedgerScope } from './ledger-filter.server.ts';

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

/** Of everything received, or of what a filter leaves. */
export async function countLedgerLines(
  db: Db,
  scope: LedgerScope,
): Promise<readonly CountedLines[]> {
  const groups = await db.ledgerLine.groupBy({
    by: ['place', 'late', 'respondentType', 'channel'],
    where: scopeWhere(scope),
    _count: { _all: true },
  });
  return groups.map(({ respondentType: type, _count: { _all: count }, ...group }) =>
    lineSchema.parse({ ...group, type, count }),
  );
}

/** More are odd wordings of the same few. */
const MAX_SECTORS = 50;

/** Sectors that organisations gave, most given first. */
export async function listSectors(db: Db, consultationId: string): Promise<readonly string[]> {
  const groups = await db.ledgerLine.groupBy({
    by: ['sector'],
    where: { consultationId, sector: { not: '' } },
    orderBy: [{ _count: { sector: 'desc' } }, { sector: 'asc' }],
    take: MAX_SECTORS,
  });
  return groups.map(({ sector }) => sector);
}

export async function countPositionsTaken(
  db: Db,
  scope: LedgerScope,
): Promise<readonly CountedPositions[]> {
  const groups = await db.positionTaken.groupBy({
    by: ['target', 'position', 'respondentType'],
    where: scopeWhere(scope),
    _count: { _all: true },
  });
  return groups.map(({ respondentType: type, _count: { _all: count }, ...group }) =>
    positionSchema.parse({ ...group, type, count }),
  );
}
