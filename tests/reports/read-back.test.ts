/**
 * Every number of the report is read back from each format and is the summary's (parts of W-07 and
 * one snapshot, the same figures everywhere).
 */
import { parse } from 'csv-parse/sync';
import { parse as parseHtml } from 'parse5';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';

import { takeSnapshot, type PackSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import { POSITIONS } from '#app/domain/response/response.ts';
import { buildReport } from '#app/reports/build-report.ts';
import { formatCell } from '#app/reports/format-cell.ts';
import { csvRenderer } from '#app/reports/renderers/csv.ts';
import { docxRenderer } from '#app/reports/renderers/docx.server.ts';
import { htmlRenderer } from '#app/reports/renderers/html.tsx';
import { pptxRenderer } from '#app/reports/renderers/pptx.server.ts';
import { HEADER_ROW, xlsxRenderer } from '#app/reports/renderers/xlsx.server.ts';
import { cellValue, chartValues, type Report, type Table } from '#app/reports/report.ts';
import { tablesOf } from '#app/reports/tables.ts';
import { hostileSource } from '#tests/support/a-hostile-source.ts';
import { A_HASH, aReplyPaper, aSource, someResponses } from '#tests/support/a-snapshot.ts';
import { elements, htmlTables } from '#tests/support/html-tables.ts';
import {
  chartsOf,
  docxTables,
  docxText,
  packageFaults,
  pptxSlides,
} from '#tests/support/office-files.ts';

const version = aSource().version;

const SOURCES = [
  ['a full consultation', aSource()],
  [
    'an empty consultation',
    aSource({ responses: [], version: { ...version, paper: aReplyPaper(0) } }),
  ],
  [
    'sixty proposals',
    aSource({
      responses: someResponses(90, 60),
      version: { ...version, paper: aReplyPaper(60) },
    }),
  ],
  ['hostile text', hostileSource()],
] as const;

function printed(table: Table): readonly (readonly string[])[] {
  return [
    table.columns.map(({ header }) => header),
    ...table.rows.map(({ cells }) =>
      table.columns.map(({ unit }, at) => formatCell(cells[at], unit)),
    ),
  ];
}

function chartsIn(report: Report) {
  return report.blocks.flatMap((block) =>
    block.kind === 'chart' ? [chartValues(block.chart)] : [],
  );
}

function withoutIndex({ categories, series }: ReturnType<typeof chartValues>) {
  return { categories, series: series.map(({ name, values }) => ({ name, values })) };
}

/** Sixty proposals make large files, and several test files run at once. */
const PATIENCE_MS = 60_000;

describe.each(SOURCES)('%s', { timeout: PATIENCE_MS }, (_name, source) => {
  const snapshot = takeSnapshot(source);
  const report = buildReport(snapshot, A_HASH);
  const tables = tablesOf(report);

  test('the tables hold the summary’s figures', () => {
    expect(figuresIn(tables)).toEqual(figuresOf(snapshot));
  });

  test('docx: every table and chart, and the hash', async () => {
    const file = await docxRenderer.render(report);

    expect(packageFaults(file)).toEqual([]);
    expect(docxTables(file)).toEqual(tables.map(printed));
    expect(chartsOf(file)).toEqual(chartsIn(report).map(withoutIndex));
    expect(docxText(file)).toContain(A_HASH);
  });

  test('pptx: every slide, its title, table and chart', async () => {
    const file = await pptxRenderer.render(report);

    const slides = pptxSlides(file);
    const wanted = report.slides.map(({ title, body }) => ({
      title,
      tables: body.kind === 'table' || (body.kind === 'chart' && body.isTableBeside) ? 1 : 0,
    }));
    const charts = report.slides.flatMap(({ body }) =>
      body.kind === 'chart' ? [body.chart] : [],
    );
    const drawn = report.slides.flatMap(({ body }) => {
      if (body.kind === 'table') return [body.table];
      return body.kind === 'chart' && body.isTableBeside ? [body.chart.table] : [];
    });
    expect(packageFaults(file)).toEqual([]);
    expect(slides.map(({ title, tables: grids }) => ({ title, tables: grids.length }))).toEqual(
      wanted,
    );
    expect(slides.flatMap(({ tables: grids }) => grids.map((grid) => grid.slice(1)))).toEqual(
      drawn.map((table) => printed(table).slice(1)),
    );
    expect(chartsOf(file).map(({ series }) => series)).toEqual(
      charts.map((chart) => withoutIndex(chartValues(chart)).series),
    );
    expect(slides.map(({ text }) => text).join()).toContain(A_HASH);
    for (const { description } of charts) {
      expect(slides.flatMap(({ alternatives }) => alternatives)).toContain(description);
    }
  });

  test('xlsx: every cell with its type', async () => {
    const file = await xlsxRenderer.render(report);

    const [contents, ...sheets] = await readExcelFile(Buffer.from(file), { trim: false });
    expect(packageFaults(file)).toEqual([]);
    expect(JSON.stringify(contents)).toContain(A_HASH);
    expect(sheets).toHaveLength(tables.length);
    tables.forEach((table, at) => {
      const rows = sheets[at]?.data.slice(HEADER_ROW) ?? [];
      expect(joinedRows(rows, table)).toEqual(
        table.rows.map(({ cells }) =>
          table.columns.map((_column, column) => asSheetValue(cellValue(cells[column]))),
        ),
      );
    });
  });

  test('csv: every cell but the row’s own name, numbers unrounded', () => {
    const text = new TextDecoder().decode(csvRenderer.render(report) as Uint8Array);

    const lines = parse<Record<string, string>>(text, {
      columns: true,
      record_delimiter: '\r\n',
    });
    const wanted = tables.flatMap((table) =>
      table.rows.flatMap(({ cells }, row) =>
        table.columns.slice(1).map(({ header }, at) => {
          const value = cellValue(cells[at + 1]);
          return [table.id, String(row + 1), header, asCsvValue(value)];
        }),
      ),
    );
    const found = lines
      .filter((line) => line['table'] !== 'about')
      .map((line) => [line['table'], line['row_number'], line['column'], line['value']]);
    expect(found).toEqual(wanted);
    expect(text).toContain(A_HASH);
    expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
  });

  test('html: every table, and the hash', () => {
    const text = new TextDecoder().decode(htmlRenderer.render(report) as Uint8Array);

    expect(htmlTables(text)).toEqual(tables.map(printed));
    expect(text).toContain(A_HASH);
    expect(elements(parseHtml(text), ['script', 'iframe', 'link', 'img', 'base'])).toEqual([]);
    expect(text).not.toMatch(/(href|src)="(?!#)/);
  });
});

/** The figures of a snapshot as the tables should show them, reckoned apart from the report. */
function figuresOf({ summary }: PackSnapshot) {
  const { ledger, byType } = summary;
  return {
    ledger: [ledger.received, ...Object.values(ledger.excluded), ledger.analysed, ledger.late],
    types: ledger.analysed === 0 ? null : [byType.individual, byType.organisation],
    proposals: summary.proposals.map(({ positions }) => {
      const five = POSITIONS.map((position) => positions[position]);
      const sum = (column: 'individuals' | 'organisations') =>
        five.reduce((total, split) => total + split[column], 0);
      return [
        ...five.map(({ individuals, organisations }) => [individuals, organisations]),
        [sum('individuals'), sum('organisations')],
        [positions['not-answered'].individuals, positions['not-answered'].organisations],
      ];
    }),
  };
}

function figuresIn(tables: readonly Table[]) {
  const column = (table: Table | undefined, at: number) =>
    table ? table.rows.map(({ cells }) => cellValue(cells[at])) : null;
  return {
    ledger: column(
      tables.find(({ id }) => id === 'ledger'),
      1,
    ),
    types: column(
      tables.find(({ id }) => id === 'respondent-type'),
      1,
    ),
    proposals: tables
      .filter(({ id }) => /^proposal-\d+$/.test(id))
      .map(({ rows }) => rows.map(({ cells }) => [cellValue(cells[1]), cellValue(cells[3])])),
  };
}

type SheetValue = string | number | null;

/** Rows on which a text too long for one cell goes on are put together again. */
function joinedRows(
  rows: readonly (readonly unknown[])[],
  table: Table,
): readonly SheetValue[][] {
  const joined: SheetValue[][] = [];
  const parts = table.rows.map(({ cells }) =>
    Math.max(
      ...cells.map((cell) => Math.ceil(String(cellValue(cell) ?? '').length / 32_000) || 1),
    ),
  );
  let at = 0;
  for (const height of parts) {
    const lines = rows.slice(at, at + height);
    joined.push(table.columns.map((_column, column) => joinedCell(lines, column)));
    at += height;
  }
  return joined;
}

function joinedCell(lines: readonly (readonly unknown[])[], column: number): SheetValue {
  const values = lines
    .map((line) => line[column])
    .filter((value) => value !== null && value !== undefined);
  if (values.length === 0) return null;
  return values.length === 1 && typeof values[0] === 'number'
    ? values[0]
    : values.filter((value) => typeof value === 'string').join('');
}

function asSheetValue(value: string | number | null): SheetValue {
  return value === '' ? null : value;
}

function asCsvValue(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
}
