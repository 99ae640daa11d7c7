/**
 * Excel: a sheet of contents, then one sheet a table, with typed numbers, a frozen header row and
 * filters. Text that looks like a formula stays text, because its cells are typed as text.
 */
import writeExcelFile, { type Cell as SheetCell, type Sheet } from 'write-excel-file/node';

import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { EXCEL_FORMAT, formatBase, formatCell } from '../format-cell.ts';
import {
  cellValue,
  type Cell,
  type Column,
  type Report,
  type Row,
  type Table,
} from '../report.ts';
import { tablesOf } from '../tables.ts';
import { NOT_A_VOTE } from '../wording.ts';
import { settleArchive } from './office-archive.server.ts';
import { FONT, TINT } from './palette.ts';
import type { Renderer } from './renderer.ts';
import {
  columnLetters,
  sheetName,
  splitLong,
  withFilter,
  withLinks,
  withPageSetup,
} from './xlsx-parts.ts';

const LINE_HEIGHT_POINTS = 15;

/** Rows above the data of a table's sheet: caption, base, note, mark, header. */
export const HEADER_ROW = 5;

export const xlsxRenderer: Renderer = {
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async render(report) {
    const tables = tablesOf(report);
    const sheets = [
      contentsSheet(report, tables),
      ...tables.map((table, at) => tableSheet(table, at, report)),
    ];
    const archive = await writeExcelFile(sheets, { fontFamily: FONT, fontSize: 11 }).toBuffer();
    return settleArchive(new Uint8Array(archive), {
      snapshotAt: report.snapshotAt,
      edit: (path, text) => completeSheet(path, text, tables),
    });
  },
};

/** Links on the sheet of contents, filters on the others. */
function completeSheet(path: string, text: string, tables: readonly Table[]): string {
  const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
  if (number === undefined) return text;
  const at = Number(number) - 2;
  if (at < 0) return withPageSetup(withLinks(text, tables.map(nameOf), CONTENTS_FIRST_ROW));
  const table = tables[at];
  return table ? withPageSetup(withFilter(text, filterRange(table))) : text;
}

function nameOf({ id }: Table, at: number): string {
  return sheetName(id, at);
}

/** Row of the first link on the sheet of contents. */
const CONTENTS_FIRST_ROW = 9;

function contentsSheet(report: Report, tables: readonly Table[]): Sheet<Buffer> {
  const facts: SheetCell[][] = [
    [{ value: report.title, fontWeight: 'bold', fontSize: 14 }],
    [text(report.publisher)],
    [text('Figures at'), text(formatInstant(report.snapshotAt))],
    [text('Snapshot SHA-256'), text(report.hash)],
    [text('Caveat'), { ...text(NOT_A_VOTE), wrap: true }],
    [],
    [],
    [headerCell('Sheet', false), headerCell('Table', false)],
  ];
  const links: SheetCell[][] = tables.map((table, at) => [
    { ...text(nameOf(table, at)), textColor: '#12436D', textDecoration: { underline: true } },
    { ...text(table.caption), wrap: true },
  ]);
  return {
    sheet: 'Contents',
    data: [...facts, ...links],
    columns: [{ width: 30 }, { width: 90 }],
    stickyRowsCount: CONTENTS_FIRST_ROW - 1,
  };
}

function tableSheet(table: Table, at: number, report: Report): Sheet<Buffer> {
  const top: SheetCell[][] = [
    [{ value: table.caption, fontWeight: 'bold', fontSize: 13 }],
    [text(table.base === null ? '' : formatBase(table.base))],
    [text(table.note ?? '')],
    [text(`Snapshot SHA-256: ${report.hash}`)],
    table.columns.map(({ header, unit }) =>
      headerCell(header, unit !== 'text', headerHeightPoints(table)),
    ),
  ];
  return {
    sheet: nameOf(table, at),
    data: [...top, ...table.rows.flatMap((row) => sheetRows(row, table.columns))],
    columns: table.columns.map((column, index) => ({
      width: columnWidth(table, column, index),
    })),
    stickyRowsCount: HEADER_ROW,
  };
}

/** One row, and further ones for what no cell can hold whole. */
function sheetRows(row: Row, columns: readonly Column[]): SheetCell[][] {
  const parts = columns.map((_column, at) => splitLong(row.cells[at]));
  const height = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_row, line) =>
    columns.map(({ unit }, at) => valueCell(parts[at]?.[line] ?? null, unit, row.kind)),
  );
}

function valueCell(cell: Cell, unit: Column['unit'], kind: Row['kind']): SheetCell {
  const value = cellValue(cell);
  const look =
    kind === 'total' ? { fontWeight: 'bold' as const, backgroundColor: `#${TINT}` } : {};
  if (value === null) return { ...text(''), ...look };
  if (typeof value === 'string')
    return { ...text(value), wrap: true, alignVertical: 'top', ...look };
  return {
    value,
    type: Number,
    format: excelFormat(value, unit),
    alignVertical: 'top',
    ...look,
  };
}

/** A whole amount is printed as a count, since Excel would leave a bare point after it. */
function excelFormat(value: number, unit: Column['unit']): string {
  if (unit === 'share') return EXCEL_FORMAT.share;
  const hasPart = unit === 'amount' && !Number.isInteger(value);
  return hasPart ? EXCEL_FORMAT.amount : EXCEL_FORMAT.count;
}

function text(value: string) {
  return { value, type: String };
}

function headerCell(value: string, isNumber: boolean, height = LINE_HEIGHT_POINTS): SheetCell {
  return {
    ...text(value),
    fontWeight: 'bold',
    backgroundColor: `#${TINT}`,
    wrap: true,
    height,
    align: isNumber ? 'right' : 'left',
    alignVertical: 'bottom',
    bottomBorderStyle: 'thin',
  };
}

/** Room for the header that takes most lines: a height once set is not grown by the reader. */
function headerHeightPoints(table: Table): number {
  const lines = table.columns.map((column, at) =>
    Math.ceil((column.header.length * WIDE_LETTER) / columnWidth(table, column, at)),
  );
  return Math.max(...lines) * LINE_HEIGHT_POINTS;
}

/** Bold words, and lines that break early, take about this much more than their letters. */
const WIDE_LETTER = 1.3;

/** In characters, within what a screen shows. */
function columnWidth({ rows }: Table, { unit, header }: Column, at: number): number {
  if (unit !== 'text') return 18;
  const longest = Math.max(
    header.length,
    ...rows.map(({ cells }) => formatCell(cells[at], unit).length),
  );
  return Math.min(60, Math.max(16, longest + 2));
}

function filterRange(table: Table): string {
  const lines = table.rows.flatMap((row) => sheetRows(row, table.columns)).length;
  return `A${HEADER_ROW}:${columnLetters(table.columns.length)}${HEADER_ROW + lines}`;
}
