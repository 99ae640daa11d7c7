/** Labels, headings and lists placed in the outline. */
import { expect, test } from 'vitest';

import { buildOutline } from '#app/domain/paper/build-outline.ts';
import { labelParts, nextLabel, readLabel } from '#app/domain/paper/read-label.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import { aHeading, anEntry, aParagraph } from '#tests/support/documents.ts';

function outline(...elements: readonly SourceElement[]): readonly string[] {
  return buildOutline(elements).blocks.map((block) =>
    `${'  '.repeat(block.depth)}${block.kind} ${block.label ?? '-'} ${block.text}`.trimEnd(),
  );
}

test.each([
  ['2.1.1 All of the partnerships', '2.1.1', 'All of the partnerships'],
  ['1.0 ABOUT', '1.0', 'ABOUT'],
  ['1.Introduction', '1.', 'Introduction'],
  ['a) endorse the plan', 'a)', 'endorse the plan'],
  ['(iv) note the risk', '(iv)', 'note the risk'],
  ['iv. note the risk', 'iv.', 'note the risk'],
  ['Appendix 1', 'Appendix 1', ''],
  ['Option B: two boards', 'Option B', 'two boards'],
  ['Option B is the cheaper', null, 'Option B is the cheaper'],
  ['1.5 million people live here', null, '1.5 million people live here'],
  ['2011 was a good year', null, '2011 was a good year'],
  ['i.e. the board', null, 'i.e. the board'],
  ['Section 3 sets out the plan', null, 'Section 3 sets out the plan'],
])('the label of “%s” is %s', (text, label, rest) => {
  const reading = readLabel(text, false);

  expect([reading.label, text.slice(reading.start)]).toEqual([label, rest]);
});

test('labels count on and know their parts', () => {
  expect(['6.4', '1.', 'a)'].map(nextLabel)).toEqual(['6.5', '2.', null]);
  expect(['3.0', '2.10.', 'Appendix 1', null].map(labelParts)).toEqual([[3], [2, 10], [], []]);
});

test('a number shared by a heading and a paragraph leaves each its own kind', () => {
  expect(
    outline(
      aHeading('2.0 STRUCTURE'),
      aParagraph('2.1 THE NEW FORUM (formerly known as the Committee)'),
      aParagraph('2.1.1 The committee has met each month since it began its work in 2004.'),
      aHeading('2.1.1 Purpose', 3),
      aParagraph('It will lead.'),
      aParagraph('2.1.2 The forum will add to the work of its members in several ways.'),
    ),
  ).toEqual([
    'section 2.0 STRUCTURE',
    '  heading 2.1 THE NEW FORUM (formerly known as the Committee)',
    '    paragraph 2.1.1 The committee has met each month since it began its work in 2004.',
    '    heading 2.1.1 Purpose',
    '      paragraph - It will lead.',
    '    paragraph 2.1.2 The forum will add to the work of its members in several ways.',
  ]);
});

test('numbers outweigh the levels of the file, which are often irregular', () => {
  expect(
    outline(
      aHeading('The Exampleton Review', 1),
      aHeading('1. Aims', 2),
      aHeading('2. Method', 3),
      aHeading('2.1 Interviews', 3),
      aHeading('2.2 Workshops', 4),
      aHeading('Author', 2),
    ),
  ).toEqual([
    'heading - The Exampleton Review',
    'section 1. Aims',
    'section 2. Method',
    '  heading 2.1 Interviews',
    '  heading 2.2 Workshops',
    'section - Author',
  ]);
});

test('an indent that only the first entry lacks is one list, and is reported', () => {
  const { blocks, levelled } = buildOutline([
    aParagraph('3.1 The work involved:'),
    anEntry('a review of papers'),
    anEntry('interviews', 1),
    anEntry('workshops', 1),
  ]);

  expect(blocks.map((block) => [block.kind, block.depth])).toEqual([
    ['paragraph', 0],
    ['list', 0],
    ['list-item', 1],
    ['list-item', 1],
    ['list-item', 1],
  ]);
  expect(levelled).toEqual(['b4', 'b5']);
});

test('an entry that introduces others keeps them inside it', () => {
  expect(outline(anEntry('the following:'), anEntry('first', 1), anEntry('second', 1))).toEqual(
    [
      'list -',
      '  list-item - the following:',
      '    list -',
      '      list-item - first',
      '      list-item - second',
    ],
  );
});

test('labels typed by hand make lists, nested by their style', () => {
  expect(
    outline(
      aParagraph('a) endorse the plan;'),
      aParagraph('b) note that'),
      aParagraph('i) it costs money'),
      aParagraph('ii) it takes time'),
      aParagraph('c) report back.'),
    ),
  ).toEqual([
    'list -',
    '  list-item a) endorse the plan;',
    '  list-item b) note that',
    '    list -',
    '      list-item i) it costs money',
    '      list-item ii) it takes time',
    '  list-item c) report back.',
  ]);
});

test('a quotation of its own and a note are told from paragraphs', () => {
  expect(
    outline(
      aParagraph(
        '“The forum will lead the partnership and hold its groups to account for what they do.”',
      ),
      aParagraph('¹ Example, E (2009) A Book p11'),
    ),
  ).toEqual([
    'quote - “The forum will lead the partnership and hold its groups to account for what they do.”',
    'footnote ¹ Example, E (2009) A Book p11',
  ]);
});
