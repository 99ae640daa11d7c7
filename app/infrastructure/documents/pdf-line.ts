/**
 * Lines of a PDF page put together from its positioned pieces of text. Units are PDF points with
 * the origin at the bottom left (ISO 32000-1, 8.3.2.3), so a larger y stands higher.
 */
import type { Span } from './rich-text.ts';

/** Of a table that the file tags, names; of one that the page rules, numbers from 0 and its size. */
export type PdfCell = {
  readonly table: string;
  readonly row: string;
  readonly cell: string;
  readonly size: { readonly rows: number; readonly columns: number } | null;
};

/** What the file's own tags say about a piece of text; all null in an untagged file. */
export type PdfTag = {
  /** Distinguishes paragraphs, headings and list items on the page. */
  readonly block: string | null;
  /** 1 to 6; null outside headings. */
  readonly headingLevel: number | null;
  /** 0 for the outermost list; null outside lists. */
  readonly listLevel: number | null;
  readonly isQuote: boolean;
  /** True for the printed marker of a list item. */
  readonly isLabel: boolean;
  /** Table, row and cell, for text in a table. */
  readonly cell: PdfCell | null;
};

export type PdfPiece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly tag: PdfTag;
};

export type PdfLine = {
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly spans: readonly Span[];
  readonly text: string;
  readonly tag: PdfTag;
};

export const NO_TAG: PdfTag = {
  block: null,
  headingLevel: null,
  listLevel: null,
  isQuote: false,
  isLabel: false,
  cell: null,
};

/** A gap wider than this many font sizes parts two columns of a table, not two words. */
const COLUMN_GAP_SIZES = 2.2;
const WORD_GAP_SIZES = 0.16;

/** Lines from top to bottom; pieces of one line stand on one baseline, raised ones included. */
export function toLines(pieces: readonly PdfPiece[], page: number): readonly PdfLine[] {
  const sorted = [...pieces].sort((first, second) => second.y - first.y || first.x - second.x);
  const groups: LineGroup[] = [];
  for (const piece of sorted) {
    const group = groups.findLast((candidate) => isOnLine(candidate, piece));
    if (group === undefined) groups.push({ pieces: [piece], main: piece });
    else {
      group.pieces.push(piece);
      group.main = weightier(group.main, piece);
    }
  }
  return groups
    .map((group) => toLine(group.pieces, page))
    .sort((first, second) => second.y - first.y || first.x - second.x);
}

/** Pieces of one line so far, and the weightiest of them, on whose baseline the others stand. */
type LineGroup = { readonly pieces: PdfPiece[]; main: PdfPiece };

function isOnLine({ pieces, main }: LineGroup, piece: PdfPiece): boolean {
  if (!isOfOneCell(main.tag.cell, piece.tag.cell)) return false;
  const size = Math.max(main.size, piece.size);
  const apart = Math.abs(main.y - piece.y);
  if (apart <= 0.25 * size) return true;
  const isRaised = Math.min(main.size, piece.size) < 0.8 * size && apart < 0.6 * size;
  return isRaised && pieces.some((other) => touches(other, piece));
}

function isOfOneCell(one: PdfCell | null, other: PdfCell | null): boolean {
  return one?.table === other?.table && one?.row === other?.row && one?.cell === other?.cell;
}

function touches(first: PdfPiece, second: PdfPiece): boolean {
  const gap = Math.max(second.x - (first.x + first.width), first.x - (second.x + second.width));
  return gap < Math.max(first.size, second.size);
}

function mainPiece(group: readonly PdfPiece[]): PdfPiece {
  return group.reduce(weightier);
}

/** The first of two that weigh the same. */
function weightier(best: PdfPiece, piece: PdfPiece): PdfPiece {
  return piece.text.length * piece.size > best.text.length * best.size ? piece : best;
}

function toLine(group: readonly PdfPiece[], page: number): PdfLine {
  const pieces = [...group].sort((first, second) => first.x - second.x);
  const main = mainPiece(pieces);
  const spans = pieces.map((piece, index) => toSpan(piece, pieces[index - 1], main));
  const inked = pieces.filter((piece) => piece.text.trim() !== '');
  return {
    page,
    x: pieces[0]?.x ?? 0,
    right: pieces.reduce((far, piece) => Math.max(far, piece.x + piece.width), -Infinity),
    y: main.y,
    size: main.size,
    isBold: inked.length > 0 && inked.every((piece) => piece.isBold),
    spans,
    text: spans
      .map((span) => span.text)
      .join('')
      .trim(),
    tag: main.tag,
  };
}

function toSpan(piece: PdfPiece, before: PdfPiece | undefined, main: PdfPiece): Span {
  const isRaised = piece.size < 0.8 * main.size && piece.y > main.y + 0.1 * main.size;
  return {
    text: `${before === undefined ? '' : gapBetween(before, piece, main.size)}${piece.text}`,
    strong: piece.isBold,
    emphasis: piece.isItalic,
    superscript: isRaised,
  };
}

function gapBetween(before: PdfPiece, piece: PdfPiece, size: number): string {
  const gap = piece.x - (before.x + before.width);
  if (gap > COLUMN_GAP_SIZES * size) return '\t';
  const isOpen = !/\s$/u.test(before.text) && !/^\s/u.test(piece.text);
  return gap > WORD_GAP_SIZES * size && isOpen ? ' ' : '';
}

export type PdfTypography = {
  /** The commonest size, weighed by characters. */
  readonly bodySize: number;
  /** Sizes larger than the body's, largest first. */
  readonly headingSizes: readonly number[];
  /** Left edges of bullets, outermost first. */
  readonly bulletEdges: readonly number[];
};
