/**
 * Tables that a PDF page rules: upright and horizontal rules that meet, with at least two columns and
 * two rows between them. Words between the rules belong to the cell in which they stand.
 */
import type { PdfPiece } from './pdf-line.ts';

export type PdfRule = {
  readonly isHorizontal: boolean;
  /** The y of a horizontal rule, the x of an upright one. */
  readonly at: number;
  /** Where it begins and ends along the other axis. */
  readonly from: number;
  readonly to: number;
};

/** Rules nearer than this are one: borders of neighbouring cells are often drawn apart. */
const NEAR = 3;

export type PdfGrid = {
  /** Edges of the columns from the left, one more than there are columns. */
  readonly xs: readonly number[];
  /** Edges of the rows from the top, one more than there are rows. */
  readonly ys: readonly number[];
  readonly rules: readonly PdfRule[];
};

/** Tables of one page, in no order. */
export function findGrids(rules: readonly PdfRule[]): readonly PdfGrid[] {
  return meeting(rules).flatMap((joined) => {
    const across = joined.filter((rule) => rule.isHorizontal);
    const upright = joined.filter((rule) => !rule.isHorizontal);
    const ys = edgesOf(across).reverse();
    const xs = edgesOf(upright);
    return xs.length > 2 && ys.length > 2 ? [{ xs, ys, rules: joined }] : [];
  });
}

/** Rules put together with all that they meet, directly or by others. */
function meeting(rules: readonly PdfRule[]): readonly (readonly PdfRule[])[] {
  const across = rules.filter((rule) => rule.isHorizontal);
  const upright = rules.filter((rule) => !rule.isHorizontal);
  const groupOf = new Map<PdfRule, PdfRule[]>(rules.map((rule) => [rule, [rule]]));
  for (const line of across)
    for (const post of upright) if (meets(line, post)) join(groupOf, line, post);
  return [...new Set(groupOf.values())];
}

function meets(line: PdfRule, post: PdfRule): boolean {
  const isBeside = post.at >= line.from - NEAR && post.at <= line.to + NEAR;
  return isBeside && line.at >= post.from - NEAR && line.at <= post.to + NEAR;
}

/** The smaller group moves, so that no rule moves often. */
function join(groupOf: Map<PdfRule, PdfRule[]>, one: PdfRule, other: PdfRule): void {
  const [first, second] = [groupOf.get(one) ?? [], groupOf.get(other) ?? []];
  if (first === second) return;
  const [large, small] = first.length >= second.length ? [first, second] : [second, first];
  for (const rule of small) {
    large.push(rule);
    groupOf.set(rule, large);
  }
}

function edgesOf(rules: readonly PdfRule[]): number[] {
  const sorted = rules.map((rule) => rule.at).sort((first, second) => first - second);
  const edges: number[] = [];
  for (const at of sorted)
    if (edges.length === 0 || at - (edges.at(-1) ?? 0) > NEAR) edges.push(at);
  return edges;
}

/** The pieces, each in a ruled table with a mark of its cell. Tags of the file go before rules. */
export function markCells(
  pieces: readonly PdfPiece[],
  grids: readonly PdfGrid[],
): readonly PdfPiece[] {
  const fields = grids.map((grid, index) => ({ grid, name: `ruled-${String(index + 1)}` }));
  return pieces.map((piece) => {
    if (piece.tag.cell !== null || piece.tag.block !== null) return piece;
    for (const { grid, name } of fields) {
      const place = placeIn(grid, piece);
      if (place === null) continue;
      const size = { rows: grid.ys.length - 1, columns: grid.xs.length - 1 };
      const [row, cell] = [String(place.row), String(place.column)];
      return { ...piece, tag: { ...piece.tag, cell: { table: name, row, cell, size } } };
    }
    return piece;
  });
}

type Place = { readonly row: number; readonly column: number };

/** Where the middle of a piece stands, its first cell where several are merged; null outside. */
function placeIn(grid: PdfGrid, piece: PdfPiece): Place | null {
  const [x, y] = [piece.x + Math.min(piece.width, piece.size) / 2, piece.y + piece.size * 0.3];
  const column = grid.xs.findLastIndex((edge) => x >= edge - 1);
  const row = grid.ys.findLastIndex((edge) => y <= edge + 1);
  const isInside =
    column >= 0 && row >= 0 && column < grid.xs.length - 1 && row < grid.ys.length - 1;
  return isInside ? firstOfMerged(grid, { row, column }) : null;
}

/** To the left and up as far as no rule stands between. */
function firstOfMerged(grid: PdfGrid, { row, column }: Place): Place {
  let left = column;
  const middleY = middleOf(grid.ys, row);
  while (left > 0 && !isRuled(grid, false, grid.xs[left], middleY)) left -= 1;
  let top = row;
  const middleX = middleOf(grid.xs, left);
  while (top > 0 && !isRuled(grid, true, grid.ys[top], middleX)) top -= 1;
  return { row: top, column: left };
}

function middleOf(edges: readonly number[], index: number): number {
  return ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
}

function isRuled(grid: PdfGrid, isHorizontal: boolean, at = 0, along = 0): boolean {
  return grid.rules.some(
    (rule) =>
      rule.isHorizontal === isHorizontal &&
      Math.abs(rule.at - at) <= NEAR &&
      rule.from - NEAR <= along &&
      along <= rule.to + NEAR,
  );
}
