import { expect, test } from 'vitest';

import { editQuestions, type QuestionWording } from '#app/domain/paper/edit-questions.ts';
import {
  askedQuestions,
  KIND_CHOICES,
  NO_LIMITS,
  type Question,
} from '#app/domain/paper/question.ts';
import { aPaper, aQuestion } from '#tests/support/factories.ts';

const YES_NO = KIND_CHOICES['yes-no'] ?? [];

const member = aQuestion({ id: 'q1', kind: 'yes-no', choices: YES_NO });
const which = aQuestion({
  id: 'q2',
  kind: 'one-choice',
  choices: [
    { id: 'c1', label: 'The board' },
    { id: 'c2', label: 'The forum' },
  ],
  showWhen: { question: 'q1', choices: ['yes'] },
});
const why = aQuestion({ id: 'q3', showWhen: { question: 'q2', choices: ['c2'] } });
const paper = aPaper({ questions: [member, which, why] });

function wording(overrides: Partial<QuestionWording> = {}): QuestionWording {
  return {
    prompt: 'New?',
    hint: null,
    kind: 'open',
    choices: [],
    number: NO_LIMITS,
    ranksAll: false,
    showWhen: null,
    ...overrides,
  };
}

function questionsAfter(...edit: Parameters<typeof editQuestions>): readonly Question[] {
  const edited = editQuestions(...edit);
  if (!edited.ok) throw new Error(edited.refusal.kind);
  return edited.value.questions;
}

function refusalOf(...edit: Parameters<typeof editQuestions>) {
  const edited = editQuestions(...edit);
  return edited.ok ? null : edited.refusal;
}

test('a question that is added comes last, with an id that no other has', () => {
  const added = questionsAfter(paper, {
    kind: 'add',
    wording: wording({ kind: 'one-choice', choices: ['Red', 'Blue'] }),
  }).at(-1);

  expect(added).toMatchObject({
    id: 'q4',
    choices: [
      { id: 'c1', label: 'Red' },
      { id: 'c2', label: 'Blue' },
    ],
  });
});

test('a kind with answers of its own has those, whatever was typed', () => {
  const added = questionsAfter(paper, {
    kind: 'add',
    wording: wording({ kind: 'rating', choices: ['Red'] }),
  }).at(-1);

  expect(added?.choices).toBe(KIND_CHOICES.rating);
});

test.each([
  ['moved', ['The forum', 'The board'], ['c2', 'c1']],
  ['one worded anew', ['The board', 'The new forum'], ['c1', 'c2']],
  ['one added', ['The board', 'Both', 'The forum'], ['c1', 'c3', 'c2']],
])('choices keep their ids: %s', (_case, choices, ids) => {
  const changed = questionsAfter(paper, {
    kind: 'change',
    question: 'q2',
    wording: wording({ kind: 'one-choice', choices, showWhen: which.showWhen }),
  });

  expect(changed[1]?.choices.map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['has one answer', { kind: 'one-choice', choices: ['Red'] }, 'too-few-choices'],
  ['has an answer twice', { kind: 'one-choice', choices: ['Red', 'red'] }, 'repeated-choice'],
  ['depends on nothing', { showWhen: { question: 'q9', choices: ['c1'] } }, 'lost-answer'],
  ['depends on no answer', { showWhen: { question: 'q1', choices: ['c9'] } }, 'lost-answer'],
] as const)('a question that %s is refused', (_case, overrides, refusal) => {
  const edit = { kind: 'add', wording: wording(overrides) } as const;

  expect(refusalOf(paper, edit)?.kind).toBe(refusal);
});

test('what others depend on is neither removed, moved behind them nor robbed of the answer', () => {
  expect([
    refusalOf(paper, { kind: 'remove', question: 'q1' })?.kind,
    refusalOf(paper, { kind: 'move', question: 'q1', to: 'down' })?.kind,
    refusalOf(paper, { kind: 'change', question: 'q1', wording: wording() })?.kind,
    refusalOf(paper, { kind: 'move', question: 'q1', to: 'up' })?.kind,
    refusalOf(paper, { kind: 'remove', question: 'q9' })?.kind,
  ]).toEqual([
    'lost-answer',
    'asked-too-early',
    'lost-answer',
    'at-the-end',
    'unknown-question',
  ]);
});

test('a question that is removed leaves the self-assessment that asked it', () => {
  const section = { id: 'sa1', title: 'One', questions: ['q1'], response: null, actions: [] };
  const edited = editQuestions(aPaper({ questions: [member], selfAssessment: [section] }), {
    kind: 'remove',
    question: 'q1',
  });

  expect(edited).toMatchObject({
    ok: true,
    value: { questions: [], selfAssessment: [{ ...section, questions: [] }] },
  });
});

test.each([
  ['nothing', [], ['q1']],
  ['yes', [['q1', ['yes']]], ['q1', 'q2']],
  ['no', [['q1', ['no']]], ['q1']],
  [
    'yes, then the forum',
    [
      ['q1', ['yes']],
      ['q2', ['c2']],
    ],
    ['q1', 'q2', 'q3'],
  ],
  [
    'no, with an answer left from before',
    [
      ['q1', ['no']],
      ['q2', ['c2']],
    ],
    ['q1'],
  ],
] as const)('after %s, only the questions that follow are asked', (_case, chosen, asked) => {
  const ids = askedQuestions(paper.questions, new Map<string, readonly string[]>(chosen));

  expect(ids.map(({ id }) => id)).toEqual(asked);
});
