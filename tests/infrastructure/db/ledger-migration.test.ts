/** An installation from before there was a ledger gets the lines that its responses would have had. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { Database } from '#app/infrastructure/db/client.server.ts';
import { PROJECT_ROOT } from '#app/infrastructure/project-root.server.ts';
import {
  aComment,
  aMeeting,
  anIndividual,
  anOrganisation,
  aResponse,
  aVersion,
  excludedFor,
  someContent,
} from '#tests/support/a-response.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';

const comments = [aComment({ target: { kind: 'proposal', id: 'p1' }, position: 'oppose' })];
const decided = { reason: 'Posted in time', decidedBy: 'staff-1' };
const lateDecision = (decision: 'accepted' | 'refused') => ({
  timeliness: 'late' as const,
  lateDecision: { decision, ...decided, decidedAt: new Date('2011-10-20T09:00:00Z') },
});

const RESPONSES = [
  aResponse(1, { comments, respondent: anIndividual({ area: 'North' }) }),
  aResponse(2, { comments, respondent: anOrganisation({ sector: ' Health ' }) }),
  aResponse(3, { comments }, { timeliness: 'late' }),
  aResponse(4, { comments }, lateDecision('accepted')),
  aResponse(5, { comments }, lateDecision('refused')),
  aResponse(6, { comments }, excludedFor('spam')),
  aResponse(7, { comments }, { ...lateDecision('accepted'), ...excludedFor('duplicate') }),
  aResponse(8, { comments, respondent: aMeeting() }),
  aResponse(
    9,
    {},
    {
      versions: [
        aVersion(9, 1, someContent({ comments })),
        aVersion(9, 2, someContent({ respondent: anOrganisation() })),
      ],
    },
  ),
];

test('responses of an older installation get the lines and the history that new ones get', async () => {
  const db = await openTestDatabase();
  await givenConsultation(db);
  for (const response of RESPONSES) await givenResponse(db, response);
  const asWritten = await kept(db);

  await db.transact(async (tx) => {
    await tx.positionTaken.deleteMany();
    await tx.ledgerLine.deleteMany();
    await tx.standingChange.deleteMany();
    for (const statement of backfill(db)) await tx.$executeRawUnsafe(statement);
  });

  expect(await kept(db)).toEqual(asWritten);
});

/** What the migration puts on record after it has made the tables. */
function backfill({ provider }: Database): readonly string[] {
  const folder = provider === 'sqlite' ? 'prisma' : 'prisma/postgresql';
  const path = join(PROJECT_ROOT, folder, 'migrations/0020_ledger/migration.sql');
  return readFileSync(path, 'utf8')
    .split(';')
    .filter((statement) => statement.includes('INSERT INTO'));
}

async function kept({ read }: Database) {
  const changes = await read.standingChange.findMany({
    orderBy: [{ responseId: 'asc' }, { ordinal: 'asc' }],
  });
  return {
    lines: await read.ledgerLine.findMany({ orderBy: { number: 'asc' } }),
    positions: await read.positionTaken.findMany({ orderBy: { number: 'asc' } }),
    // One that was both accepted and left out: what it became after the first is not known any more.
    changes: changes.map(({ ordinal: _ordinal, place, kind, ...change }) => ({
      ...change,
      kind,
      place: kind === 'late-accepted' ? 'analysed' : place,
    })),
  };
}
