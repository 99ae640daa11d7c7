/**
 * CSV (RFC 4180): every figure of the report on a line of its own, so that a program can pick any.
 *
 * UTF-8 without a byte order mark: programs are the readers of this file and would take the mark for
 * part of the first name; people who work in Excel have the workbook. Numbers are not rounded.
 */
import { figureKey } from '#app/domain/analysis/figure.ts';
import { CSV_MEDIA_TYPE, writeCsv, type CsvLine } from '../write-csv.ts';
import { cellValue, type Cell, type Report, type Row, type Table } from '../report.ts';
import { tablesOf } from '../tables.ts';
import { NOT_A_VOTE } from '../wording.ts';
import type { Renderer } from './renderer.ts';

export const csvRenderer: Renderer = {
  extension: 'csv',
  mediaType: CSV_MEDIA_TYPE,
  render(report) {
    const lines = [CSV_COLUMNS, ...aboutLines(report), ...tablesOf(report).flatMap(tableLines)];
    return new TextEncoder().encode(writeCsv(lines));
  },
};

/** `base` is the table's denominator; `figure` names the responses behind a count. */
export const CSV_COLUMNS = [
  'table',
  'title',
  'row_number',
  'row_kind',
  'row',
  'column',
  'unit',
  'value',
  'base',
  'figure',
] as const;

function aboutLines(report: Report): readonly CsvLine[] {
  const facts = [
    ['Report', report.title],
    ['Publisher', report.publisher],
    ['Figures at', report.snapshotAt.toISOString()],
    ['Snapshot SHA-256', report.hash],
    ['Caveat', NOT_A_VOTE],
  ] as const;
  return facts.map(([name, value], at) => [
    'about',
    'About this file',
    at + 1,
    'body',
    name,
    'Value',
    'text',
    value,
    null,
    null,
  ]);
}

function tableLines(table: Table): readonly CsvLine[] {
  return table.rows.flatMap((row, at) => rowLines(table, row, at + 1));
}

function rowLines(table: Table, { kind, cells }: Row, rowNumber: number): readonly CsvLine[] {
  const label = cellValue(cells[0]);
  return table.columns.slice(1).map(({ header, unit }, at) => {
    const cell = cells[at + 1];
    return [
      table.id,
      table.caption,
      rowNumber,
      kind,
      label,
      header,
      unit,
      cellValue(cell),
      table.base?.count ?? null,
      figureOf(cell),
    ];
  });
}

function figureOf(cell: Cell | undefined): string | null {
  return typeof cell === 'object' && cell !== null ? figureKey(cell.figure) : null;
}
