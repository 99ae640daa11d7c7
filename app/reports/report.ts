/**
 * The report model: a finished report with no format yet.
 *
 * What is said, in what order and in which words is settled here, for the document and for the
 * slides; a renderer decides only how it looks, so no two formats can disagree. Numbers stay numbers
 * with their unit until a renderer prints them through `formatCell`.
 */
import type { Figure } from '#app/domain/analysis/figure.ts';

export type Report = {
  readonly title: string;
  /** Who publishes it. */
  readonly publisher: string;
  /** BCP 47. */
  readonly language: string;
  /** The instant of the snapshot: what was on record by then is counted. */
  readonly snapshotAt: Date;
  /** SHA-256 of the snapshot, lower-case hex; printed in every file. */
  readonly hash: string;
  readonly blocks: readonly Block[];
  readonly slides: readonly Slide[];
};

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly entries: readonly string[] }
  /** What a reader must not miss: a limit of the figures, or that they are not final. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'chart'; readonly chart: Chart };

export type Table = {
  /** Unique in the report, `[a-z0-9-]`: names the table in every format. */
  readonly id: string;
  readonly caption: string;
  /** The denominator, said under the table; null where the table has none. */
  readonly base: Base | null;
  /** How to read the table; null when nothing needs saying. */
  readonly note: string | null;
  /** The first column names the row. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

export type Base = { readonly count: number; readonly of: string };

export type Column = {
  readonly header: string;
  /** The header where there is little room, as on a slide. */
  readonly short: string;
  readonly unit: Unit;
};

/** An amount is a number that people gave, with what stands after its point. */
export type Unit = 'text' | 'count' | 'share' | 'amount';

/** `total` is a sum of others; `beside` stands outside the base. A chart draws `body` rows only. */
export type Row = {
  readonly kind: 'body' | 'total' | 'beside';
  readonly cells: readonly Cell[];
};

/** A share is a fraction in [0, 1]. Null means that there is nothing to report: never zero. */
export type Cell = string | number | null | FigureCell;

/** A number that can be traced to the responses behind it. */
export type FigureCell = { readonly value: number; readonly figure: Figure };

/** Bars, one group for each body row of the table, which is always shown with the chart. */
export type Chart = {
  readonly title: string;
  /** The chart in words, for those who cannot see it. */
  readonly description: string;
  readonly caveat: string;
  readonly unit: 'count' | 'share';
  readonly series: readonly Series[];
  readonly table: Table;
};

/** `column` is the index of the table's column that is drawn. */
export type Series = { readonly name: string; readonly column: number };

export type Slide = {
  /** The slide's one message. */
  readonly title: string;
  readonly body: SlideBody;
  /** What the speaker says, and what does not fit on the slide; one paragraph each. */
  readonly notes: readonly string[];
};

export type SlideBody =
  | { readonly kind: 'opening'; readonly lines: readonly string[] }
  | { readonly kind: 'points'; readonly points: readonly string[] }
  | { readonly kind: 'table'; readonly table: Table }
  /** The table stands beside the chart where there is room, else on the slides that follow. */
  | { readonly kind: 'chart'; readonly chart: Chart; readonly isTableBeside: boolean };

/** The plain value of a cell. */
export function cellValue(cell: Cell | undefined): string | number | null {
  if (cell === undefined || cell === null) return null;
  return typeof cell === 'object' ? cell.value : cell;
}

export type DrawnSeries = {
  readonly name: string;
  /** Place among the chart's series, from 0: settles the colour. */
  readonly index: number;
  readonly values: readonly number[];
};

/** Names of a chart's groups and the series to draw: one with nothing to report is left out. */
export function chartValues({ series, table }: Chart): {
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
} {
  const rows = table.rows.filter(({ kind }) => kind === 'body');
  return {
    categories: rows.map(({ cells }) => String(cellValue(cells[0]) ?? '')),
    series: series.flatMap(({ name, column }, index) => {
      const values = rows.map(({ cells }) => cellValue(cells[column]));
      return values.every((value) => typeof value === 'number')
        ? [{ name, index, values }]
        : [];
    }),
  };
}
