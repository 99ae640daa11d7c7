/**
 * A block: the smallest piece of a published paper that can be linked to and commented on.
 *
 * The text is what the publisher printed, never rewritten; an editor's note is kept beside it
 * . The id is stable across versions of the paper. The label is printed text: it may repeat
 * or be absent, so nothing is ever looked up by it.
 */
export const BLOCK_KINDS = [
  'section',
  'heading',
  'paragraph',
  'list',
  'list-item',
  'table',
  'quote',
  'footnote',
  'figure',
  'option',
  'principle',
  'recommendation',
  'question',
  'response',
  'action',
  'tor-clause',
  'membership-line',
  'schedule-row',
] as const;

export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Emphasis or a link over `text.slice(start, end)`; offsets are UTF-16 units. */
export type Mark = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'strong' | 'emphasis' | 'superscript' | 'link';
  /** The address of a link; null for the other kinds. */
  readonly href: string | null;
};

/** One cell of a table block. */
export type TableCell = {
  readonly text: string;
  readonly isHeader: boolean;
  /** Columns and rows that the cell covers, at least 1. */
  readonly columns: number;
  readonly rows: number;
};

export type Block = {
  readonly id: string;
  readonly kind: BlockKind;
  /** As printed ("2.1.1", "a)", "Appendix 1"); null where none is printed. */
  readonly label: string | null;
  /** The published words. A table's cells joined by tab and line feed; a list's own text is ''. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Rank in the outline: 0 for a top-level block, one more than its parent's otherwise. */
  readonly depth: number;
  /** The id of the block that contains this one; a parent always stands before its children. */
  readonly parent: string | null;
  /** The editor's note, shown visibly apart from the published words; null when there is none. */
  readonly note: string | null;
  /** BCP 47 tag where the block differs from the paper; null otherwise. */
  readonly language: string | null;
  /** Rows of a table block; null for every other kind. */
  readonly cells: readonly (readonly TableCell[])[] | null;
  /** Printed page on which the block starts, from 1; null when the source has no pages. */
  readonly page: number | null;
};

/** Blocks whose words can be commented on: everything but the bare containers. */
export function isCommentable(block: Pick<Block, 'kind'>): boolean {
  return block.kind !== 'list';
}
