/**
 * The order in which the pieces of a page are read. A page of two columns of prose is read down
 * the left and then down the right, band by band between lines that run across both.
 */
import type { PdfPiece } from './pdf-line.ts';

const MIN_COLUMN_LINES = 8;
const STEPS = 30;

/** Groups of pieces, each read from top to bottom, in reading order. */
export function splitColumns(
  pieces: readonly PdfPiece[],
  pageWidth: number,
): readonly (readonly PdfPiece[])[] {
  const gutter = findGutter(pieces, pageWidth);
  if (gutter === null) return [pieces];
  const across = pieces.filter((piece) => crosses(piece, gutter));
  const edges = [...across.map((piece) => piece.y)].sort((first, second) => second - first);
  const groups: PdfPiece[][] = [];
  for (const inBand of bandsOf(pieces, edges)) {
    groups.push(inBand.filter((piece) => crosses(piece, gutter)));
    groups.push(inBand.filter((piece) => piece.x + piece.width <= gutter));
    groups.push(inBand.filter((piece) => piece.x >= gutter));
  }
  return groups.filter((group) => group.length > 0);
}

/** Pieces by how many of the edges, highest first, stand at their height or above it. */
function bandsOf(
  pieces: readonly PdfPiece[],
  edges: readonly number[],
): readonly (readonly PdfPiece[])[] {
  const bands: PdfPiece[][] = Array.from({ length: edges.length + 1 }, () => []);
  for (const piece of pieces) bands[countAtOrAbove(edges, piece.y)]?.push(piece);
  return bands;
}

/** By halving, since the edges are in order. */
function countAtOrAbove(edges: readonly number[], y: number): number {
  let [from, to] = [0, edges.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((edges[middle] ?? -Infinity) >= y) from = middle + 1;
    else to = middle;
  }
  return from;
}

function crosses(piece: PdfPiece, gutter: number): boolean {
  return piece.x < gutter && piece.x + piece.width > gutter;
}

/** The x of the space between two columns; null for a page of one column, or of a table. */
function findGutter(pieces: readonly PdfPiece[], pageWidth: number): number | null {
  let best: { x: number; crossing: number } | null = null;
  for (let step = 0; step <= STEPS; step += 1) {
    const x = pageWidth * (0.35 + (0.3 * step) / STEPS);
    const crossing = pieces.filter((piece) => crosses(piece, x)).length;
    if (best === null || crossing < best.crossing) best = { x, crossing };
  }
  if (best === null || best.crossing > pieces.length * 0.12) return null;
  const gutter = best.x;
  const left = pieces.filter((piece) => piece.x + piece.width <= gutter);
  const right = pieces.filter((piece) => piece.x >= gutter);
  return isProse(left) && isProse(right) ? gutter : null;
}

/** Lines of prose mostly fill their column; cells of a table mostly do not. */
function isProse(pieces: readonly PdfPiece[]): boolean {
  const rows = new Map<number, { left: number; right: number }>();
  for (const piece of pieces.filter((candidate) => candidate.text.trim() !== '')) {
    const key = Math.round(piece.y);
    const row = rows.get(key);
    rows.set(key, {
      left: Math.min(row?.left ?? piece.x, piece.x),
      right: Math.max(row?.right ?? 0, piece.x + piece.width),
    });
  }
  const widths = [...rows.values()].map((row) => row.right - row.left);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const full = widths.filter((width) => width > 0.7 * widest).length;
  return widths.length >= MIN_COLUMN_LINES && full > 0.5 * widths.length;
}
