import fc from 'fast-check';
import { expect, test } from 'vitest';

import { shortenText } from '#app/domain/analysis/shorten-text.ts';
import { columnShares } from '#app/reports/column-shares.ts';
import { paginateTable } from '#app/reports/paginate.ts';
import { row, textColumn } from '#app/reports/sections/blocks.ts';

const ROOM = { lines: 6, lineCharacters: 40, maxCellCharacters: 60 };

function tableOf(texts: readonly (readonly string[])[]) {
  return {
    id: 'table',
    caption: 'A table',
    base: null,
    note: null,
    columns: [textColumn('One'), textColumn('Two')],
    rows: texts.map((cells) => row('body', cells)),
  };
}

test('rows go to as many pages as they need, in order, none lost or split', () => {
  const text = fc.string({ maxLength: 80 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 20 }), (texts) => {
      const pages = paginateTable(tableOf(texts), ROOM);

      const rows = pages.flatMap((page) => page.rows.map(({ cells }) => cells));
      expect(rows).toEqual(texts.map((cells) => cells.map((cell) => shortenText(cell, 60))));
      expect(pages.every((page) => page.rows.length > 0 && page.rows.length <= 4)).toBe(true);
    }),
  );
});

test('a table that fits stays on one page', () => {
  expect(
    paginateTable(
      tableOf([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      ROOM,
    ),
  ).toHaveLength(1);
});

test('an empty table has no page', () => {
  expect(paginateTable(tableOf([]), ROOM)).toEqual([]);
});

test('a word is given its room before a long text is', () => {
  const table = tableOf([['organisations', 'a b c '.repeat(40)]]);
  const headerOf = ({ header }: { readonly header: string }) => header;

  const [first = 0, second = 0] = columnShares(table, { lineCharacters: 40, headerOf });

  expect(first * 40).toBeGreaterThan(13);
  expect(first + second).toBeCloseTo(1);
});

test.each([
  ['short', 10, 'short'],
  ['one two three', 9, 'one two…'],
  ['unbrokenword', 6, 'unbro…'],
  ['👩‍👧 family day', 100, '👩‍👧 family day'],
  ['line\nend', 20, 'line end'],
])('"%s" in %d characters is "%s"', (text, room, short) => {
  expect(shortenText(text, room)).toBe(short);
});
