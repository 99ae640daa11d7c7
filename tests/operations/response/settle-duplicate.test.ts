import { beforeEach, expect, test } from 'vitest';

import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import { showConsultationDesk } from '#app/operations/consultation/show-consultation-desk.server.ts';
import { includeInAnalysis } from '#app/operations/response/decide-response.server.ts';
import { enterLetter } from '#app/operations/response/enter-letter.server.ts';
import {
  settleDuplicate,
  showPair,
  type SettleDuplicate,
} from '#app/operations/response/settle-duplicate.server.ts';
import { showDuplicates } from '#app/operations/response/show-duplicates.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { aComment, anOrganisation, someContent } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aProposal } from '#tests/support/a-snapshot.ts';
import { aPaper } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

const slug = 'fairhaven-review';
const pair = { slug, number: 1, other: 2 };
const assistant = aStaffMember({ role: 'assistant' });
const WORDS = ['We would keep the forum as it is.', 'We would keep the forum as it was.'];

let app: TestContext;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-10-20T09:00:00Z'));
  await givenConsultation(app.db, undefined, aPaper({ proposals: [aProposal(1)] }));
  for (const [at, words] of WORDS.entries()) {
    const comments = [
      aComment({ target: { kind: 'proposal', id: 'p1' }, position: 'oppose', words }),
    ];
    const respondent = { ...anOrganisation(), name: `Officer ${at}`, email: '' };
    const entered = await enterLetter(app, assistant, {
      ...{ slug, formId: `form-${at}`, channel: 'letter', receivedOn: '2011-10-12' },
      ...{ writtenOn: null, scan: null, queryId: null, saidAt: null },
      content: someContent({ respondent, comments }),
    });
    accepted(entered);
  }
});

function settled(overrides: Partial<SettleDuplicate> = {}) {
  const reason = 'The second officer sent it by mistake.';
  return settleDuplicate(app, assistant, {
    ...{ ...pair, settle: 'leave-out-second', reason },
    ...overrides,
  });
}

async function figures() {
  const summary = await summariseConsultation(app, slug);
  return [summary?.ledger.analysed, summary?.ledger.excluded, summary?.byType.organisation];
}

async function alikeOf(number: number) {
  const page = accepted(await showResponse(app, assistant, { slug, number }));
  return page.alike.map((one) => [one.number, one.signs]);
}

test('P-02 two replies for one organisation are flagged, and once it is settled it counts once and both texts are kept', async () => {
  expect(await alikeOf(1)).toEqual([[2, ['organisation']]]);
  expect(await figures()).toEqual([2, {}, 2]);

  accepted(await settled());

  expect(await figures()).toEqual([1, { duplicate: 1 }, 1]);
  for (const [at, words] of WORDS.entries()) {
    const page = accepted(await showResponse(app, assistant, { slug, number: at + 1 }));
    expect(page.versions[0]?.answers[0]?.words).toBe(words);
  }
  const left = accepted(await showResponse(app, assistant, { slug, number: 2 }));
  expect(left.exclusion?.note).toMatch(/^Duplicate of R-.*\. The second officer/);
});

test('side by side, the same is said once and what differs is marked', async () => {
  const { parts, first, second } = accepted(await showPair(app, assistant, pair));

  expect([first.number, second.number]).toEqual([1, 2]);
  const differing = parts.filter((part) => part.difference.length > 0);
  expect(differing.map(({ title }) => title)).toEqual([
    'Name',
    expect.stringContaining('Proposal'),
  ]);
  expect(differing[1]?.difference.filter(({ kind }) => kind !== 'kept')).toEqual([
    { kind: 'removed', text: 'is' },
    { kind: 'added', text: 'was' },
  ]);
  expect(parts.find(({ title }) => title === 'Organisation')).toMatchObject({ difference: [] });
});

test('two that are kept both count, and are not flagged to each other again', async () => {
  accepted(await settled({ settle: 'keep-both', reason: 'Two branches.' }));
  accepted(await settled({ settle: 'keep-both', reason: 'Two branches of it.' }));

  expect(await alikeOf(1)).toEqual([]);
  expect(await alikeOf(2)).toEqual([]);
  expect(await figures()).toEqual([2, {}, 2]);
  const page = accepted(await showPair(app, assistant, { slug, number: 2, other: 1 }));
  expect(page.keptApart).toEqual({ reason: 'Two branches of it.', decidedBy: 'staff-1' });
  const trail = await app.db.read.auditEntry.findMany({ orderBy: { sequence: 'asc' } });
  expect(trail.map(({ action }) => action).slice(-2)).toEqual([
    'responses-kept-apart',
    'responses-kept-apart',
  ]);
  expect(JSON.stringify(trail)).not.toContain('branches');
});

test('both cannot be left out, whoever of two people presses first', async () => {
  const outcomes = await Promise.all([
    settled({ settle: 'leave-out-first' }),
    settled({ settle: 'leave-out-second' }),
  ]);

  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await figures()).toEqual([1, { duplicate: 1 }, 1]);
});

test.each([
  [{ other: 1 }, 'unknown-pair'],
  [{ other: 9 }, 'unknown-pair'],
  [{ reason: ' ' }, 'reason-missing'],
] as const)('%j is refused and changes nothing', async (wrong, kind) => {
  expect(await settled(wrong)).toEqual({ ok: false, refusal: { kind } });
  expect(await figures()).toEqual([2, {}, 2]);
});

test('an analyst may read two side by side, and not settle', async () => {
  const analyst = aStaffMember({ role: 'analyst' });

  expect(accepted(await showPair(app, analyst, pair)).maySettle).toBe(false);
  expect(
    await settleDuplicate(app, analyst, { ...pair, settle: 'keep-both', reason: 'Two.' }),
  ).toEqual({ ok: false, refusal: { kind: 'not-permitted' } });
});

/** What the queue of the consultation says, and the number on the page that leads to it. */
async function queue() {
  const page = accepted(await showDuplicates(app, assistant, slug));
  const sought = { slug, at: app.now() };
  const desk = accepted(await showConsultationDesk(app, assistant, sought));
  const numbers = (pairs: typeof page.waiting) =>
    pairs.map(({ first, second, signs }) => [first.number, second.number, signs]);
  return [numbers(page.waiting), numbers(page.settled), desk.likelyDuplicates];
}

test('a pair waits in the queue until it is settled, and again once its decision is taken back', async () => {
  const both = [[1, 2, ['organisation']]];
  expect(await queue()).toEqual([both, [], 1]);

  accepted(await settled());
  expect(await queue()).toEqual([[], both, 0]);

  accepted(await includeInAnalysis(app, assistant, { slug, number: 2, reason: 'Two.' }));
  expect(await queue()).toEqual([both, [], 1]);

  accepted(await settled({ settle: 'keep-both', reason: 'Two officers, two answers.' }));
  expect(await queue()).toEqual([[], both, 0]);
});

test('a sign that too many share is told as one line, and makes no pairs', async () => {
  for (let at = 2; at < 22; at += 1) {
    const comments = [
      aComment({ target: { kind: 'proposal', id: 'p1' }, words: `Answer number ${at}.` }),
    ];
    const respondent = { ...anOrganisation(), name: `Officer ${at}`, email: '' };
    accepted(
      await enterLetter(app, assistant, {
        ...{ slug, formId: `form-${at}`, channel: 'letter', receivedOn: '2011-10-12' },
        ...{ writtenOn: null, scan: null, queryId: null, saidAt: null },
        content: someContent({ respondent, comments }),
      }),
    );
  }
  const page = accepted(await showDuplicates(app, assistant, slug));

  expect(page.waiting).toEqual([]);
  expect(page.campaigns).toMatchObject([
    { sign: 'organisation', responses: 22, example: { number: 1 } },
  ]);
});

test('whoever may not see single responses does not see which are alike', async () => {
  const chair = aStaffMember({ role: 'chair' });
  const seen = await showDuplicates(app, chair, slug);

  expect(seen).toEqual({ ok: false, refusal: { kind: 'not-permitted' } });
});
