/** Words of PDF lines put together: wrapped lines joined, tables filled, footnotes recognised. */
import type { TableCell } from '#app/domain/paper/block.ts';

import type { PdfLine, PdfTypography } from './pdf-line.ts';
import { richTextFrom, type Span } from './rich-text.ts';
import type { SourceCollector } from './source-collector.ts';

/**
 * Lines that only wrap, joined by a space. A hyphen at the end of a line stays, without a space
 * after it: whether it belongs to the word ("co-ordinate") is not for a program to say.
 */
export function joinLineSpans(lines: readonly PdfLine[]): readonly Span[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]?.text ?? '';
    const isHyphen = /\p{L}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(line.text);
    return index === 0 || isHyphen ? line.spans : [{ text: ' ' }, ...line.spans];
  });
}

export function placeTable(lines: readonly PdfLine[], collector: SourceCollector): void {
  const rows = lines[0]?.tag.cell === null ? rowsByGap(lines) : rowsByTag(lines);
  const isHeaded = isFirstRowBold(lines);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  collector.allowCells(rows.length, width);
  collector.table(
    rows.map((row, index) =>
      Array.from({ length: width }, (_, column) =>
        toCell(row[column] ?? '', isHeaded && index === 0),
      ),
    ),
  );
}

function toCell(text: string, isHeader: boolean): TableCell {
  return { text: richTextFrom([{ text }]).text, isHeader, columns: 1, rows: 1 };
}

/** A ruled table whose first row alone is bold has its headings there. */
function isFirstRowBold(lines: readonly PdfLine[]): boolean {
  const [first] = lines;
  const head = first?.tag.cell;
  if (!head?.size) return false;
  return lines.every((line) => line.isBold === (line.tag.cell?.row === head.row));
}

function rowsByGap(lines: readonly PdfLine[]): readonly (readonly string[])[] {
  return lines.map((line) => line.text.split('\t').map((cell) => cell.trim()));
}

function rowsByTag(lines: readonly PdfLine[]): readonly (readonly string[])[] {
  const rows = new Map<string, Map<string, string>>();
  for (const line of lines) {
    const { row, cell } = line.tag.cell ?? { row: '', cell: '' };
    const cells = rows.get(row) ?? new Map<string, string>();
    cells.set(cell, [cells.get(cell), line.text].filter(Boolean).join(' '));
    rows.set(row, cells);
  }
  const size = lines[0]?.tag.cell?.size ?? null;
  if (size === null) return [...rows.values()].map((cells) => [...cells.values()]);
  return Array.from({ length: size.rows }, (_, row) =>
    Array.from(
      { length: size.columns },
      (__, column) => rows.get(String(row))?.get(String(column)) ?? '',
    ),
  ).filter((cells) => cells.some((cell) => cell !== ''));
}

/** Places a note of the foot of the page; false when the lines are not one. */
export function placeNote(
  first: PdfLine,
  text: string,
  spans: readonly Span[],
  typography: PdfTypography,
  collector: SourceCollector,
): boolean {
  if (first.size > 0.92 * typography.bodySize) return false;
  const label = /^(\d{1,2}|[*†‡¹²³⁴⁵⁶⁷⁸⁹])\s*(?=\p{L})/u.exec(text);
  const isRaised = spans.find((span) => span.text.trim() !== '')?.superscript === true;
  if (label?.[1] === undefined || !(isRaised || /^[*†‡¹²³]/u.test(text))) return false;
  collector.footnote(label[1], [{ text: text.slice(label[0].length) }]);
  return true;
}
