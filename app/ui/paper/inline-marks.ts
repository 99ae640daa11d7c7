/**
 * A block's text cut at the edges of its marks, and at the markers that lead to footnotes.
 */
import type { Mark } from '#app/domain/paper/block.ts';

export type InlinePiece = {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The label of the footnote that the piece leads to; null when it leads to none. */
  readonly footnote: string | null;
};

/**
 * Pieces in reading order; joined, their texts are `text`. `labels` are those of the paper's
 * footnotes, with raised digits written as plain ones.
 */
export function cutAtMarks(
  text: string,
  marks: readonly Mark[],
  labels: ReadonlySet<string>,
): readonly InlinePiece[] {
  const raised = [...text.matchAll(RAISED_DIGITS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const edges = [...marks, ...raised].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const piece = text.slice(start, end);
    if (piece === '') return [];
    const active = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const isRaised =
      active.some(({ kind }) => kind === 'superscript') ||
      raised.some((digits) => digits.start <= start && digits.end >= end);
    const label = plainDigits(piece.trim());
    return [
      { text: piece, marks: active, footnote: isRaised && labels.has(label) ? label : null },
    ];
  });
}

/** Raised digits, such as those of "m²", written as plain ones. */
export function plainDigits(text: string): string {
  return text.replace(RAISED_DIGITS, (digits) =>
    digits.replace(/./g, (digit) => String(RAISED.indexOf(digit))),
  );
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED_DIGITS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;
