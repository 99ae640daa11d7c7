/** Charts and tables on slides. */
import type PptxGenJS from 'pptxgenjs';

import { columnShares } from '../column-shares.ts';
import { EXCEL_FORMAT, formatBase, formatCell } from '../format-cell.ts';
import { chartValues, type Chart, type Row, type Table } from '../report.ts';
import { FONT, INK, QUIET, RULE, TINT, seriesColour } from './palette.ts';
import { CAVEAT_TOP_IN, FULL_WIDTH_IN, LEFT_IN, TOP_IN, type PptxSlide } from './pptx-page.ts';

const CHART_WIDTH_IN = 6.1;
const GAP_IN = 0.3;
const POINTS_AN_INCH = 72;
/** Mean width of a letter, in its type's size. */
const CHARACTER_EM = 0.5;
const MAX_CHART_LABEL_CHARACTERS = 40;
/** The writer takes `maxMin` as the format does; its type leaves it out. */
const TOP_DOWN = 'maxMin' as string as 'minMax';

export function addChartBody(page: PptxSlide, chart: Chart, isTableBeside: boolean): void {
  const width = isTableBeside ? CHART_WIDTH_IN : FULL_WIDTH_IN;
  addChart(page, chart, { width, isAcross: isTableBeside });
  if (isTableBeside) {
    const left = LEFT_IN + CHART_WIDTH_IN + GAP_IN;
    addTable(page, chart.table, {
      left,
      width: FULL_WIDTH_IN - CHART_WIDTH_IN - GAP_IN,
      fontSize: 14,
    });
  }
  addFoot(page, [...baseLine(chart.table), chart.caveat]);
}

export function addTableBody(page: PptxSlide, table: Table): void {
  const hasManyColumns = table.columns.length > 3;
  addTable(page, table, {
    left: LEFT_IN,
    width: FULL_WIDTH_IN,
    fontSize: hasManyColumns ? 16 : 18,
  });
  addFoot(page, [...baseLine(table), ...(table.note === null ? [] : [table.note])]);
}

function baseLine({ base }: Table): readonly string[] {
  return base === null ? [] : [formatBase(base)];
}

function addFoot(page: PptxSlide, lines: readonly string[]): void {
  if (lines.length === 0) return;
  page.addText(lines.join(' '), {
    x: LEFT_IN,
    y: CAVEAT_TOP_IN,
    w: FULL_WIDTH_IN,
    h: 0.6,
    fontSize: 14,
    italic: true,
    color: QUIET,
    fontFace: FONT,
    valign: 'top',
    margin: 0,
  });
}

type ChartPlace = { readonly width: number; readonly isAcross: boolean };

/** Bars lie across where names are long, and stand up where there are many short names. */
function addChart(page: PptxSlide, chart: Chart, { width, isAcross }: ChartPlace): void {
  const { categories, series } = chartValues(chart);
  const labels = categories.map((label) => cutLabel(label));
  const format = EXCEL_FORMAT[chart.unit];
  page.addChart(
    'bar',
    series.map(({ name, values }) => ({ name, labels, values: [...values] })),
    {
      x: LEFT_IN,
      y: TOP_IN,
      w: width,
      h: CAVEAT_TOP_IN - TOP_IN - 0.1,
      altText: chart.description,
      objectName: chart.title,
      barDir: isAcross ? 'bar' : 'col',
      barGapWidthPct: 50,
      chartColors: series.map(({ index }) => seriesColour(index)),
      catAxisOrientation: isAcross ? TOP_DOWN : 'minMax',
      catAxisLabelFontSize: isAcross ? 14 : 12,
      catAxisLabelFontFace: FONT,
      catAxisLabelColor: INK,
      valAxisHidden: true,
      valAxisMinVal: 0,
      ...(chart.unit === 'share' ? { valAxisMaxVal: 1 } : {}),
      valAxisLabelFormatCode: format,
      valGridLine: { style: 'none' },
      showValue: true,
      dataLabelFormatCode: format,
      dataLabelFontSize: 12,
      dataLabelFontFace: FONT,
      dataLabelColor: INK,
      dataLabelPosition: 'outEnd',
      showLegend: true,
      legendPos: 't',
      legendFontSize: 14,
      legendFontFace: FONT,
    },
  );
}

function cutLabel(label: string): string {
  const characters = Array.from(label);
  if (characters.length <= MAX_CHART_LABEL_CHARACTERS) return label;
  return `${characters.slice(0, MAX_CHART_LABEL_CHARACTERS - 1).join('')}…`;
}

type TablePlace = { readonly left: number; readonly width: number; readonly fontSize: number };

function addTable(page: PptxSlide, table: Table, place: TablePlace): void {
  const { left, width, fontSize } = place;
  const header = table.columns.map(({ short, unit }) =>
    cell(short, { isNumber: unit !== 'text', look: 'header' }),
  );
  const body = table.rows.map((row) =>
    table.columns.map(({ unit }, at) =>
      cell(formatCell(row.cells[at], unit), { isNumber: unit !== 'text', look: row.kind }),
    ),
  );
  page.addTable([header, ...body], {
    x: left,
    y: TOP_IN,
    w: width,
    colW: columnWidths(table, place),
    fontSize,
    fontFace: FONT,
    color: INK,
    border: { type: 'none' },
    margin: [0.05, 0.08, 0.05, 0.08],
    valign: 'middle',
    objectName: table.caption,
  });
}

type CellLook = { readonly isNumber: boolean; readonly look: Row['kind'] | 'header' };

function cell(text: string, { isNumber, look }: CellLook): PptxGenJS.TableCell {
  const isStrong = look === 'header' || look === 'total';
  const none = { type: 'none' } as const;
  const rule = { type: 'solid', pt: 0.75, color: RULE } as const;
  return {
    text,
    options: {
      align: isNumber ? 'right' : 'left',
      bold: isStrong,
      border: [none, none, rule, none],
      ...(isStrong ? { fill: { color: TINT } } : {}),
    },
  };
}

function columnWidths(table: Table, { width, fontSize }: TablePlace): number[] {
  const lineCharacters = (width * POINTS_AN_INCH) / (fontSize * CHARACTER_EM);
  return columnShares(table, { lineCharacters, headerOf: ({ short }) => short }).map(
    (share) => share * width,
  );
}
