/** Tables cut between rows and joined again: no word lost, and what cites them cites both parts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { TableCell } from '#app/domain/paper/block.ts';
import { applyEdit } from '#app/domain/paper/edit/apply-edit.ts';
import {
  firstRowChoices,
  headingRows,
  rowsToSplitAt,
} from '#app/domain/paper/edit/edit-tables.ts';
import type { PaperEdit } from '#app/domain/paper/edit/edit.ts';
import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import { aParagraph, aSource, aTable } from '#tests/support/documents.ts';

type Rows = readonly (readonly TableCell[])[];

const HEADED = aTable(
  [
    ['Group', 'Members'],
    ['Forum', 'Twelve'],
    ['Board', 'Six'],
    ['', 'and a clerk'],
  ],
  true,
);

function paperOf(...elements: readonly SourceElement[]): Paper {
  return importPaper(aSource(...elements), { kind: 'consultation' });
}

let made = 0;

function outcomeOf(paper: Paper, edit: PaperEdit) {
  return applyEdit(paper, edit, () => `n${(made += 1)}`);
}

function done(paper: Paper, edit: PaperEdit): Paper {
  const outcome = outcomeOf(paper, edit);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value.paper;
}

function tables({ blocks }: Paper): readonly string[] {
  return blocks.flatMap(({ cells, text }) => (cells === null ? [] : [text]));
}

function split(block: string, row: number, repeatsHeading = false): PaperEdit {
  return { kind: 'split-table', block, cut: { row, repeatsHeading } };
}

function join(block: string, firstRow: 'row' | 'goes-on' | 'heading'): PaperEdit {
  return { kind: 'join-table', block, firstRow };
}

test('a table is cut before a row, with its headings again or without', () => {
  const paper = paperOf(HEADED, aParagraph('It ends.'));

  expect(tables(done(paper, split('b1', 2)))).toEqual([
    'Group\tMembers\nForum\tTwelve',
    'Board\tSix\n\tand a clerk',
  ]);
  const { blocks } = done(paper, split('b1', 2, true));
  expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['table', 'Group\tMembers\nForum\tTwelve'],
    ['table', 'Group\tMembers\nBoard\tSix\n\tand a clerk'],
    ['paragraph', 'It ends.'],
  ]);
  expect(blocks[1]?.cells?.[0]?.every(({ isHeader }) => isHeader)).toBe(true);
});

test('what cites the table cites both parts, and again one when they are joined', () => {
  const before = done(paperOf(HEADED), {
    ...{ kind: 'add-proposal', blocks: ['b1'], title: 'A smaller board' },
  });
  const noted = done(before, { kind: 'note', block: 'b1', note: 'As printed' });
  const cut = done(noted, split('b1', 2));
  const second = cut.blocks[1]?.id ?? '';
  const joined = done(cut, join('b1', 'row'));

  expect(cut.proposals[0]?.sourceBlocks).toEqual(['b1', second]);
  expect(cut.blocks.map(({ note }) => note)).toEqual(['As printed', null]);
  expect(joined.proposals[0]?.sourceBlocks).toEqual(['b1']);
  expect(joined.blocks).toEqual(noted.blocks);
});

test('headings that a page break repeats are left out and listed with what was set aside', () => {
  const paper = paperOf(
    HEADED,
    aParagraph('Turn over'),
    aTable(
      [
        ['Group', 'Members'],
        ['Panel', 'Three'],
      ],
      true,
    ),
  );
  const joined = done(paper, join('b1', 'heading'));

  expect(tables(joined)).toEqual([
    'Group\tMembers\nForum\tTwelve\nBoard\tSix\n\tand a clerk\nPanel\tThree',
  ]);
  expect(joined.blocks.at(-1)?.text).toBe('Turn over');
  expect(joined.setAside).toEqual([
    { text: 'Group\tMembers', reason: 'heading of a table that goes on after a page break' },
  ]);
});

test('a row that a page break cut is made whole, or stays a row, as the editor says', () => {
  const cut = done(paperOf(HEADED), split('b1', 3));
  const [first, second] = cut.blocks.map(({ cells }) => cells ?? []);

  expect(firstRowChoices(first ?? [], second ?? [])).toEqual(['goes-on', 'row']);
  expect(tables(done(cut, join('b1', 'goes-on')))).toEqual([
    'Group\tMembers\nForum\tTwelve\nBoard\tSix\nand a clerk',
  ]);
  expect(tables(done(cut, join('b1', 'row')))).toEqual(tables(paperOf(HEADED)));
});

test.each<[string, PaperEdit, string]>([
  ['before the first row', split('b1', 0), 'cannot-split'],
  ['behind the last row', split('b1', 4), 'cannot-split'],
  ['text', split('b2', 1), 'cannot-split'],
  ['a block that is gone', split('b9', 1), 'unknown-block'],
  ['the only table', join('b1', 'row'), 'cannot-join'],
  ['text to a table', join('b2', 'row'), 'cannot-join'],
])('is refused: %s', (_what, edit, kind) => {
  const outcome = outcomeOf(paperOf(HEADED, aParagraph('It ends.')), edit);

  expect(outcome).toMatchObject({ ok: false, refusal: { kind } });
});

test('no heading is repeated that is not there', () => {
  const plain = paperOf(aTable([['Forum'], ['Board']]));

  expect(outcomeOf(plain, split('b1', 1, true))).toMatchObject({
    refusal: { kind: 'cannot-split', reason: 'There is no row of headings to repeat.' },
  });
});

const cellDraw = fc.tuple(fc.constantFrom('', 'a', 'two words'), fc.nat(9));
const rowDraw = fc.array(cellDraw, { minLength: 1, maxLength: 3 });

/** Rows of cells, some of which reach over the row below, with up to two rows of headings. */
const grid: fc.Arbitrary<Rows> = fc
  .tuple(fc.array(rowDraw, { minLength: 1, maxLength: 7 }), fc.nat(2))
  .map(([rows, headings]) =>
    rows.map((row, at) =>
      row.map(([text, reach], column) => ({
        text: `${text} ${at}.${column}`.trim(),
        isHeader: at < headings,
        columns: 1,
        rows: reach === 0 ? Math.min(2, rows.length - at) : 1,
      })),
    ),
  );

function wordsOf({ blocks, setAside }: Paper): readonly string[] {
  return [...blocks, ...setAside].flatMap(({ text }) => text.match(/\S+/gu) ?? []).sort();
}

test('whatever the table and the row, cutting loses no word and joining gives the table back', () => {
  fc.assert(
    fc.property(grid, fc.nat(9), fc.boolean(), (rows, choice, wanted) => {
      const paper = paperOf({ kind: 'table', rows, page: null });
      const cells = paper.blocks[0]?.cells ?? [];
      const places = rowsToSplitAt(cells);
      const row = places[choice % Math.max(1, places.length)];
      if (row === undefined) return;
      const headings = headingRows(cells);
      const repeats = wanted && headings.length > 0 && row > headings.length;
      const cut = done(paper, split('b1', row, repeats));
      const joined = done(cut, join('b1', repeats ? 'heading' : 'row'));

      const again = repeats ? headings.flatMap((line) => line.map(({ text }) => text)) : [];
      const doubled = again.flatMap((text) => text.match(/\S+/gu) ?? []);
      expect(wordsOf(cut)).toEqual([...wordsOf(paper), ...doubled].sort());
      expect(wordsOf(joined)).toEqual(wordsOf(cut));
      expect(joined.blocks).toEqual(paper.blocks);
    }),
    { numRuns: 150 },
  );
});
