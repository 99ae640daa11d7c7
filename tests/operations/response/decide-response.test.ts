import { beforeEach, expect, test } from 'vitest';

import { EVERYTHING } from '#app/domain/analysis/figure-filter.ts';
import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import { showFigure } from '#app/operations/analysis/show-figure.server.ts';
import {
  decideLate,
  excludeFromAnalysis,
  includeInAnalysis,
} from '#app/operations/response/decide-response.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { showResponses } from '#app/operations/response/show-responses.server.ts';
import { aResponse } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

const slug = 'fairhaven-review';
const assistant = aStaffMember({ role: 'assistant' });
let app: TestContext;

beforeEach(async () => {
  app = await testContext();
  await givenConsultation(app.db);
  await givenResponse(app.db, aResponse(1));
  await givenResponse(app.db, aResponse(2, {}, { timeliness: 'late' }));
  await givenResponse(app.db, aResponse(3, {}, { flags: ['sent-very-quickly'] }));
});

async function ledger() {
  return (await summariseConsultation(app, slug))?.ledger;
}

// a reason is required and the record is kept.
test('a response is left out with its reason and taken back in, each time on the trail', async () => {
  await excludeFromAnalysis(app, assistant, {
    slug,
    number: 1,
    reason: 'spam',
    note: 'Adverts.',
  });
  const without = await ledger();
  await includeInAnalysis(app, assistant, { slug, number: 1, reason: 'A mistake.' });
  const withIt = await ledger();

  expect(without).toEqual({
    received: 3,
    excluded: { spam: 1, late: 1 },
    analysed: 1,
    late: 1,
    lateOutcomes: { accepted: 0, refused: 0, undecided: 1, leftOut: 0 },
  });
  expect(withIt).toMatchObject({ received: 3, excluded: { late: 1 }, analysed: 2, late: 1 });
  const trail = await app.db.read.auditEntry.findMany({ orderBy: { sequence: 'asc' } });
  expect(trail.map(({ action, before, after }) => ({ action, before, after }))).toEqual([
    {
      action: 'response-excluded',
      before: null,
      after: { reason: 'spam', noteDigest: app.secrets.sha256('Adverts.') },
    },
    {
      action: 'response-included',
      before: { reason: 'spam' },
      after: { reasonDigest: app.secrets.sha256('A mistake.') },
    },
  ]);
});

// accept or refuse, with a reason, by a named user; late ones are reported apart.
test('a late response is analysed once it is accepted, and still counted as late', async () => {
  await decideLate(app, assistant, {
    slug,
    number: 2,
    decision: 'accepted',
    reason: 'Illness.',
  });

  expect(await ledger()).toEqual({
    ...{ received: 3, excluded: {}, analysed: 3, late: 1 },
    lateOutcomes: { accepted: 1, refused: 0, undecided: 0, leftOut: 0 },
  });
  const page = accepted(await showResponse(app, assistant, { slug, number: 2 }));
  expect(page.lateDecision).toEqual({
    decision: 'accepted',
    reason: 'Illness.',
    decidedBy: 'staff-1',
  });
});

test('a role without the right to decide changes nothing', async () => {
  const analyst = aStaffMember({ role: 'analyst' });
  const decided = [
    await excludeFromAnalysis(app, analyst, {
      slug,
      number: 1,
      reason: 'spam',
      note: 'Adverts.',
    }),
    await decideLate(app, analyst, { slug, number: 2, decision: 'refused', reason: 'Late.' }),
  ];

  expect(decided).toEqual([
    { ok: false, refusal: { kind: 'not-permitted' } },
    { ok: false, refusal: { kind: 'not-permitted' } },
  ]);
  expect(await app.db.read.auditEntry.count()).toBe(0);
});

test('the list shows every response by number, or those alone that need a look', async () => {
  const all = accepted(
    await showResponses(app, assistant, { slug, after: 0, isFlaggedOnly: false }),
  );
  const flagged = accepted(
    await showResponses(app, assistant, { slug, after: 0, isFlaggedOnly: true }),
  );
  const rest = accepted(
    await showResponses(app, assistant, { slug, after: 2, isFlaggedOnly: false }),
  );

  expect(all.rows.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(flagged.rows.map(({ number }) => number)).toEqual([3]);
  expect(rest.rows.map(({ number }) => number)).toEqual([3]);
  expect(all).toMatchObject({ total: 3, next: null });
});

test('a list longer than a page leads on from its last number', async () => {
  for (let number = 4; number <= 52; number += 1)
    await givenResponse(app.db, aResponse(number));

  const first = accepted(
    await showResponses(app, assistant, { slug, after: 0, isFlaggedOnly: false }),
  );
  const second = accepted(
    await showResponses(app, assistant, { slug, after: first.next ?? 0, isFlaggedOnly: false }),
  );

  expect(first.rows).toHaveLength(50);
  expect(second.rows.map(({ number }) => number)).toEqual([51, 52]);
  expect(second.next).toBeNull();
});

function figurePage(figure: string) {
  return showFigure(app, assistant, { slug, figure, filter: EVERYTHING, after: 0 });
}

// A-22 in part: the list is as long as the figure.
test('a figure opens exactly the responses that make it up', async () => {
  const late = accepted(await figurePage('late'));
  const analysed = accepted(await figurePage('analysed.all'));

  expect(late.responses.map(({ number }) => number)).toEqual([2]);
  expect(analysed.responses).toHaveLength((await ledger())?.analysed ?? -1);
  expect([late.total, analysed.total]).toEqual([1, 2]);
  expect(await figurePage('unheard-of')).toEqual({
    ok: false,
    refusal: { kind: 'unknown-figure' },
  });
});
