import { expect, test } from 'vitest';

import type { Decide } from '#app/domain/agm/decide.ts';
import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import { listDecisions } from '#app/infrastructure/db/decisions.server.ts';
import { decide } from '#app/operations/agm/decide.server.ts';
import { publishOutcome } from '#app/operations/agm/publish-outcome.server.ts';
import { showOutcome } from '#app/operations/agm/show-outcome.server.ts';
import { publishConsultation } from '#app/operations/consultation/publish-consultation.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aPaper } from '#tests/support/factories.ts';
import { givenDraft } from '#tests/support/given-draft.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const SLUG = 'review-of-the-fairhaven-partnership';
const AFTER = new Date('2026-06-20T18:00:00Z');
const chair = aStaffMember({ id: 'staff-9', role: 'chair' });
const assistant = aStaffMember({ role: 'assistant' });

const paper = aPaper({
  recommendations: [
    { id: 'r1', label: 'a)', text: 'To rename the Board.', sourceBlocks: ['b1'] },
    { id: 'r2', label: 'b)', text: 'To merge two groups.', sourceBlocks: ['b1'] },
  ],
});

const text = { weAsked: 'Asked', youSaid: 'Said', weDid: 'Did', effectiveOn: '2026-07-01' };

function aWish(overrides: Partial<Decide> = {}): Decide {
  return {
    recommendation: 'r1',
    decision: 'adopt',
    reason: null,
    text: null,
    meeting: null,
    ...overrides,
  };
}

async function givenClosed(): Promise<TestContext> {
  const app = await testContext();
  await givenDraft(app, paper);
  await publishConsultation(app, assistant, SLUG, {
    accepted: 'all',
    changeNote: null,
    shortPeriodReason: null,
  });
  app.clock.set(AFTER);
  return app;
}

test('a decision is kept with its reason, and a later one takes its place without removing it', async () => {
  const app = await givenClosed();

  await decide(app, chair, SLUG, aWish({ decision: 'reject', reason: 'Too costly' }));
  const second = await decide(app, chair, SLUG, aWish({ decision: 'amend', text: 'A Forum' }));

  expect(second.ok && second.value.stage).toBe('closed');
  const id = await app.db.read.consultation.findFirstOrThrow({ select: { id: true } });
  const kept = await listDecisions(app.db.read, id.id);
  expect(kept.map(({ decision, reason, text: words }) => [decision, reason, words])).toEqual([
    ['reject', 'Too costly', null],
    ['amend', null, 'A Forum'],
  ]);
  const [, , first, then] = await listAudit(app.db.read, { from: 1, limit: 9 });
  expect([first?.before, first?.after]).toEqual([
    null,
    { id: kept[0]?.id, decision: 'reject' },
  ]);
  expect(then?.before).toEqual(first?.after);
});

test('the outcome shows the decisions once it is published, and none before', async () => {
  const app = await givenClosed();
  await decide(app, chair, SLUG, aWish({ decision: 'amend', text: 'To call it the Forum.' }));
  const last = await decide(
    app,
    chair,
    SLUG,
    aWish({ recommendation: 'r2', decision: 'defer', meeting: 'tbc' }),
  );
  const before = await showOutcome(app, SLUG);

  const published = await publishOutcome(app, assistant, SLUG, text);

  expect(last.ok && last.value.stage).toBe('considered');
  expect([before?.stage, before?.outcome, before?.recommendations]).toEqual([
    'considered',
    null,
    [],
  ]);
  const after = await showOutcome(app, SLUG);
  expect(published.ok && after?.outcome).toEqual({
    ...text,
    id: published.ok && published.value.id,
    publishedBy: 'staff-1',
    publishedAt: AFTER,
  });
  expect(after?.stage).toBe('outcome');
  expect(after?.recommendations.map(({ asDecided }) => asDecided)).toEqual([
    'To call it the Forum.',
    null,
  ]);
});

test('an outcome with a recommendation undecided is refused and leaves the stage', async () => {
  const app = await givenClosed();
  await decide(app, chair, SLUG, aWish());

  expect(await publishOutcome(app, assistant, SLUG, text)).toEqual({
    ok: false,
    refusal: { kind: 'undecided', recommendations: ['r2'] },
  });
  expect((await showOutcome(app, SLUG))?.stage).toBe('closed');
});

test('an analyst may not decide, nor a chair publish the outcome', async () => {
  const app = await givenClosed();
  const refused = { ok: false, refusal: { kind: 'not-permitted' } };

  expect(await decide(app, aStaffMember({ role: 'analyst' }), SLUG, aWish())).toEqual(refused);
  expect(await publishOutcome(app, chair, SLUG, text)).toEqual(refused);
});

test('a draft has no outcome page', async () => {
  const app = await testContext();
  await givenDraft(app, paper);

  expect(await showOutcome(app, SLUG)).toBeNull();
});
