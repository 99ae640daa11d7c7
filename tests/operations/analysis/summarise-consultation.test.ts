import { expect, test } from 'vitest';

import type { PaperRevision } from '#app/domain/paper/revision.ts';
import { insertConsultation } from '#app/infrastructure/db/consultations.server.ts';
import { insertRevision } from '#app/infrastructure/db/paper-revisions.server.ts';
import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import { aComment, aResponse } from '#tests/support/a-response.ts';
import { aReplyPaper } from '#tests/support/a-snapshot.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { testContext } from '#tests/support/test-context.ts';

test('the responses on record are summarised over the published paper', async () => {
  const app = await testContext();
  await givenConsultation(app.db, aConsultation(), aReplyPaper(3));
  const comment = aComment({ target: { kind: 'proposal', id: 'p1' }, position: 'oppose' });
  await givenResponse(app.db, aResponse(1, { comments: [comment] }));
  await givenResponse(app.db, aResponse(2, {}, { channel: 'letter', timeliness: 'late' }));

  const summary = await summariseConsultation(app, 'fairhaven-review');

  expect(summary?.ledger).toEqual({
    ...{ received: 2, excluded: { late: 1 }, analysed: 1, late: 1 },
    lateOutcomes: { accepted: 0, refused: 0, undecided: 1, leftOut: 0 },
  });
  expect(summary?.proposals.map(({ id, base }) => [id, base])).toEqual([
    ['p1', 1],
    ['p2', 0],
    ['p3', 0],
  ]);
});

test('a consultation that is not yet published has a summary of nothing', async () => {
  const app = await testContext();
  await app.db.transact(async (tx) => {
    await insertConsultation(tx, aConsultation(), app.now());
    await insertRevision(tx, workingRevision(app.now()));
  });

  const summary = await summariseConsultation(app, 'fairhaven-review');

  expect(summary?.ledger.received).toBe(0);
  expect(summary?.proposals).toHaveLength(3);
});

test('there is no summary of a consultation that does not exist', async () => {
  expect(await summariseConsultation(await testContext(), 'nowhere')).toBeNull();
});

function workingRevision(madeAt: Date): PaperRevision {
  return {
    id: 'revision-1',
    consultationId: 'consultation-1',
    sequence: 1,
    paper: aReplyPaper(3),
    contentHash: 'b'.repeat(64),
    summary: 'Imported',
    restores: null,
    madeBy: 'staff-1',
    madeAt,
    publication: null,
  };
}
