/** Self-assessments laid out as tables, and the scales that papers print in their own words. */
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import { aHeading, anEntry, aParagraph, aSource, aTable } from '#tests/support/documents.ts';

function imported(...elements: readonly SourceElement[]) {
  return importPaper(aSource(aHeading('Partnership self-assessment'), ...elements), {
    kind: 'board-paper',
  });
}

const HEAD = ['Question', 'Evidence', 'Rating', 'Action'] as const;

test('each row of a table of questions, evidence, ratings and actions is a question', () => {
  const { questions, actions, selfAssessment, blocks } = imported(
    aHeading('Section A: Leading', 2),
    aTable([
      [...HEAD],
      ['A1. Do members share one aim?', 'Aim agreed in May', '', ''],
      ['A2. Members speak openly.', '', '', 'Hold a workshop (Lead: Chair)'],
    ]),
    aHeading('Section B: Doing', 2),
    aTable([
      [...HEAD],
      ['B1. Is money pooled?', '', '', 'None'],
      ['B2. Are results published?', '', '', 'Publish by July'],
    ]),
  );

  expect(questions.map(({ label, prompt, kind }) => [label, prompt, kind])).toEqual([
    ['A1.', 'Do members share one aim?', 'rating'],
    ['A2.', 'Members speak openly.', 'rating'],
    ['B1.', 'Is money pooled?', 'rating'],
    ['B2.', 'Are results published?', 'rating'],
  ]);
  expect(actions.map(({ text, owner }) => [text, owner])).toEqual([
    ['Hold a workshop (Lead: Chair)', 'Chair'],
    ['Publish by July', null],
  ]);
  expect(
    selfAssessment.map(({ title, questions: own, actions: todo }) => [
      title,
      own.length,
      todo.length,
    ]),
  ).toEqual([
    ['Leading', 2, 1],
    ['Doing', 2, 1],
  ]);
  // The table is kept as it is printed.
  expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(2);
});

const ROWS = [
  ['Is there one plan?', '', '', ''],
  ['Is it kept up to date?', '', '', ''],
] as const;

function tableWith(rating: string): SourceElement {
  return aTable([['Question', 'Evidence', rating, 'Action'], ...ROWS.map((row) => [...row])]);
}

test.each([
  ['Rating (Emerging / Developing / Mature)', ['Emerging', 'Developing', 'Mature']],
  ['Score: 1-4', ['1', '2', '3', '4']],
  ['RAG', ['Red', 'Amber', 'Green']],
  ['Level (Not met, Partly met or Fully met)', ['Not met', 'Partly met', 'Fully met']],
])('the head of the column says which scale is used: %s', (head, scale) => {
  const { questions } = imported(tableWith(head));

  expect(questions.map(({ choices }) => choices.map(({ label }) => label))).toEqual([
    scale,
    scale,
  ]);
});

test.each([
  [aParagraph('Each statement is rated Weak, Fair or Strong by the members.')],
  [
    aParagraph('Please use this scale:'),
    anEntry('Weak – nothing is in place'),
    anEntry('Fair – some of it is in place'),
    anEntry('Strong: all of it works'),
  ],
])('a scale that the paper explains before the table is used', (...words) => {
  const { questions } = imported(...words, tableWith('Rating'));

  expect(questions[0]?.choices.map(({ label }) => label)).toEqual(['Weak', 'Fair', 'Strong']);
});

test('columns to tick are the scale, and rows that only name a part head its questions', () => {
  const { questions, selfAssessment } = imported(
    aTable([
      ['No.', 'Statement', 'Never', 'Sometimes', 'Always', 'Comments'],
      ['', 'Working together', '', '', '', ''],
      ['1', 'Papers come in time.', '✓', '', '', 'Often late'],
      ['', 'Making a difference', '', '', '', ''],
      ['2', 'We can point to results.', '', '✓', '', ''],
    ]),
  );

  expect(questions.map(({ label, choices }) => [label, choices.length])).toEqual([
    ['1', 3],
    ['2', 3],
  ]);
  expect(selfAssessment.map(({ title }) => title)).toEqual([
    'Working together',
    'Making a difference',
  ]);
});

test.each([
  [
    ['Risk', 'Score', 'Action'],
    ['Loss of staff', '12', 'Recruit'],
    ['Loss of money', '9', 'Bid'],
  ],
  [
    ['Item', 'Lead', 'Status'],
    ['Winter plan', 'Director', 'Green'],
    ['Budget', 'Chair', 'Red'],
  ],
])('a register or a plan of work is no self-assessment', (...rows) => {
  const { questions, actions } = importPaper(
    aSource(aHeading('Report to the board'), aTable(rows.map((row) => [...row]))),
    { kind: 'board-paper' },
  );

  expect([questions, actions]).toEqual([[], []]);
});
