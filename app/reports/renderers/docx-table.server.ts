/** Tables in the Word file: a caption with its own number, a header row repeated on each page. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  SimpleField,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';

import { columnShares } from '../column-shares.ts';
import { formatBase, formatCell } from '../format-cell.ts';
import type { Column, Row, Table } from '../report.ts';
import { RULE, TINT } from './palette.ts';

/** A4 less its margins. */
const TABLE_WIDTH_TWIPS = 9638;
/** A table of so few rows is not split between pages. */
const MAX_ROWS_TOGETHER = 9;

/** `number` is the table's place in the document: Word can renumber it, but need not. */
export function captionParagraph(table: Table, number: number): Paragraph {
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun('Table '),
      new SimpleField('SEQ Table', String(number)),
      new TextRun(`. ${table.caption}`),
    ],
  });
}

/** Base and note, each on a line of its own under the table. */
export function tableNotes({ base, note }: Table): readonly Paragraph[] {
  const lines = [
    ...(base === null ? [] : [formatBase(base)]),
    ...(note === null ? [] : [note]),
  ];
  // A paragraph always follows a table, so that two tables never grow together.
  if (lines.length === 0) return [new Paragraph({ text: '', style: 'TableNote' })];
  return lines.map((text) => new Paragraph({ text, style: 'TableNote' }));
}

export function docxTable(table: Table): WordTable {
  const widths = columnWidths(table);
  const header = tableRow(
    table.columns.map(({ header: text }) => text),
    { columns: table.columns, widths, look: 'header', keepNext: true },
  );
  const isShort = table.rows.length <= MAX_ROWS_TOGETHER;
  const body = table.rows.map((row, at) =>
    tableRow(
      table.columns.map(({ unit }, column) => formatCell(row.cells[column], unit)),
      {
        columns: table.columns,
        widths,
        look: row.kind,
        keepNext: isShort && at < table.rows.length - 1,
      },
    ),
  );
  const rule = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new WordTable({
    rows: [header, ...body],
    width: { size: TABLE_WIDTH_TWIPS, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: {
      top: rule,
      bottom: rule,
      insideHorizontal: rule,
      left: none,
      right: none,
      insideVertical: none,
    },
  });
}

/** Nine and a half point type across the page. */
const TABLE_ROOM = { lineCharacters: 100, headerOf: ({ header }: Column) => header };

/** Widths in twentieths of a point that add up to the page. */
function columnWidths(table: Table): readonly number[] {
  return columnShares(table, TABLE_ROOM).map((share) => Math.floor(share * TABLE_WIDTH_TWIPS));
}

type RowLook = {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly look: Row['kind'] | 'header';
  /** True when the row must stand on one page with the next. */
  readonly keepNext: boolean;
};

function tableRow(
  texts: readonly string[],
  { columns, widths, look, keepNext }: RowLook,
): TableRow {
  const isHeader = look === 'header';
  const children = texts.map(
    (text, at) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        margins: { left: 80, right: 80 },
        ...(isHeader || look === 'total' ? { shading: { fill: TINT } } : {}),
        children: cellParagraphs(text, {
          isBold: isHeader || look === 'total',
          isNumber: columns[at]?.unit !== 'text',
          keepNext,
        }),
      }),
  );
  return new TableRow({
    children,
    tableHeader: isHeader,
    cantSplit: texts.join('').length < 900,
  });
}

type CellLook = {
  readonly isBold: boolean;
  readonly isNumber: boolean;
  readonly keepNext: boolean;
};

function cellParagraphs(text: string, { isBold, isNumber, keepNext }: CellLook): Paragraph[] {
  return text.split('\n').map(
    (line) =>
      new Paragraph({
        style: 'TableCell',
        keepNext,
        alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [cellRun({ text: line, bold: isBold })],
      }),
  );
}

function cellRun(options: IRunOptions): TextRun {
  return new TextRun(options);
}
