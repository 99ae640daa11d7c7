/**
 * Rows of an Excel workbook: its first sheet with more than one filled row, cells as text. Days come
 * out as `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`; a formula as the value that was last computed.
 */
import readExcelFile from 'read-excel-file/node';

import { UnreadableFile } from '../documents/unreadable-document.ts';
import { openZip } from '../documents/zip-archive.server.ts';
import type { TableRow } from './table-row.ts';
import { sheetExtent } from './workbook-extent.ts';

const MAX_CELLS = 20_000_000;

/** Throws for a file that is no sound workbook, which the caller turns into a refusal. */
export async function workbookRows(bytes: Uint8Array): Promise<readonly TableRow[]> {
  checkArchive(bytes);
  const sheets = await readExcelFile(Buffer.from(bytes));
  const sheet = sheets.find(({ data }) => data.length > 1) ?? sheets[0];
  const width = Math.max(0, ...(sheet?.data.slice(0, 1) ?? []).map((row) => row.length));
  if ((sheet?.data.length ?? 0) * width > MAX_CELLS) throw new UnreadableFile('too-large');
  return (sheet?.data ?? []).map((cells, at) => ({
    kind: 'cells',
    row: at + 1,
    cells: cells.map(cellText),
  }));
}

/**
 * Every part is unpacked under limits, and every sheet measured, before the reader, which has no limits,
 * sees the file.
 */
function checkArchive(bytes: Uint8Array): void {
  const archive = openZip(bytes);
  if (archive.names.some((name) => /vbaProject\.bin$/iu.test(name))) {
    throw new UnreadableFile('macro');
  }
  if (/macroEnabled/iu.test(archive.readText('[Content_Types].xml') ?? '')) {
    throw new UnreadableFile('macro');
  }
  if (!archive.names.includes('xl/workbook.xml')) throw new UnreadableFile('unsupported');
  for (const name of archive.names) {
    const extent = name.endsWith('.xml') ? sheetExtent(archive.readText(name) ?? '') : null;
    if (extent === null) archive.read(name);
    else if (extent.cells > MAX_CELLS) throw new UnreadableFile('too-large');
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString().slice(0, 16).replace('T', ' ');
  return text.endsWith(' 00:00') ? text.slice(0, 10) : text;
}
