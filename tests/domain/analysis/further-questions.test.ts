import fc from 'fast-check';
import { expect, test } from 'vitest';

import { figureFromKey, figureKey, responsesBehind } from '#app/domain/analysis/figure.ts';
import { figureWords } from '#app/domain/analysis/figure-words.ts';
import { summariseNumbers } from '#app/domain/analysis/number-summary.ts';
import { tallyQuestions } from '#app/domain/analysis/tally-questions.ts';
import {
  aComment,
  anIndividual,
  anOrganisation,
  aResponse,
} from '#tests/support/a-response.ts';
import { aPaper, aQuestion } from '#tests/support/factories.ts';

const paper = aPaper({
  questions: [
    aQuestion({
      id: 'q1',
      kind: 'ranking',
      choices: [
        { id: 'c1', label: 'Hub' },
        { id: 'c2', label: 'Van' },
      ],
    }),
    aQuestion({
      id: 'q2',
      kind: 'number',
      number: { unit: 'minutes', smallest: null, largest: null },
      showWhen: { question: 'q1', choices: ['place-1:c1'] },
    }),
    aQuestion({ id: 'q3', kind: 'date' }),
  ],
});

const ANSWERS: readonly Readonly<Record<string, readonly string[]>>[] = [
  { q1: ['place-1:c1', 'place-2:c2'], q2: ['number:10'], q3: ['date:2011-03-07'] },
  { q1: ['place-1:c1'], q2: ['number:20'], q3: ['date:2011-03'] },
  { q1: ['place-1:c2'], q3: ['date:2011'] },
  { q1: ['place-1:c1'], q2: ['number:12.5'] },
  { q1: ['place-1:c1'], q2: ['number:40'] },
  { q1: ['place-1:c1'], q2: ['number:30'] },
  {},
];

const responses = [
  ...ANSWERS.map((answers, at) => answering(at + 1, answers)),
  aResponse(8, {
    respondent: anOrganisation(),
    comments: commentsOf({ q1: ['place-1:c1'], q2: ['number:99'] }),
  }),
];

function answering(number: number, answers: Readonly<Record<string, readonly string[]>>) {
  return aResponse(number, { respondent: anIndividual(), comments: commentsOf(answers) });
}

function commentsOf(answers: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(answers).map(([id, choices]) =>
    aComment({ target: { kind: 'question', id }, choices }),
  );
}

const [ranking, number, date] = tallyQuestions(paper, responses);

test('a ranking is counted place by place, and who left an option out is no low place', () => {
  expect(ranking?.ranked).toHaveLength(2);
  expect(ranking?.states.answered).toEqual({ individuals: 6, organisations: 1 });
  expect(ranking?.choices.map(({ id, respondents }) => [id, respondents.individuals])).toEqual([
    ['place-1:c1', 5],
    ['place-2:c1', 0],
    ['placed:c1', 5],
    ['unplaced:c1', 1],
    ['place-1:c2', 1],
    ['place-2:c2', 1],
    ['placed:c2', 2],
    ['unplaced:c2', 4],
  ]);
});

test('numbers come to five numbers, which are kept back where they could point at somebody', () => {
  expect(number?.states['not-asked']).toEqual({ individuals: 2, organisations: 0 });
  expect(number?.numbers).toEqual({
    unit: 'minutes',
    individuals: {
      smallest: 10,
      lowerQuartile: 12.5,
      median: 20,
      upperQuartile: 30,
      largest: 40,
    },
    organisations: null,
  });
});

test('dates are counted by month, and a year without one by itself', () => {
  expect(
    date?.choices.map(({ label, respondents }) => [label, respondents.individuals]),
  ).toEqual([
    ['2011, without a month', 1],
    ['March 2011', 2],
  ]);
});

// Of A-22
test('every count of them leads to exactly the responses that make it up', () => {
  for (const { id, choices } of tallyQuestions(paper, responses)) {
    for (const { id: choice, respondents } of choices) {
      const figure = { kind: 'choice', question: id, choice, type: null } as const;

      expect(figureFromKey(figureKey(figure))).toEqual(figure);
      expect(figureWords(figure, paper)).not.toContain(choice);
      expect(responsesBehind(figure, responses, paper)).toHaveLength(
        respondents.individuals + respondents.organisations,
      );
    }
  }
});

test('quartiles lie among the numbers and in order, whatever the numbers', () => {
  const amounts = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 5 });
  fc.assert(
    fc.property(amounts, (given) => {
      const five = Object.values(summariseNumbers(given) ?? {});

      expect(five).toEqual([...five].sort((one, other) => one - other));
      expect([five[0], five[4]]).toEqual([Math.min(...given), Math.max(...given)]);
    }),
  );
});
