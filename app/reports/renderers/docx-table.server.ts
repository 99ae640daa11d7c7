/** Tables in the Word file: a caption with its own number, a header row repeated on each page. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  SequentialIdentifier,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

import { formatBase, formatCell } from '../format-cell.ts';
import type { Column, Row, Table } from '../report.ts';
import { RULE, TINT } from './palette.ts';

/** A4 less its margins. */
const TABLE_WIDTH_TWIPS = 9638;
const NUMBER_WEIGHT = 10;

export function captionParagraph(table: Table): Paragraph {
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun('Table '),
      new SequentialIdentifier('Table'),
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
    { columns: table.columns, widths, look: 'header' },
  );
  const body = table.rows.map((row) =>
    tableRow(
      table.columns.map(({ unit }, at) => formatCell(row.cells[at], unit)),
      { columns: table.columns, widths, look: row.kind },
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

/**
 * Widths in twentieths of a point that add up to the page: numbers narrow, words in the proportion
 * of their longest texts, within limits.
 */
function columnWidths({ columns, rows }: Table): readonly number[] {
  const weights = columns.map(({ unit, header }, at) => {
    if (unit !== 'text') return NUMBER_WEIGHT;
    const longest = Math.max(
      header.length,
      ...rows.map(({ cells }) => formatCell(cells[at], unit).length),
    );
    return Math.min(42, Math.max(9, longest));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.floor((weight / sum) * TABLE_WIDTH_TWIPS));
}

type RowLook = {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly look: Row['kind'] | 'header';
};

function tableRow(texts: readonly string[], { columns, widths, look }: RowLook): TableRow {
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
        }),
      }),
  );
  return new TableRow({
    children,
    tableHeader: isHeader,
    cantSplit: texts.join('').length < 900,
  });
}

function cellParagraphs(
  text: string,
  { isBold, isNumber }: { readonly isBold: boolean; readonly isNumber: boolean },
): Paragraph[] {
  return text.split('\n').map(
    (line) =>
      new Paragraph({
        style: 'TableCell',
        alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text: line, bold: isBold })],
      }),
  );
}
