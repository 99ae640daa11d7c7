/** What papers print as tables: seats, options against criteria; and lists to choose from. */
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import { aHeading, anEntry, aParagraph, aSource, aTable } from '#tests/support/documents.ts';

function imported(...elements: readonly SourceElement[]) {
  return importPaper(aSource(...elements), { kind: 'consultation' });
}

test('a table of members gives the seats that its column states, to the group it belongs to', () => {
  const { structure } = imported(
    aHeading('Change 1: A smaller Harbour Board'),
    aParagraph('The Board would have 11 members instead of 24:'),
    aTable([
      ['Organisation', 'Seats'],
      ['Quayside Council (with the Leader)', '4'],
      ['Harbour surgeries', 'up to 3'],
      ['Rowing clubs', '1-2'],
      ['Tide Trust', 'Chair, Treasurer and Secretary'],
      ['Harbour Police', '1 officer, 1 volunteer'],
      ['Total', '11'],
    ]),
  );

  const board = structure.groups.find((group) => group.name === 'Harbour Board');
  expect(
    structure.seats.map(({ group, label, organisation, minimum, maximum }) => [
      group === board?.id,
      label,
      organisation,
      minimum,
      maximum,
    ]),
  ).toEqual([
    [true, 'Quayside Council (with the Leader)', 'Quayside Council', 4, 4],
    [true, 'Harbour surgeries', 'Harbour surgeries', 0, 3],
    [true, 'Rowing clubs', 'Rowing clubs', 1, 2],
    [true, 'Tide Trust: Chair, Treasurer and Secretary', 'Tide Trust', 3, 3],
    [true, 'Harbour Police: 1 officer, 1 volunteer', 'Harbour Police', 2, 2],
  ]);
  expect(structure.seats.every((seat) => seat.when === 'after')).toBe(true);
});

const APPRAISAL = aTable([
  ['', 'Option 1: No change', 'Option 2: One board (preferred)', 'Option 3: Two boards'],
  ['Quick to decide', 'No', 'Yes', 'In part'],
  ['Costs no more', 'Yes', 'Yes', ''],
]);

test('options that head the columns of a table are held against what its rows say', () => {
  const { options, principles, assessments } = imported(
    aHeading('Options'),
    APPRAISAL,
    aParagraph('Option 1 was ruled out. Option 3 has been put off.'),
  );

  expect(options.map(({ label, title, status }) => [label, title, status])).toEqual([
    ['1', 'No change', 'not-preferred'],
    ['2', 'One board', 'preferred'],
    ['3', 'Two boards', 'deferred'],
  ]);
  expect(principles.map(({ text }) => text)).toEqual(['Quick to decide', 'Costs no more']);
  expect(assessments.map(({ option, principle, text }) => [option, principle, text])).toEqual([
    ['option-1', 'p1', 'No'],
    ['option-2', 'p1', 'Yes'],
    ['option-3', 'p1', 'In part'],
    ['option-1', 'p2', 'Yes'],
    ['option-2', 'p2', 'Yes'],
  ]);
});

test('principles that a paper lists are not joined by criteria in other words', () => {
  const { principles, assessments } = imported(
    aHeading('Design principles'),
    anEntry('Costs no more'),
    anEntry('One front door'),
    aHeading('Options'),
    APPRAISAL,
  );

  expect(principles.map(({ text }) => text)).toEqual(['Costs no more', 'One front door']);
  expect(assessments).toHaveLength(2);
});

test('options that begin the rows of a table take the conclusion beside them', () => {
  const { options } = imported(
    aHeading('Options'),
    aTable([
      ['Option', 'Cost', 'Conclusion'],
      ['Option A – as now', 'None', 'Rejected, since nothing would get better'],
      ['Option B – one board', 'Little', 'Our preferred option'],
    ]),
  );

  expect(options.map(({ title, status }) => [title, status])).toEqual([
    ['as now', 'not-preferred'],
    ['one board', 'preferred'],
  ]);
});

test.each([
  ['Which of these matter to you? (Choose up to two)', 'several-choices', 2],
  ['How did you hear of this? Please tick one.', 'one-choice', 2],
  ['What should change about:', 'open', 0],
])('the list under “%s” makes it a question of kind %s', (prompt, kind, choices) => {
  const { questions } = imported(
    aHeading('Have your say'),
    aParagraph(`Question 1. ${prompt}`),
    anEntry('Shorter meetings'),
    anEntry('Fewer papers'),
  );

  expect(questions[0]?.kind).toBe(kind);
  expect(questions[0]?.choices).toHaveLength(choices);
});

test('“Q1” needs no stop after it', () => {
  const { questions } = imported(
    aHeading('Questions for partners'),
    aParagraph('Q1 Do you support the new name?'),
    aParagraph('Q2 Any other comments.'),
  );

  expect(questions.map(({ label, prompt }) => [label, prompt])).toEqual([
    ['Q1', 'Do you support the new name?'],
    ['Q2', 'Any other comments.'],
  ]);
});
