/** A file of partners, read: its columns, and its rows by a mapping. Nothing is stored here. */
import { readRollRow, type RollRow } from '#app/domain/partners/import/read-roll-row.ts';
import type { RollColumn, RollMapping } from '#app/domain/partners/import/roll-columns.ts';
import type { RefusedRow } from '#app/domain/partners/import/roll-plan.ts';
import { LAYOUT_ROWS, layoutOf } from '#app/domain/tables/table-layout.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { openTable } from '#app/infrastructure/tables/read-table.server.ts';
import type { TableRow } from '#app/infrastructure/tables/table-row.ts';
import {
  unreadableTable,
  type UnreadableTable,
} from '#app/infrastructure/tables/unreadable-table.ts';

export type RollFile = {
  readonly columns: readonly RollColumn[];
  /** Rows below the headers. */
  readonly rows: readonly TableRow[];
};

/** No partnership has as many partners, and one transaction holds them all. */
const MAX_ROWS = 2000;
const MAX_COLUMNS = 100;
export const MAX_ROLL_MEGABYTES = 5;
const MAX_BYTES = MAX_ROLL_MEGABYTES * 1024 * 1024;

const TOO_LARGE = unreadableTable(
  'too-large',
  `The file is too large for a roll: at most ${MAX_ROLL_MEGABYTES} MB, ${MAX_ROWS.toLocaleString('en-GB')} rows and ${MAX_COLUMNS} columns. Split it.`,
);

export async function readRollFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<RollFile, UnreadableTable>> {
  if (bytes.length > MAX_BYTES) return refuse(TOO_LARGE);
  const table = await openTable(bytes, fileName);
  if (!table.ok) return table;
  const found: TableRow[] = [];
  for await (const row of table.value.rows()) {
    found.push(row);
    if (found.length > MAX_ROWS + LAYOUT_ROWS) return refuse(TOO_LARGE);
  }
  const { headers, rowsBefore } = layoutOf(
    found.slice(0, LAYOUT_ROWS).map(cellsOf),
    table.value.headerRows,
  );
  const rows = found.slice(rowsBefore);
  if (rows.length === 0) return refuse(unreadableTable('empty'));
  if (rows.length > MAX_ROWS || headers.length > MAX_COLUMNS) return refuse(TOO_LARGE);
  const columns = headers.map((header, at) => ({
    header,
    cells: rows.map((row) => cellsOf(row)[at] ?? ''),
  }));
  return accept({ columns, rows });
}

function cellsOf(row: TableRow): readonly string[] {
  return row.kind === 'cells' ? row.cells : [];
}

export function readRows(
  { rows }: RollFile,
  mapping: RollMapping,
): { readonly read: readonly RollRow[]; readonly unread: readonly RefusedRow[] } {
  const read: RollRow[] = [];
  const unread: RefusedRow[] = [];
  for (const row of rows) {
    if (row.kind === 'unreadable') {
      unread.push({ row: row.row, reason: row.reason });
      continue;
    }
    const reading = readRollRow(row.row, row.cells, mapping);
    if (reading.ok) read.push(reading.value);
    else unread.push({ row: row.row, reason: reading.refusal });
  }
  return { read, unread };
}
