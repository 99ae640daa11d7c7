/**
 * How a table's width is shared out among its columns: the same in Word and on slides, and what the
 * slides' pages are reckoned with.
 */
import { formatCell } from './format-cell.ts';
import type { Column, Table } from './report.ts';

/** Wider columns would leave the others too little to read. */
const MAX_TEXT_CHARACTERS = 60;
/** A longer word is broken, for example an address. */
const MAX_WORD_CHARACTERS = 18;
/** Headers and totals are bold, and bold letters are wider. */
const BOLD_ALLOWANCE = 1.15;
/** The cell's own margins, in characters. */
const MARGIN_CHARACTERS = 2.5;

export type TableRoom = {
  /** Characters that fit on one line across the whole table. */
  readonly lineCharacters: number;
  readonly headerOf: (column: Column) => string;
};

/**
 * Fractions of the width, one a column, that add up to 1. Every column gets what its longest word
 * needs before any gets more, so no word is broken as long as the table fits at all.
 */
export function columnShares(table: Table, room: TableRoom): readonly number[] {
  const needs = table.columns.map((column, at) => needOf(table, room, { column, at }));
  const least = sumOf(needs.map(({ least: characters }) => characters));
  const wanted = sumOf(needs.map(({ wanted: characters }) => characters));
  const spare = Math.max(0, Math.min(room.lineCharacters, wanted) - least);
  const widths = needs.map((need) =>
    wanted === least
      ? need.least
      : need.least + ((need.wanted - need.least) * spare) / (wanted - least),
  );
  const sum = sumOf(widths);
  return widths.map((width) => width / sum);
}

type Need = { readonly least: number; readonly wanted: number };

function needOf(
  { rows }: Table,
  { headerOf }: TableRoom,
  { column, at }: { readonly column: Column; readonly at: number },
): Need {
  const texts = rows.map(({ cells }) => formatCell(cells[at], column.unit));
  const words = longestWord([headerOf(column), ...texts]);
  const least = words * BOLD_ALLOWANCE + MARGIN_CHARACTERS;
  const whole = Math.min(MAX_TEXT_CHARACTERS, longest(texts)) + MARGIN_CHARACTERS;
  return { least, wanted: Math.max(least, whole) };
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function longestWord(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(/\s+/));
  return Math.min(MAX_WORD_CHARACTERS, longest(words));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
