/** What a paper leaves open: places to fill in, options without a conclusion, savings without a sum. */
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import { aHeading, aParagraph, aSource, aTable } from '#tests/support/documents.ts';

const CODES = ['placeholder', 'conclusion-missing', 'figure-missing'];

function messages(...elements: readonly SourceElement[]): readonly string[] {
  return importPaper(aSource(...elements), { kind: 'consultation' })
    .warnings.filter(({ code }) => CODES.includes(code))
    .map(({ message }) => message);
}

// KT8
test.each([
  [
    'a name to be announced',
    aTable([
      ['Officer', 'TBA'],
      ['Council', 'One'],
    ]),
  ],
  ['a bracket to fill in', aParagraph('The meeting is in [insert venue] in May.')],
  ['crosses', aParagraph('Contact XXXX for more.')],
  ['a heading that says draft', aHeading('Draft Terms of Reference')],
])('%s is found', (_, element) => {
  expect(messages(element)).toHaveLength(1);
});

test.each([
  ['a date to be confirmed', aParagraph('The AGM is in November, date to be confirmed.')],
  ['redrafted and drafted', aHeading('How we drafted this')],
  ['a roman number', aParagraph('Part XX says so.')],
])('%s is no placeholder', (_, element) => {
  expect(messages(element)).toEqual([]);
});

// GT13
test('an option without the conclusion that others have is found', () => {
  expect(
    messages(
      aHeading('Option A: Stay', 2),
      aParagraph('Nothing changes.'),
      aParagraph('Conclusion: This does not meet the need.'),
      aHeading('Option B: Merge', 2),
      aParagraph('The two boards become one.'),
    ),
  ).toEqual(['Option B has no conclusion of its own, although other options have one.']);
});

// RT17
test('savings without a sum are found, and with one they are not', () => {
  const words = aParagraph('Fewer meetings will save time.');

  expect(messages(aHeading('1. Savings'), words)).toEqual([
    '1. speaks of savings and names no sum.',
  ]);
  expect(messages(aHeading('1. Savings'), words, aParagraph('They come to £4,000.'))).toEqual(
    [],
  );
});
