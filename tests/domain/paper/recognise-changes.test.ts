/** Changes of structure read from the wordings that papers use, on sentences invented here. */
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import { aHeading, anEntry, aParagraph, aSource, aTable } from '#tests/support/documents.ts';

function imported(...elements: readonly SourceElement[]) {
  return importPaper(aSource(...elements), { kind: 'consultation' });
}

/** The paper proposes each of these sentences, since it stands under that name. */
function changesOf(sentence: string) {
  const { structure } = imported(aHeading('Proposal 1: One change'), aParagraph(sentence));
  return structure.changes.map(({ types, before, after, certainty }) => ({
    types: types.join(' '),
    before,
    after,
    certainty,
  }));
}

const CLEAR = { certainty: 'clear' };

test.each([
  ['renamed', 'Rename the Lantern Board the Harbour Forum.', 'Lantern Board', 'Harbour Forum'],
  [
    'renamed',
    'The Lantern Board should in future be known as the Harbour Forum.',
    'Lantern Board',
    'Harbour Forum',
  ],
  [
    'renamed',
    'We propose that the Executive becomes stronger. The Executive would become the Quay Board.',
    'Executive',
    'Quay Board',
  ],
  [
    'created',
    'We would set up a new Tide Watch Panel of twelve people.',
    null,
    'Tide Watch Panel',
  ],
  ['created', 'A Tide Watch Panel will be established.', null, 'Tide Watch Panel'],
  ['dissolved', 'Close the Mooring Task Group by 31 March.', 'Mooring Task Group', null],
  ['dissolved', 'The Mooring Sub-Group would cease to exist.', 'Mooring Sub-Group', null],
  ['dissolved', 'Stop the Mooring Programme Board.', 'Mooring Programme Board', null],
  ['dissolved', 'The Mooring Panel is disbanded.', 'Mooring Panel', null],
  [
    'reclassified',
    'The Pilots’ Forum ceases to be a formal part of the structure.',
    'Part of the structure',
    'Outside the structure',
  ],
  ['created', 'A small Tide Resources Group is established.', null, 'Tide Resources Group'],
  [
    'merged renamed',
    'The A&E Board, the Winter Board and the Ferry Group would become one Crossing Board.',
    'A&E Board; Winter Board; Ferry Group',
    'Crossing Board',
  ],
  [
    'moved',
    'The Compact Group moves from the Leisure Board to the Health Board.',
    'Leisure Board',
    'Health Board',
  ],
  ['dissolved', 'It is agreed that the Mooring Forum be dissolved.', 'Mooring Forum', null],
  [
    'retained',
    'The Pilots’ Committee stays as it is.',
    'Pilots’ Committee',
    'Pilots’ Committee',
  ],
  [
    'moved',
    'The Rowing Group will move from the Leisure Board to the Health Board.',
    'Leisure Board',
    'Health Board',
  ],
  [
    'moved reporting-line',
    'Move the Rowing Group so that it reports to the Health Board.',
    null,
    'Health Board',
  ],
  [
    'role',
    'Responsibility for lifebelts would pass from the Leisure Board to the Health Board.',
    'Leisure Board',
    'Health Board',
  ],
  [
    'frequency',
    'The Health Board currently meets every two months. It would meet quarterly.',
    'every two months',
    'quarterly',
  ],
  [
    'frequency',
    'The Health Board would meet four times a year instead of six.',
    'six',
    'four times a year',
  ],
])('%s: %s', (types, sentence, before, after) => {
  expect(changesOf(sentence)).toContainEqual({ types, before, after, ...CLEAR });
});

test.each([
  'Merge the Health and Leisure Board and the Rowing Group into a single Shore Board.',
  'The Health and Leisure Board and the Rowing Group will join together to become the Shore Board.',
  'Create one Shore Board, replacing the Health and Leisure Board and the Rowing Group.',
  'The Health and Leisure Board and the Rowing Group would be replaced by a new Shore Board.',
])('a merger keeps names that hold an “and” whole: %s', (sentence) => {
  expect(changesOf(sentence)).toEqual([
    {
      types: 'merged renamed',
      before: 'Health and Leisure Board; Rowing Group',
      after: 'Shore Board',
      ...CLEAR,
    },
  ]);
});

test('a merger of groups that are not named is left open', () => {
  expect(changesOf('Merge the three harbour boards into one Shore Board.')).toEqual([
    {
      types: 'merged renamed',
      before: 'three harbour boards',
      after: 'Shore Board',
      certainty: 'ambiguous',
    },
  ]);
});

test('what may happen is ambiguous, and what once happened is no change', () => {
  expect(changesOf('We might set up a Tide Watch Panel.')).toEqual([
    { types: 'created', before: null, after: 'Tide Watch Panel', certainty: 'ambiguous' },
  ]);
  const { structure } = imported(
    aHeading('Background'),
    aParagraph('In 2001 the council was asked to set up a Tide Watch Panel.'),
    aParagraph('The Mooring Forum was dissolved in 2004.'),
  );
  expect(structure.changes).toEqual([]);
});

test('what a heading and its text both say is one change with both as sources', () => {
  const { structure, proposals } = imported(
    aHeading('Proposal 2: Disband the Mooring Group'),
    aParagraph('The Mooring Group would cease to exist.'),
  );

  expect(structure.changes.map(({ types, sourceBlocks }) => [types, sourceBlocks])).toEqual([
    [['dissolved'], ['b1', 'b2']],
  ]);
  expect(proposals.map(({ changes }) => changes)).toEqual([['change-1']]);
});

test('a table of places now and proposed gives seats before and after', () => {
  const { structure } = imported(
    aHeading('3. Membership of the Shore Board'),
    aTable([
      ['Organisation', 'Places now', 'Places proposed'],
      ['Harbour office', '5', '4'],
      ['Pilots', '2', '2'],
      ['Rowers', '–', '1'],
    ]),
  );

  expect(
    structure.seats.map(({ group, label, minimum, maximum, when }) => [
      group,
      label,
      minimum,
      maximum,
      when,
    ]),
  ).toEqual([
    ['shore-board', 'Harbour office', 5, 5, 'before'],
    ['shore-board', 'Harbour office', 4, 4, 'after'],
    ['shore-board', 'Pilots', 2, 2, 'both'],
    ['shore-board', 'Rowers', 1, 1, 'after'],
  ]);
});

test('“the Board” above a list of members is the one board that the paper has spoken of', () => {
  const { structure } = imported(
    aHeading('Proposal 1: A new name'),
    aParagraph('The Executive should be known as the Shore Board.'),
    aHeading('Proposal 2: Members'),
    aParagraph('The Board will be made up of:'),
    anEntry('Harbour office (x2, one of them the chair)'),
    anEntry('Up to three pilots'),
  );

  expect(
    structure.seats.map(({ group, minimum, maximum }) => [group, minimum, maximum]),
  ).toEqual([
    ['shore-board', 2, 2],
    ['shore-board', 0, 3],
  ]);
});

test('bodies that meet are not taken for the members of one', () => {
  const { blocks } = imported(
    aParagraph('At present the partnership consists of:'),
    anEntry('the Shore Board, which meets six times a year'),
    anEntry('the Rowing Group'),
  );

  expect(blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'list',
    'list-item',
    'list-item',
  ]);
});

test('“becomes” gives a new name and how often the body meets, with what was before', () => {
  expect(
    changesOf(
      'The Quay Board becomes the Harbour Council, meeting quarterly rather than bi-monthly.',
    ),
  ).toEqual([
    { types: 'renamed', before: 'Quay Board', after: 'Harbour Council', ...CLEAR },
    { types: 'frequency', before: 'bi-monthly', after: 'quarterly', ...CLEAR },
  ]);
});

test('what “the group recommends that” leads in is proposed, entry by entry', () => {
  const { proposals } = imported(
    aHeading('New arrangements'),
    aParagraph('The Review Group recommends that:'),
    anEntry('the Quay Board becomes the Harbour Council;'),
    anEntry('the Mooring Panel is disbanded.'),
  );

  expect(proposals.map(({ changes }) => changes.length)).toEqual([1, 1]);
});

test('the number of changes that are proposed is not one of them', () => {
  const { proposals } = imported(
    aHeading('What would change?'),
    aParagraph('We propose two changes.'),
    aHeading('Change 1: Close the Mooring Panel', 2),
    aParagraph('Its work would be done by the Harbour Committee.'),
    aHeading('Change 2: A new Tide Panel', 2),
    aParagraph('It would meet every month.'),
  );

  expect(proposals.map(({ title }) => title)).toEqual([
    'Close the Mooring Panel',
    'A new Tide Panel',
  ]);
});

test('“its work” is that of the body in the heading above', () => {
  const { structure } = imported(
    aHeading('Change 1: Close the Mooring Panel'),
    aParagraph('Its work would be done by the Harbour Committee.'),
  );

  expect(
    structure.changes.map(({ types, before, after }) => [types[0], before, after]),
  ).toEqual([
    ['dissolved', 'Mooring Panel', null],
    ['role', 'Mooring Panel', 'Harbour Committee'],
  ]);
});

test('a question about a body says nothing of its future', () => {
  expect(changesOf('Should it be that the Pilots’ Committee stays as it is?')).toEqual([]);
});

test('bodies of one kind are told apart by their own names', () => {
  const { structure } = imported(
    aParagraph('We are proposing that:'),
    anEntry('The Tide and Quay theme groups merge.'),
    anEntry('The Mooring theme group is wound up, with its papers considered by the Board.'),
    anEntry('The Rowing and Ferry theme groups continue unchanged.'),
  );

  expect(
    structure.changes.map(({ types, before, certainty }) => [types[0], before, certainty]),
  ).toEqual([
    ['merged', 'Tide theme group; Quay theme group', 'clear'],
    ['dissolved', 'Mooring theme group', 'clear'],
    ['retained', 'Rowing theme group', 'clear'],
    ['retained', 'Ferry theme group', 'clear'],
  ]);
});

test('a bare noun may be the new name, and a sentence may list the members', () => {
  const { structure } = imported(
    aParagraph('We are proposing that:'),
    anEntry('The Quay Group becomes the Executive and meets monthly.'),
    anEntry('The Board is replaced by a Harbour Assembly.'),
    aParagraph(
      'The Executive would have the following members: the Harbour Master; two councillors; and one representative of rowers.',
    ),
  );

  const executive = structure.groups.find(({ name }) => name === 'Executive');
  expect(structure.seats.map(({ label, group, minimum }) => [label, group, minimum])).toEqual([
    ['the Harbour Master', executive?.id, 1],
    ['two councillors', executive?.id, 2],
    ['one representative of rowers', executive?.id, 1],
  ]);
  expect(structure.changes.map(({ types, after }) => [types[0], after])).toEqual([
    ['renamed', 'Executive'],
    ['dissolved', null],
    ['created', 'Harbour Assembly'],
    ['membership', 'As listed'],
  ]);
});

test('what will be done with replies is no proposal', () => {
  const { proposals } = imported(
    aHeading('Our proposals for change'),
    aParagraph('Responses will be reported to the Board. The Board would meet in public.'),
    aParagraph('Comments will be taken to the Board.'),
  );

  expect(proposals).toHaveLength(1);
});
