/** Proposals and changes as letters, minutes and documents with run-in headings word them. */
import { expect, test } from 'vitest';

import type { Mark } from '#app/domain/paper/block.ts';
import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import { aHeading, anEntry, aParagraph, aSource, aTable } from '#tests/support/documents.ts';

function imported(...elements: readonly SourceElement[]) {
  return importPaper(aSource(...elements), { kind: 'consultation' });
}

/** A paragraph whose first words are in bold type. */
function aRunIn(title: string, words: string): SourceElement {
  const marks: readonly Mark[] = [{ kind: 'strong', start: 0, end: title.length, href: null }];
  return {
    ...{ kind: 'paragraph', text: `${title} ${words}`, marks },
    ...{ label: null, page: null, isQuote: false },
  };
}

test('what a board is minded to do, and what a meeting resolved, is read entry by entry', () => {
  const minded = imported(
    aHeading('A letter to members'),
    aParagraph('With that in mind the Executive is minded to:'),
    anEntry('disband the Lantern Forum;'),
    anEntry('meet in the evening.'),
  );
  const resolved = imported(
    aHeading('Notes of a meeting'),
    aParagraph('RESOLVED:'),
    anEntry('that the Lantern Forum be wound up;', 0, '(1)'),
    anEntry('that the budget be noted.', 0, '(2)'),
  );

  expect(minded.proposals.map(({ title }) => title)).toEqual([
    'Disband the Lantern Forum',
    'Meet in the evening',
  ]);
  expect(resolved.recommendations.map(({ label }) => label)).toEqual(['(1)', '(2)']);
  expect(resolved.structure.changes.map(({ types, before }) => [types[0], before])).toEqual([
    ['dissolved', 'Lantern Forum'],
  ]);
});

test('paragraphs with headings of their own in bold are proposals of their own', () => {
  const { proposals } = imported(
    aHeading('A simpler structure'),
    aHeading('What we would like to do', 2),
    aRunIn('Strategy.', 'We suggest that one assembly decides it.'),
    aRunIn('Quality.', 'No change is proposed to the Quality Committee.'),
    aRunIn('People.', 'The Tide Panel would move to the Quay Board.'),
  );

  expect(proposals.map(({ sourceBlocks }) => sourceBlocks.length)).toEqual([1, 1]);
  expect(proposals[1]?.title).toBe('The Tide Panel would move to the Quay Board');
});

test('a proposal that begins with its own heading is called by it', () => {
  const title = 'Proposal B: Fewer meetings.';
  const { proposals } = imported(
    aHeading('Our plans'),
    aRunIn(title, 'The forum would meet twice a year.'),
    aRunIn('Proposal C: No fee.', 'Nobody would pay to come.'),
  );

  expect(proposals.map((proposal) => proposal.title)).toEqual(['Fewer meetings', 'No fee']);
});

test.each([
  'Completed forms should be returned to the office.',
  'The decision will be reported to the full council.',
])('what is done with papers and decisions is no proposal: %s', (words) => {
  expect(imported(aHeading('What happens next'), aParagraph(words)).proposals).toEqual([]);
});

const PROPOSED = aHeading('Proposal 1: One change');

test.each([
  ['merged', 'Merge the Tide Panel into the Quay Board.', 'Tide Panel', 'Quay Board'],
  ['merged', 'The Tide Panel will be absorbed by the Quay Board.', 'Tide Panel', 'Quay Board'],
  ['moved', 'Make the Tide Panel accountable to the Quay Board.', null, 'Quay Board'],
  [
    'dissolved',
    'We suggest replacing the Quay Board with five committees.',
    'Quay Board',
    null,
  ],
  [
    'renamed',
    'The Tide Panel should be renamed the Sea Forum and should report to all.',
    'Tide Panel',
    'Sea Forum',
  ],
])('%s: %s', (type, sentence, before, after) => {
  const { changes } = imported(PROPOSED, aParagraph(sentence)).structure;

  expect(changes.map((change) => [change.types[0], change.before, change.after])).toEqual([
    [type, before, after],
  ]);
});

test('“the Board” is the one in the title, for how often it meets and who reports to it', () => {
  const { changes } = imported(
    aHeading('Quay Partnership Board'),
    aHeading('Proposal 1: Meetings', 2),
    aParagraph('The Board would meet quarterly rather than every two months.'),
    aHeading('Proposal 2: Reports', 2),
    aParagraph('The Tide Panel will report direct to the Board.'),
  ).structure;

  expect(
    changes.map(({ types, groups, before, after }) => [types[0], groups, before, after]),
  ).toEqual([
    [
      'reporting-line',
      ['tide-panel', 'quay-partnership-board'],
      null,
      'Reports to Quay Partnership Board',
    ],
    ['frequency', ['quay-partnership-board'], 'every two months', 'quarterly'],
  ]);
});

test('a noun that no title and no group bears names nobody', () => {
  const { changes } = imported(
    aHeading('Better meetings'),
    PROPOSED,
    aParagraph('The Board would meet quarterly.'),
  ).structure;

  expect(changes).toEqual([]);
});

test.each([
  ['Two headteachers (one primary)', 2],
  ['Quay Council – 3 representatives', 3],
  ['Harbour Trust', 1],
])('a seat line says how many sit: %s', (line, seats) => {
  const { structure } = imported(
    aHeading('Membership of the Quay Board'),
    anEntry(line),
    anEntry('Chair of the Quay Board'),
  );

  expect(structure.seats.map(({ minimum, maximum }) => [minimum, maximum])).toEqual([
    [seats, seats],
    [1, 1],
  ]);
});

test('a timetable tells meetings from steps of the consultation, and keeps an open month', () => {
  const { meetings } = imported(
    aHeading('Timetable'),
    aTable([
      ['3 November 2025', 'Engagement starts'],
      ['28 November 2025', 'Engagement ends'],
      ['15 December 2025', 'Summary of responses published'],
      ['13 January 2026', 'Quay Board'],
      ['March 2026 (date tbc)', 'Harbour Assembly'],
      ['1 April 2026', 'New arrangements start'],
    ]),
  );

  expect(meetings.map(({ body, date, precision }) => [body, date, precision])).toEqual([
    ['Quay Board', '2026-01-13', 'day'],
    ['Harbour Assembly', '2026-03', 'month'],
  ]);
});
