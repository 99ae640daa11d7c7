/** Titles, cover sheets and questionnaires, in the layouts that offices use. */
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import { aHeading, anEntry, aParagraph, aSource, aTable } from '#tests/support/documents.ts';

function imported(...elements: readonly SourceElement[]) {
  return importPaper(aSource(...elements), { kind: 'board-paper' });
}

test('a paper headed by the body that it is for has the title under that name', () => {
  const paper = imported(
    aHeading('Saltmarsh Families Partnership Board'),
    aParagraph('Thursday 9 February 2012'),
    aHeading('How well are we working together?'),
    aHeading('1. Purpose', 2),
    aParagraph('This paper asks members for their views of the past year.'),
  );

  expect([paper.title, paper.subtitle]).toEqual(['How well are we working together?', null]);
});

test('a paper about a body keeps its first heading as its title', () => {
  const paper = imported(
    aHeading('Review of the Saltmarsh Partnership Board'),
    aHeading('How this review was done', 2),
    aParagraph('We asked every member.'),
    aHeading('What we found', 2),
    aParagraph('Meetings were too long.'),
  );

  expect(paper.title).toBe('Review of the Saltmarsh Partnership Board');
});

test('a cover sheet pairs its boxes in the order printed, and goes on under headings', () => {
  const { coverSheet, title } = imported(
    aTable([
      ['Meeting of:', 'Partnership Executive', '', ''],
      ['Agenda item:', '6', '', ''],
      ['Title of report:', 'Dates for next year', '', ''],
      ['Purpose of report (please tick):', 'Information ☐', 'Discussion ☑', 'Decision ☐'],
    ]),
    aHeading('Summary of report'),
    aParagraph('Dates are set out for each group.'),
    aHeading('Desired outcome'),
    aParagraph('Members agree the dates.'),
  );

  expect(title).toBe('Dates for next year');
  expect(coverSheet).toMatchObject({
    reportTo: 'Partnership Executive',
    itemTypes: ['discussion'],
    summary: 'Dates are set out for each group.',
    desiredOutcome: 'Members agree the dates.',
  });
});

test.each([
  ['Information ☑ Discussion ☐ Decision ☐', ['information']],
  ['☐ Information ☑ Discussion ☐ Decision', ['discussion']],
  ['[ ] Information [ ] Discussion [x] Decision', ['decision']],
  ['Information [x] Discussion [x] Decision [ ]', ['information', 'discussion']],
])('boxes beside the types are read as “%s” prints them', (line, types) => {
  const { coverSheet } = imported(
    aParagraph('Report to: Partnership Board\nTitle: Dates'),
    aParagraph(line),
  );

  expect(coverSheet?.itemTypes).toEqual(types);
});

test('numbered statements before a response are questions of the self-assessment', () => {
  const { selfAssessment, questions } = imported(
    aHeading('Self-assessment'),
    aHeading('Section A: Leadership', 2),
    aParagraph('1. Are the right bodies round the table?'),
    aParagraph('2. Members have the authority to commit resources.'),
    aParagraph('Response'),
    aParagraph('Attendance is good.'),
    aParagraph('Actions'),
    aParagraph('a) Fill the empty seat'),
    aHeading('Section B: Accountability', 2),
    aParagraph('3. Decisions are recorded and followed up.'),
    aParagraph('Response'),
    aParagraph('Minutes are published.'),
  );

  expect(questions.map(({ label }) => label)).toEqual(['1.', '2.', '3.']);
  expect(
    selfAssessment.map(({ questions: asked, response, actions }) => [
      asked.length,
      response !== null,
      actions.length,
    ]),
  ).toEqual([
    [2, true, 1],
    [1, true, 0],
  ]);
});

test('a numbered title above its own first paragraph begins a section after a numbered list', () => {
  const { blocks } = imported(
    aHeading('Recommendations'),
    aParagraph('1. agree the dates;'),
    aParagraph('2. note the cost.'),
    aParagraph('1. Background'),
    aParagraph('1.1 The Executive asked for a plan of its meetings.'),
  );

  expect(blocks.find(({ text }) => text === 'Background')?.kind).toBe('section');
});

test('numbers without a stop begin sections when they count through the paper', () => {
  const { blocks } = imported(
    aParagraph('1 Introduction'),
    aParagraph('1.1 This paper asks for your views.'),
    aParagraph('2 Questions for partners'),
    anEntry('Do you agree?'),
  );

  expect(blocks.filter(({ kind }) => kind === 'section').map(({ label }) => label)).toEqual([
    '1',
    '2',
  ]);
});

test('lines that begin with a number are no sections when other lines follow at once', () => {
  const { blocks } = imported(
    aParagraph('The members are'),
    aParagraph('1 Leader of the Council'),
    aParagraph('2 Heads of schools'),
    aParagraph('3 Residents of the town'),
  );

  expect(blocks.filter(({ kind }) => kind === 'section')).toEqual([]);
});

test('the title of an appendix with nothing under it is reported as missing', () => {
  const { warnings } = imported(
    aHeading('1. Purpose'),
    aParagraph('The members are listed in Annex 1.'),
    aHeading('Annex 1: Membership'),
    aHeading('Annex 2: Dates'),
    anEntry('4 May'),
  );

  expect(warnings.filter(({ code }) => code === 'missing-attachment')).toHaveLength(1);
});

test('a schedule leaves out rules between rows and rows that say there is no meeting', () => {
  const { meetings } = imported(
    aHeading('Schedule of meetings 2010'),
    aTable([
      ['January', 'Weds 13th', 'Health Group'],
      ['', '28th', 'Executive'],
      ['--', '--', '--'],
      ['May', 'no meetings – local elections', ''],
      ['June', 'Thurs 17th', 'Executive'],
    ]),
  );

  expect(meetings.map(({ date, body }) => [date, body])).toEqual([
    ['2010-01-13', 'Health Group'],
    ['2010-01-28', 'Executive'],
    ['2010-06-17', 'Executive'],
  ]);
});

test('a schedule that a page parts in two goes on with its month and year', () => {
  const { meetings } = imported(
    aHeading('Schedule of meetings'),
    aTable([
      ['December 2009', 'Thurs 3rd', 'Executive'],
      ['January', 'Weds 13th', 'Health Group'],
    ]),
    aTable([
      ['', '28th', 'Executive'],
      ['June', 'Tues 8th', 'Safety Group'],
    ]),
  );

  expect(meetings.map(({ date }) => date)).toEqual([
    '2009-12-03',
    '2010-01-13',
    '2010-01-28',
    '2010-06-08',
  ]);
});

test('a list of the file numbers a section above its first paragraph', () => {
  const { blocks } = imported(
    aHeading('Recommendations'),
    anEntry('agree the dates;', 0, '1.'),
    anEntry('Background', 0, '1.'),
    aParagraph('1.1 The Executive asked for a plan of its meetings.'),
  );

  expect(blocks.find(({ text }) => text === 'Background')?.kind).toBe('section');
});

test('a self-assessment may head its responses in other words', () => {
  const section = (number: number): readonly SourceElement[] => [
    aHeading(`${String(number)}. Meetings`),
    aParagraph(`${String(number)}.1 Papers are sent out in good time.`),
    aParagraph('Summary of responses'),
    aParagraph('Most members said that they are.'),
    aParagraph('Proposed Actions'),
    aParagraph('a) Send them a week before'),
  ];
  const { selfAssessment } = imported(
    aHeading('Board self assessment'),
    ...section(1),
    ...section(2),
  );

  expect(
    selfAssessment.map(({ questions, response, actions }) => [
      questions.length,
      response !== null,
      actions.length,
    ]),
  ).toEqual([
    [1, true, 1],
    [1, true, 1],
  ]);
});

test('a report that sums up comments is no self-assessment', () => {
  const { selfAssessment } = imported(
    aHeading('Consultation report'),
    aHeading('Meetings', 2),
    aParagraph('1.1 Should we meet less often?'),
    aHeading('Summary of responses', 2),
    aParagraph('Most said yes.'),
    aHeading('Members', 2),
    aParagraph('1.2 Should there be fewer?'),
    aHeading('Comments', 2),
    aParagraph('Most said no.'),
  );

  expect(selfAssessment).toEqual([]);
});

test('a letter asks what it lists, and its greeting is no title', () => {
  const { title, questions } = imported(
    aParagraph('Dear colleague'),
    aParagraph('Proposed changes to the Kelp Bay Partnership'),
    aParagraph('We would welcome your views on the following:'),
    anEntry('Is one meeting a year enough?'),
    anEntry('Should rowers have a seat?'),
    aParagraph('Yours sincerely'),
  );

  expect(title).toBe('Proposed changes to the Kelp Bay Partnership');
  expect(questions).toHaveLength(2);
});
