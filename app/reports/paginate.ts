/** Fitting tables to slides, where nothing may run over the edge. */
import { shortenText } from '#app/domain/analysis/shorten-text.ts';
import { columnShares } from './column-shares.ts';
import { formatCell } from './format-cell.ts';
import type { Row, Table } from './report.ts';

export type PageRoom = {
  /** Lines of text that the body of a table may take. */
  readonly lines: number;
  /** Characters that fit on one line across the whole width. */
  readonly lineCharacters: number;
  /** Longer texts are shortened; the document holds them whole. */
  readonly maxCellCharacters: number;
};

/** Space above and below a row's text, in lines. */
const ROW_PADDING_LINES = 0.4;

/** The table in pages that fit `room`, each with the header; a row is never split. */
export function paginateTable(table: Table, room: PageRoom): readonly Table[] {
  const short = {
    ...table,
    rows: table.rows.map((row) => shortenRow(row, room.maxCellCharacters)),
  };
  const { lineCharacters } = room;
  const shares = columnShares(short, { lineCharacters, headerOf: (column) => column.short });
  const widths = shares.map((share) => share * lineCharacters);
  const pages: Row[][] = [];
  let linesLeft = 0;
  for (const row of short.rows) {
    const lines = linesOf(row, short, widths);
    const page = pages.at(-1);
    if (page === undefined || lines > linesLeft) {
      pages.push([row]);
      linesLeft = room.lines - lines;
    } else {
      page.push(row);
      linesLeft -= lines;
    }
  }
  return pages.map((page) => ({ ...table, rows: page }));
}

function shortenRow(row: Row, maxCharacters: number): Row {
  const cells = row.cells.map((cell) =>
    typeof cell === 'string' ? shortenText(cell, maxCharacters) : cell,
  );
  return { ...row, cells };
}

function linesOf({ cells }: Row, { columns }: Table, widths: readonly number[]): number {
  const lines = columns.map(({ unit }, at) => {
    const { length } = formatCell(cells[at], unit);
    return Math.max(1, Math.ceil(length / (widths[at] ?? 1)));
  });
  return Math.max(...lines) + ROW_PADDING_LINES;
}
