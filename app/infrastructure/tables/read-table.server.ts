/**
 * The one way in for a table: bytes and a name in, rows of text out, or a refusal in words.
 *
 * CSV (any usual separator and encoding), JSON Lines and Excel workbooks, recognised by content first
 * and by name second. Rows are read anew each time they are asked for, so that text files need no
 * memory for their whole. Nothing in a table is ever computed: a formula is its text or its last value.
 */
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { decodePieces } from '../documents/decode-text.ts';
import { csvRows } from './csv-rows.server.ts';
import { jsonHeaders, jsonRows } from './json-rows.ts';
import type { TableRow } from './table-row.ts';
import { tableFromFault, unreadableTable, type UnreadableTable } from './unreadable-table.ts';
import { workbookRows } from './workbook-rows.server.ts';

export type OpenTable = {
  /** Rows from the first on, headers included; entirely blank ones left out. */
  readonly rows: () => AsyncIterable<TableRow>;
  /** Rows that are headers for certain; null where the rows themselves have to tell. */
  readonly headerRows: number | null;
};

/** A year of a large survey; office software makes no longer tables. */
export const MAX_TABLE_BYTES = 100 * 1024 * 1024;
const MAX_WORKBOOK_BYTES = 20 * 1024 * 1024;

export async function openTable(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<OpenTable, UnreadableTable>> {
  if (bytes.length > MAX_TABLE_BYTES) return refuse(unreadableTable('too-large'));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return openWorkbook(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refuse(unreadableTable('unsupported'));
  const start = firstText(bytes);
  if (isNoText(start)) return refuse(unreadableTable('unsupported'));
  if (start.trim() === '') return refuse(unreadableTable('empty'));
  return /\.(?:jsonl|ndjson)$/i.test(fileName) || /^\s*\{\s*"/.test(start)
    ? openLines(bytes)
    : openCsv(bytes, start);
}

async function openWorkbook(bytes: Uint8Array): Promise<Result<OpenTable, UnreadableTable>> {
  if (bytes.length > MAX_WORKBOOK_BYTES) return refuse(unreadableTable('too-large'));
  try {
    const rows = await workbookRows(bytes);
    if (rows.length === 0) return refuse(unreadableTable('empty'));
    return accept({ rows: () => filledRows(asyncRows(rows)), headerRows: null });
  } catch (fault) {
    // A mangled workbook fails in many ways, each of which means that it is damaged.
    return refuse(tableFromFault(fault));
  }
}

function openLines(bytes: Uint8Array): Result<OpenTable, UnreadableTable> {
  const headers = jsonHeaders(decodePieces(bytes));
  if (headers === null) return refuse(unreadableTable('too-large'));
  return accept({
    rows: () => filledRows(asyncRows(jsonRows(decodePieces(bytes), headers))),
    headerRows: 1,
  });
}

/** Read to its end once, so that a fault near the end is known before anything is taken in. */
async function openCsv(
  bytes: Uint8Array,
  start: string,
): Promise<Result<OpenTable, UnreadableTable>> {
  const rows = () => filledRows(csvRows(decodePieces(bytes), start));
  try {
    let count = 0;
    for await (const row of rows()) count = row.row;
    return count === 0 ? refuse(unreadableTable('empty')) : accept({ rows, headerRows: null });
  } catch (fault) {
    return refuse(csvFault(fault));
  }
}

function csvFault(fault: unknown): UnreadableTable {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null;
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return unreadableTable(
      'damaged',
      'The table opens a quotation mark that is never closed: save it again as CSV and send the new copy.',
    );
  }
  return unreadableTable(code === 'CSV_MAX_RECORD_SIZE' ? 'too-large' : 'damaged');
}

async function* asyncRows(rows: Iterable<TableRow>): AsyncGenerator<TableRow> {
  for (const row of rows) yield await Promise.resolve(row);
}

async function* filledRows(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    const isBlank = row.kind === 'cells' && row.cells.every((cell) => cell.trim() === '');
    if (!isBlank) yield row;
  }
}

function firstText(bytes: Uint8Array): string {
  for (const piece of decodePieces(bytes)) if (piece !== '') return piece.slice(0, 64 * 1024);
  return '';
}

/** Text has next to no control characters; a stray one is dropped where the cell is read. */
function isNoText(start: string): boolean {
  const controls = start.replace(/\s/g, '').match(/\p{Cc}/gu)?.length ?? 0;
  return controls * 50 > start.length || start.startsWith('%PDF-');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
