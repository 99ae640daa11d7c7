/** Page furniture: running headers, footers and page numbers, told by their place and repetition. */
import type { PdfLine } from './pdf-line.ts';

const EDGE_LINES = 2;
const MIN_REPEATS = 3;
const PAGE_NUMBER = /^[-–—\s]*(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/iu;

/** The lines of the pages that are furniture. */
export function findFurniture(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const edges = pages.map(edgeLines);
  const counts = new Map<string, number>();
  for (const lines of edges)
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(MIN_REPEATS, Math.ceil(pages.length / 3));
  const repeated = edges.flat().filter((line) => (counts.get(keyOf(line)) ?? 0) >= enough);
  const numbers =
    pages.length > 1 ? edges.flat().filter((line) => PAGE_NUMBER.test(line.text)) : [];
  return new Set([...repeated, ...numbers]);
}

function edgeLines(lines: readonly PdfLine[]): readonly PdfLine[] {
  const inOrder = [...lines].sort((first, second) => second.y - first.y);
  return [...new Set([...inOrder.slice(0, EDGE_LINES), ...inOrder.slice(-EDGE_LINES)])];
}

/** Lines that differ only in a number stand in the same place on page after page. */
function keyOf(line: PdfLine): string {
  return `${String(Math.round(line.y / 6))} ${line.text.replace(/\d+/gu, '#')}`;
}
