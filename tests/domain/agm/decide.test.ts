import { expect, test } from 'vitest';

import {
  decideRecommendation,
  findRecommendation,
  standingDecisions,
  type Decide,
} from '#app/domain/agm/decide.ts';
import type { Decision } from '#app/domain/agm/decision.ts';
import { decidedRecommendations } from '#app/domain/agm/outcome-page.ts';
import { afterDecision, publishOutcomeText } from '#app/domain/agm/publish-outcome.ts';
import type { Recommendation } from '#app/domain/paper/paper.ts';
import { aConsultation, aPaper } from '#tests/support/factories.ts';

const AFTER = new Date('2011-11-20T19:00:00Z');
const recorded = { id: 'decision-1', recordedBy: 'staff-1', recordedAt: AFTER };

const recommendations: readonly Recommendation[] = [
  { id: 'r1', label: 'a)', text: 'To rename the Board.', sourceBlocks: ['b7'] },
  { id: 'r2', label: 'b)', text: 'To merge two groups.', sourceBlocks: ['b8', 'b9'] },
];
const paper = aPaper({ recommendations });
const consultation = aConsultation();

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

function aDecision(overrides: Partial<Decision> = {}): Decision {
  return { ...recorded, ...aWish(), ...overrides };
}

function decide(wish: Decide) {
  return decideRecommendation({ consultation, paper }, wish, recorded);
}

// C-02
test.each<[string, Partial<Decide>, Partial<Decision>]>([
  ['adopt', {}, {}],
  ['note', { reason: 'For information' }, { reason: 'For information' }],
  ['reject', { reason: ' ' }, { reason: null }],
  ['amend', { text: ' To call it the Forum. ' }, { text: 'To call it the Forum.' }],
  ['defer', { meeting: 'tbc' }, { meeting: 'tbc' }],
])('a recommendation can be decided with %s', (word, wish, expected) => {
  const decision = word as Decision['decision'];

  expect(decide(aWish({ ...wish, decision }))).toEqual({
    ok: true,
    value: aDecision({ ...expected, decision }),
  });
});

test('an amendment without its wording is refused', () => {
  expect(decide(aWish({ decision: 'amend', text: ' ' }))).toEqual({
    ok: false,
    refusal: { kind: 'amended-wording-missing' },
  });
});

// C-04 in part: the item stays open on the outcome page (below).
test('a deferral without a meeting is refused', () => {
  expect(decide(aWish({ decision: 'defer' }))).toEqual({
    ok: false,
    refusal: { kind: 'meeting-missing' },
  });
});

test('a recommendation that does not exist is refused with those that do', () => {
  expect(decide(aWish({ recommendation: 'r9' }))).toEqual({
    ok: false,
    refusal: { kind: 'unknown-recommendation', known: ['r1', 'r2'] },
  });
});

test.each(['draft', 'checked', 'withdrawn', 'archived'] as const)(
  'nothing is decided in the stage %s',
  (milestone) => {
    const subject = { consultation: aConsultation({ milestone }), paper };

    expect(decideRecommendation(subject, aWish(), recorded)).toEqual({
      ok: false,
      refusal: { kind: 'wrong-stage', stage: milestone },
    });
  },
);

test.each([
  ['its id', 'r2', 'r2'],
  ['a block that prints it', 'b9', 'r2'],
  ['its label without the bracket', 'A', 'r1'],
])('a recommendation is found by %s', (_way, wanted, id) => {
  expect(findRecommendation(recommendations, wanted)?.id).toBe(id);
});

test('a label that two recommendations share finds neither', () => {
  const twice = recommendations.map((one) => ({ ...one, label: '1' }));

  expect(findRecommendation(twice, '1')).toBeNull();
});

test('the last decision on a recommendation counts', () => {
  const first = aDecision({ decision: 'adopt' });
  const second = aDecision({ id: 'decision-2', decision: 'reject' });

  expect([...standingDecisions([first, second]).values()]).toEqual([second]);
});

test('a closed consultation is considered once the last recommendation is decided', () => {
  const one = [aDecision()];
  const both = [...one, aDecision({ recommendation: 'r2', decision: 'defer', meeting: 'tbc' })];

  expect(afterDecision(consultation, paper, { recorded: one, now: AFTER })).toBe(consultation);
  expect(afterDecision(consultation, paper, { recorded: both, now: AFTER })).toEqual({
    ...consultation,
    milestone: 'considered',
  });
});

test('a decision while people may still reply does not end the period', () => {
  const during = new Date('2011-09-01T10:00:00Z');
  const both = [aDecision(), aDecision({ recommendation: 'r2' })];

  expect(afterDecision(consultation, paper, { recorded: both, now: during })).toBe(
    consultation,
  );
});

// C-03 in part: the outcome; structure and constitution are not written yet.
test('the outcome shows amended wording in the place of the original, and what stays open', () => {
  const decisions = [
    aDecision({ decision: 'amend', text: 'To call it the Forum.' }),
    aDecision({ recommendation: 'r2', decision: 'defer', meeting: 'tbc' }),
  ];

  expect(decidedRecommendations(paper, decisions)).toEqual([
    {
      id: 'r1',
      label: 'a)',
      asPut: 'To rename the Board.',
      asDecided: 'To call it the Forum.',
      decision: { decision: 'amend', reason: null, meeting: null, recordedAt: AFTER },
    },
    {
      id: 'r2',
      label: 'b)',
      asPut: 'To merge two groups.',
      asDecided: null,
      decision: { decision: 'defer', reason: null, meeting: 'tbc', recordedAt: AFTER },
    },
  ]);
});

test('an undecided recommendation is shown as undecided', () => {
  expect(decidedRecommendations(paper, []).map(({ decision }) => decision)).toEqual([
    null,
    null,
  ]);
});

const text = { weAsked: 'Asked', youSaid: 'Said', weDid: 'Did', effectiveOn: '2012-01-01' };
const published = { id: 'outcome-1', publishedBy: 'staff-1', publishedAt: AFTER };

test('the outcome is published once everything is decided', () => {
  const decisions = [aDecision(), aDecision({ recommendation: 'r2' })];
  const subject = { consultation, paper, recorded: decisions };

  expect(publishOutcomeText(subject, text, published)).toEqual({
    ok: true,
    value: {
      consultation: { ...consultation, milestone: 'outcome' },
      outcome: { ...published, ...text },
    },
  });
});

test.each([
  [
    'a recommendation is open',
    { recorded: [aDecision()] },
    text,
    { kind: 'undecided', recommendations: ['r2'] },
  ],
  [
    'people may still reply',
    { consultation: aConsultation({ closesAt: new Date('2012-01-01T00:00:00Z') }) },
    text,
    { kind: 'wrong-stage', stage: 'open' },
  ],
  ['a text is blank', {}, { ...text, youSaid: ' ' }, { kind: 'text-missing', part: 'youSaid' }],
])('the outcome is not published while %s', (_lack, overrides, words, refusal) => {
  const decisions = [aDecision(), aDecision({ recommendation: 'r2' })];
  const subject = { consultation, paper, recorded: decisions, ...overrides };

  expect(publishOutcomeText(subject, words, published)).toEqual({ ok: false, refusal });
});
