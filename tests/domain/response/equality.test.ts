import { expect, test } from 'vitest';

import {
  askedAnswers,
  equalityOffer,
  firstStep,
  PREFER_NOT_TO_SAY,
  secondStep,
} from '#app/domain/response/equality.ts';
import { EQUALITY_SET, EQUALITY_SETS } from '#app/domain/response/equality-set.ts';

const draft = { responseId: 'response-1', revisesId: null, isEqualityDone: false };

test.each([
  ['there is no draft', null, { ok: false, refusal: { kind: 'not-sent' } }],
  [
    'the draft is not sent',
    { ...draft, responseId: null },
    { ok: false, refusal: { kind: 'not-sent' } },
  ],
  [
    'they were answered or skipped',
    { ...draft, isEqualityDone: true },
    { ok: false, refusal: { kind: 'already-offered' } },
  ],
  [
    'the response was changed',
    { ...draft, revisesId: 'response-1' },
    { ok: false, refusal: { kind: 'already-offered' } },
  ],
  ['a first response has been sent', draft, { ok: true, value: 'response-1' }],
])('where %s, the questions are offered or not', (_case, given, outcome) => {
  expect(equalityOffer(given)).toEqual(outcome);
});

test('every question ends with “Prefer not to say”, and ids are not used twice', () => {
  for (const { questions } of EQUALITY_SETS) {
    expect(questions.filter(({ choices }) => choices.at(-1) !== PREFER_NOT_TO_SAY)).toEqual([]);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  }
});

test('the ethnic group is asked in two steps: first which group, then which part of it', () => {
  expect(firstStep(EQUALITY_SET).map(({ id }) => id)).not.toContain('ethnic-group-black');
  expect(secondStep(EQUALITY_SET, { 'ethnic-group': 'black' }).map(({ id }) => id)).toEqual([
    'ethnic-group-black',
  ]);
  expect(secondStep(EQUALITY_SET, { 'ethnic-group': PREFER_NOT_TO_SAY.id })).toEqual([]);
});

test('what was not asked or not offered is not kept', () => {
  const given = {
    age: '35-44',
    sex: 'nonsense',
    'ethnic-group': 'white',
    'ethnic-group-white': 'irish',
    'ethnic-group-asian': 'indian',
    unknown: 'yes',
  };

  expect(askedAnswers(EQUALITY_SET, given)).toEqual({
    age: '35-44',
    'ethnic-group': 'white',
    'ethnic-group-white': 'irish',
  });
});
