/** The title of a paper and the cuts of its tables, as they are typed. */
import { expect, test } from 'vitest';

import { readPaperEdit } from '#app/forms/paper/paper-edit-form.ts';
import { aPaper } from '#tests/support/factories.ts';

const PAPER = aPaper();
const TITLED = { intent: 'change-title', title: ' A  review ', subtitle: '', language: 'CY' };

test('a title is read as one line, a blank subtitle as none and a language in its usual form', () => {
  expect(readPaperEdit(TITLED, PAPER)).toEqual({
    ok: true,
    value: {
      kind: 'change-title',
      words: { title: 'A review', subtitle: null, language: 'cy' },
    },
  });
});

test.each([
  ['title', ' ', 'Enter the title of the paper'],
  ['title', 'x'.repeat(301), 'The title must be 300 characters or fewer'],
  ['language', '', 'Enter the tag of a language, such as en-GB for English or cy for Welsh'],
  [
    'language',
    'no such tag',
    'Enter the tag of a language, such as en-GB for English or cy for Welsh',
  ],
])('a title is refused at its field: %s %j', (field, typed, message) => {
  expect(readPaperEdit({ ...TITLED, [field]: typed }, PAPER)).toEqual({
    ok: false,
    refusal: { [field]: message },
  });
});

test('the row of a cut and the first row of a join are read', () => {
  const cut = { intent: 'split-table', block: 'b1', row: '2', repeatsHeading: 'yes' };
  const join = { intent: 'join-table', block: 'b1', firstRow: 'goes-on' };

  expect([readPaperEdit(cut, PAPER), readPaperEdit(join, PAPER)]).toEqual([
    {
      ok: true,
      value: { kind: 'split-table', block: 'b1', cut: { row: 2, repeatsHeading: true } },
    },
    { ok: true, value: { kind: 'join-table', block: 'b1', firstRow: 'goes-on' } },
  ]);
});

test.each(['', '0', '-1', '1.5', 'two', '9e999'])('no row is read from %j', (row) => {
  expect(readPaperEdit({ intent: 'split-table', block: 'b1', row }, PAPER)).toEqual({
    ok: false,
    refusal: { row: 'Choose the row with which the second table begins' },
  });
});
