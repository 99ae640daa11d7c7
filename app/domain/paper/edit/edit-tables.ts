/**
 * A table cut between two rows, and two tables that a page break cut made one again. The words of
 * cells are moved whole; a heading row that is left out is listed with what was set aside.
 */
import { accept, refuse } from '../../result.ts';
import type { Block, TableCell } from '../block.ts';
import { citePieces, replaceId } from '../block-order.ts';
import { tableText } from '../build-outline.ts';
import type { Edited, NewIds } from '../edit-paper.ts';
import { goesOnAbove, joinedCells } from '../join-blocks.ts';
import type { Paper } from '../paper.ts';
import { withBlocks } from './follow-words.ts';

type Rows = readonly (readonly TableCell[])[];

/** What the first row of the second table is: one more row, the end of the last one, or headings. */
export const FIRST_ROWS = ['row', 'goes-on', 'heading'] as const;
export type FirstRow = (typeof FIRST_ROWS)[number];

export type TableCut = {
  /** The first row of the second table, counted from 0. */
  readonly row: number;
  /** True to print the heading rows at the top of the second table as well. */
  readonly repeatsHeading: boolean;
};

/** Rows with which a second table can begin: no cell reaches from above into them. */
export function rowsToSplitAt(rows: Rows): readonly number[] {
  let reach = 0;
  return rows.flatMap((row, at) => {
    const isFree = at > 0 && reach <= at;
    reach = Math.max(reach, at + 1, ...row.map((cell) => at + cell.rows));
    return isFree ? [at] : [];
  });
}

/** The rows of headings at the top; none where they reach into the rows below, or are all there is. */
export function headingRows(rows: Rows): Rows {
  const count = rows.findIndex((row) => !isHeading(row));
  return rowsToSplitAt(rows).includes(count) ? rows.slice(0, count) : [];
}

function isHeading(row: readonly TableCell[]): boolean {
  return row.length > 0 && row.every((cell) => cell.isHeader);
}

export function splitTable(paper: Paper, id: string, cut: TableCut, newId: NewIds): Edited {
  const table = paper.blocks.find((block) => block.id === id);
  if (table === undefined) return refuse({ kind: 'unknown-block', block: id });
  if (table.cells === null)
    return refuse({ kind: 'cannot-split', reason: 'Only a table has rows to split at.' });
  const rows = table.cells;
  if (!rowsToSplitAt(rows).includes(cut.row))
    return refuse({ kind: 'cannot-split', reason: ROW_MISSING });
  const repeated = cut.repeatsHeading ? headingRows(rows) : [];
  if (cut.repeatsHeading && (repeated.length === 0 || cut.row < repeated.length))
    return refuse({ kind: 'cannot-split', reason: 'There is no row of headings to repeat.' });
  const first = withRows(table, rows.slice(0, cut.row));
  const rest = withRows(table, [...repeated, ...rows.slice(cut.row)]);
  const second: Block = { ...rest, id: newId(), label: null, note: null };
  const blocks = paper.blocks.flatMap((block) => (block === table ? [first, second] : [block]));
  return accept(citePieces(withBlocks(paper, blocks), id, [id, second.id]));
}

const ROW_MISSING =
  'The second table cannot begin with that row: there is no such row, or a cell reaches into it from above.';

function withRows(table: Block, cells: Rows): Block {
  return { ...table, cells, text: tableText(cells) };
}

/** The table that would be joined to this one; null when no further one follows. */
export function nextTable(blocks: readonly Block[], id: string): Block | null {
  const at = blocks.findIndex((block) => block.id === id);
  return blocks.slice(at + 1).find(({ cells }) => cells !== null) ?? null;
}

/** What the first row of the second table may be, the likeliest first. */
export function firstRowChoices(first: Rows, second: Rows): readonly FirstRow[] {
  const headings = headingRows(first);
  const isRepeated =
    headings.length > 0 &&
    second.length > headings.length &&
    tableText(headings) === tableText(second.slice(0, headings.length)) &&
    rowsToSplitAt(second).includes(headings.length);
  if (isRepeated) return ['heading', 'row'];
  return goesOnAbove(first, second) ? ['goes-on', 'row'] : ['row'];
}

/** The next table joined to this one; what stood between the two comes after them. */
export function joinNextTable(paper: Paper, id: string, firstRow: FirstRow): Edited {
  const first = paper.blocks.find((block) => block.id === id);
  if (first === undefined) return refuse({ kind: 'unknown-block', block: id });
  const second = nextTable(paper.blocks, id);
  if (first.cells === null || !second?.cells)
    return refuse({ kind: 'cannot-join', reason: 'No further table follows it.' });
  if (!firstRowChoices(first.cells, second.cells).includes(firstRow))
    return refuse({ kind: 'cannot-join', reason: 'Its first row cannot be taken so.' });
  const headings = firstRow === 'heading' ? headingRows(first.cells) : [];
  const cells = joinedCells(first.cells, second.cells.slice(headings.length), {
    goesOn: firstRow === 'goes-on',
  });
  const notes = [first.note, second.note].filter((note) => note !== null);
  const joined: Block = { ...withRows(first, cells), note: notes.join('\n') || null };
  const blocks = paper.blocks
    .filter((block) => block !== second)
    .map((block) => (block === first ? joined : block));
  const after = replaceId(withBlocks(paper, blocks), second.id, id);
  return accept(withSetAside(after, [labelRow(second.label), ...headings]));
}

/** A label of the second table is no cell, so it would be lost. */
function labelRow(label: string | null): readonly TableCell[] {
  return label === null ? [] : [{ text: label, isHeader: true, columns: 1, rows: 1 }];
}

function withSetAside(paper: Paper, rows: Rows): Paper {
  const left = rows
    .filter((row) => row.length > 0)
    .map((row) => ({ text: tableText([row]), reason: SET_ASIDE_REASON }));
  return { ...paper, setAside: [...paper.setAside, ...left] };
}

const SET_ASIDE_REASON = 'heading of a table that goes on after a page break';
