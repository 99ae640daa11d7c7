/**
 * Lead-ins: the words just before a list or a run of lines that say what they are ("The
 * membership is as follows:", "It is recommended that the Board:").
 */
import type { Block } from '../block.ts';
import { childrenOf, headingsAbove, isHeading } from '../block-queries.ts';

export type LeadIn = {
  /** The paragraph or entry before the list; null when a heading stands directly above it. */
  readonly lead: Block | null;
  /** The innermost heading; null before the first one. */
  readonly heading: Block | null;
};

/** What stands before the block at that place in reading order. */
export function leadInOf(blocks: readonly Block[], index: number): LeadIn {
  const block = blocks[index];
  const heading = block === undefined ? null : (headingsAbove(blocks, block)[0] ?? null);
  let at = index - 1;
  while (blocks[at]?.kind === 'list') at -= 1;
  const before = blocks[at];
  const isLead = before !== undefined && !isHeading(before) && before.kind !== 'table';
  return { lead: isLead ? before : null, heading };
}

/** Entries of a list, nested ones left out, in order. */
export function entriesOf(blocks: readonly Block[], list: Block): readonly Block[] {
  return childrenOf(blocks, list.id);
}

/**
 * The length of the run of short unlabelled lines that begins at a place: lines of a list whose
 * bullets are lost. Ends at a label, a heading, a sentence or a long line.
 */
export function shortLineRun(blocks: readonly Block[], from: number): readonly Block[] {
  let end = from;
  for (let block = blocks[end]; block !== undefined && isShortLine(block); block = blocks[end])
    end += 1;
  return blocks.slice(from, end);
}

const MAX_LINE_CHARACTERS = 130;

function isShortLine(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'membership-line') return false;
  if (block.label !== null || block.text.includes('@')) return false;
  return block.text.length <= MAX_LINE_CHARACTERS && !/[.:;?!]$/u.test(block.text);
}
