/**
 * One table of open data: what stands in each column, and what the column means (D-19).
 *
 * A column is its meaning and its cells at once, so that the files and the data dictionary cannot
 * say different things.
 */
import type { Paper } from '../paper/paper.ts';

/** Stands between the values of a cell that holds several. */
export const VALUE_SEPARATOR = '|';

export type OpenCell = string | number | boolean | null;

export type ColumnMeaning = {
  readonly name: string;
  readonly title: string;
  /** One or more sentences. */
  readonly description: string;
  readonly datatype: 'string' | 'integer' | 'number' | 'boolean';
  /** True where a cell may hold several values. */
  readonly isList: boolean;
  /** True where a cell may be empty: not known, or not stated. */
  readonly isOptional: boolean;
  /** The only values that occur; null where any may. */
  readonly values: readonly string[] | null;
};

export type OpenTable = {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly ColumnMeaning[];
  readonly rows: (paper: Paper) => readonly (readonly OpenCell[])[];
};

type Cell<Entry, Value> = (entry: Entry, paper: Paper) => Value;

export type Column<Entry> = {
  readonly meaning: ColumnMeaning;
  readonly cell: Cell<Entry, OpenCell>;
};

type TableParts<Entry> = Pick<OpenTable, 'name' | 'title' | 'description'> & {
  readonly entries: (paper: Paper) => readonly Entry[];
  readonly columns: readonly Column<Entry>[];
};

export function openTable<Entry>({ entries, columns, ...words }: TableParts<Entry>): OpenTable {
  return {
    ...words,
    columns: columns.map(({ meaning }) => meaning),
    rows: (paper) =>
      entries(paper).map((entry) => columns.map(({ cell }) => cell(entry, paper))),
  };
}

type Words = readonly [name: string, title: string, description: string];

export function textColumn<Entry>(
  words: Words,
  cell: Cell<Entry, string>,
  values: readonly string[] | null = null,
): Column<Entry> {
  return { meaning: { ...meaningOf(words), values }, cell };
}

/** Text that may be absent. */
export function maybeColumn<Entry>(
  words: Words,
  cell: Cell<Entry, string | null>,
): Column<Entry> {
  return { meaning: { ...meaningOf(words), isOptional: true }, cell };
}

/** Several values in one cell; the JSON forms have them as a list. */
export function listColumn<Entry>(
  words: Words,
  cell: Cell<Entry, readonly string[]>,
  values: readonly string[] | null = null,
): Column<Entry> {
  return {
    meaning: { ...meaningOf(words), isList: true, isOptional: true, values },
    cell: (entry, paper) => cell(entry, paper).join(VALUE_SEPARATOR),
  };
}

export function numberColumn<Entry>(
  words: Words,
  datatype: 'integer' | 'number',
  cell: Cell<Entry, number | null>,
): Column<Entry> {
  return { meaning: { ...meaningOf(words), datatype, isOptional: true }, cell };
}

export function truthColumn<Entry>(words: Words, cell: Cell<Entry, boolean>): Column<Entry> {
  return { meaning: { ...meaningOf(words), datatype: 'boolean' }, cell };
}

function meaningOf([name, title, description]: Words): ColumnMeaning {
  const datatype = 'string';
  return { name, title, description, datatype, isList: false, isOptional: false, values: null };
}
