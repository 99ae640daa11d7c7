/** A review as a partnership office writes it: lettered parts, a cover of lines, options in sentences. */
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import { readAnswers } from '#app/domain/paper/recognise/read-questions.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import { aHeading, anEntry, aParagraph, aSource, aTable } from '#tests/support/documents.ts';

function imported(...elements: readonly SourceElement[]) {
  return importPaper(aSource(...elements), { kind: 'consultation' });
}

const COVER = [
  'Report to: Tidewater Executive',
  'Date: 12 March 2014',
  'Report of: Head of Partnerships',
  'Purpose: For decision',
].join('\n');

test('parts that count A, B, C are sections, and their numbered paragraphs keep their labels', () => {
  const { blocks } = imported(
    aHeading('A review'),
    aParagraph('A. Background'),
    aParagraph('A1 The partnership began in 2002.'),
    aParagraph('A2 Twenty-two bodies take part.'),
    aParagraph('B. What we propose'),
    aParagraph('B1 The Board would meet less often.'),
  );

  expect(
    blocks.filter(({ kind }) => kind === 'section').map(({ label, text }) => [label, text]),
  ).toEqual([
    ['A.', 'Background'],
    ['B.', 'What we propose'],
  ]);
  expect(blocks.flatMap(({ kind, label }) => (kind === 'paragraph' ? [label] : []))).toEqual([
    'A1',
    'A2',
    'B1',
  ]);
});

test('an initial before a name begins no section', () => {
  const { blocks } = imported(
    aHeading('Apologies'),
    aParagraph('B. Wren sent apologies'),
    aParagraph('D. Heron sent apologies'),
    aParagraph('All others were present at the meeting of the board.'),
  );

  expect(blocks.some(({ text }) => text === 'Wren sent apologies')).toBe(false);
});

test('fields of the cover are no title, and one of them says that the item is for decision', () => {
  const paper = imported(
    aParagraph('TIDEWATER STRATEGIC PARTNERSHIP'),
    aParagraph(COVER),
    aParagraph('Review of the structures: consultation draft'),
    aParagraph('A. Background'),
    aParagraph('A1 The partnership began in 2002.'),
    aParagraph('B. Next steps'),
    aParagraph('B1 We will write to everybody who replies.'),
  );

  expect([paper.title, paper.subtitle]).toEqual([
    'Review of the structures: consultation draft',
    null,
  ]);
  expect(paper.coverSheet).toMatchObject({
    reportTo: 'Tidewater Executive',
    author: 'Head of Partnerships',
    itemTypes: ['decision'],
    summary: null,
  });
});

test('each lettered paragraph that proposes something is a proposal, with the changes that it says', () => {
  const { proposals, structure } = imported(
    aHeading('A review'),
    aParagraph('A. Background'),
    aParagraph('A1 The partnership began in 2002.'),
    aParagraph('B. What we propose'),
    aParagraph(
      'B1 We suggest combining the Safer Tidewater Forum and the Lantern Action Team into a single Safer Communities Partnership.',
    ),
    aParagraph(
      "B2 The Young People's Trust will continue as now, but would report to the Wellbeing Board instead of the Quay Executive.",
    ),
    aParagraph('C. Next steps'),
    aParagraph('C1 We will write to everybody who replies.'),
  );

  expect(proposals.map(({ sourceBlocks }) => sourceBlocks.length)).toEqual([1, 1]);
  expect(
    structure.changes.map(({ types, before, after }) => [types.join(' '), before, after]),
  ).toEqual([
    [
      'merged renamed',
      'Safer Tidewater Forum; Lantern Action Team',
      'Safer Communities Partnership',
    ],
    ['retained', "Young People's Trust", "Young People's Trust"],
    ['reporting-line', 'Reports to Quay Executive', 'Reports to Wellbeing Board'],
  ]);
  expect(structure.reportingLines.map(({ to, when }) => [to, when])).toEqual([
    ['wellbeing-board', 'after'],
    ['quay-executive', 'before'],
  ]);
});

test('bodies listed after what is set up are each new, and a group that will close ends', () => {
  const { structure } = imported(
    aHeading('What would change'),
    aParagraph(
      'The Harbour Management Group will close. In its place three boards will be set up: the People Board, the Place Board and the Prosperity Board.',
    ),
  );

  expect(structure.changes.map(({ types, groups }) => [types[0], groups[0]])).toEqual([
    ['dissolved', 'harbour-management-group'],
    ['created', 'people-board'],
    ['created', 'place-board'],
    ['created', 'prosperity-board'],
  ]);
});

test('options in sentences have the first for a title and the verdict for a conclusion', () => {
  const { options } = imported(
    aHeading('Options considered'),
    aParagraph('Option 1 - Keep what we have. Not recommended because meetings overlap.'),
    aParagraph('Option 2 - A single board. It would cost less. This is the preferred option.'),
    aParagraph('Option 3 - End the partnership. Discounted, as duties would remain.'),
  );

  expect(options.map(({ label, title, status }) => [label, title, status])).toEqual([
    ['1', 'Keep what we have', 'not-preferred'],
    ['2', 'A single board', 'preferred'],
    ['3', 'End the partnership', 'not-preferred'],
  ]);
  expect(options[1]).toMatchObject({
    description: 'It would cost less.',
    conclusion: 'This is the preferred option.',
  });
});

test('members under a heading that says who will sit are seats to come, on the body by its short name', () => {
  const { structure } = imported(
    aHeading('What would change'),
    aParagraph('The Board will be known as the Harbour and Moor Partnership Council.'),
    aHeading('Who will sit on the Partnership Council'),
    aTable(
      [
        ['Organisation', 'Seats'],
        ['Harbour Council', '2'],
        ['Moor Housing', '1'],
      ],
      true,
    ),
  );

  expect(structure.seats.map(({ group, label, when }) => [group, label, when])).toEqual([
    ['harbour-and-moor-partnership-council', 'Harbour Council', 'after'],
    ['harbour-and-moor-partnership-council', 'Moor Housing', 'after'],
  ]);
});

test.each([
  [
    'Do you agree? (Strongly agree, agree, neither, disagree or strongly disagree)',
    'Do you agree?',
    ['Strongly agree', 'agree', 'neither', 'disagree', 'strongly disagree'],
  ],
  [
    'Are three boards enough? Yes/No. If no, please say why.',
    'Are three boards enough? If no, please say why.',
    ['Yes', 'No'],
  ],
  [
    'Which should sit on it? Please tick all that apply.\n[ ] Landlords\n[ ] Colleges',
    'Which should sit on it? Please tick all that apply.',
    ['Landlords', 'Colleges'],
  ],
  [
    'What should change? (For example, buses, trains, ferries)',
    'What should change? (For example, buses, trains, ferries)',
    [],
  ],
])('of “%s” the prompt and the answers are read', (text, prompt, answers) => {
  expect(readAnswers(text)).toEqual({ prompt, answers });
});

test('a question with its answers in brackets is one, also where its list asks nothing else', () => {
  const { questions } = imported(
    aHeading('Questions'),
    anEntry('How far do you agree? (Agree, neither, disagree)', 0, '1.'),
    anEntry('Are three boards enough? Yes/No. If no, please say why.', 0, '2.'),
  );

  expect(questions.map(({ kind, choices }) => [kind, choices.length])).toEqual([
    ['one-choice', 3],
    ['yes-no', 2],
  ]);
});
