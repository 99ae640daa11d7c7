import { expect, test } from 'vitest';

import { figureFromKey, figureKey, responsesBehind } from '#app/domain/analysis/figure.ts';
import { tallyQuestions } from '#app/domain/analysis/tally-questions.ts';
import { KIND_CHOICES } from '#app/domain/paper/question.ts';
import type { Respondent } from '#app/domain/response/response.ts';
import {
  aComment,
  anIndividual,
  anOrganisation,
  aResponse,
} from '#tests/support/a-response.ts';
import { aPaper, aQuestion } from '#tests/support/factories.ts';

const choices = KIND_CHOICES['yes-no'] ?? [];
const paper = aPaper({
  questions: [
    aQuestion({ id: 'q1', kind: 'yes-no', choices }),
    aQuestion({
      id: 'q2',
      kind: 'several-choices',
      choices: [
        { id: 'c1', label: 'One' },
        { id: 'c2', label: 'Two' },
      ],
      showWhen: { question: 'q1', choices: ['yes'] },
    }),
    aQuestion({ id: 'q3' }),
  ],
});

function answering(
  number: number,
  respondent: Respondent,
  answers: Readonly<Record<string, readonly string[]>>,
) {
  const comments = Object.entries(answers).map(([id, chosen]) =>
    aComment({ target: { kind: 'question', id }, choices: chosen }),
  );
  return aResponse(number, { respondent, comments });
}

const responses = [
  answering(1, anIndividual(), { q1: ['yes'], q2: ['c1', 'c2'] }),
  answering(2, anIndividual(), { q1: ['yes'] }),
  answering(3, anIndividual(), { q1: ['no'] }),
  answering(4, anOrganisation(), {}),
  answering(5, anOrganisation(), { q1: ['yes'], q2: ['c2'] }),
];

// Of A-07: silence is no answer, and stands outside the base.
test('answers are counted apart for individuals and organisations, with silence beside them', () => {
  const [first, second, ...others] = tallyQuestions(paper, responses);

  expect(others).toEqual([]);
  expect(first).toMatchObject({
    base: 4,
    choices: [
      { id: 'yes', respondents: { individuals: 2, organisations: 1 } },
      { id: 'no', respondents: { individuals: 1, organisations: 0 } },
    ],
    states: {
      'not-answered': { individuals: 0, organisations: 1 },
      'not-asked': { individuals: 0, organisations: 0 },
    },
  });
  expect(second).toMatchObject({
    base: 2,
    choices: [
      { id: 'c1', respondents: { individuals: 1, organisations: 0 } },
      { id: 'c2', respondents: { individuals: 1, organisations: 1 } },
    ],
    states: {
      'not-answered': { individuals: 1, organisations: 0 },
      'not-asked': { individuals: 1, organisations: 1 },
    },
  });
});

// Of A-22
test('every count of a choice leads to exactly the responses that make it up', () => {
  for (const { id, choices: counted } of tallyQuestions(paper, responses)) {
    for (const { id: choice, respondents } of counted) {
      const figure = { kind: 'choice', question: id, choice, type: null } as const;

      expect(figureFromKey(figureKey(figure))).toEqual(figure);
      expect(responsesBehind(figure, responses, paper)).toHaveLength(
        respondents.individuals + respondents.organisations,
      );
    }
  }
});
