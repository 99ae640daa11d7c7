/**
 * How far into one block the importer reads. A program that looks for wording takes time that grows
 * faster than the text it looks at; no paragraph that a person would write is as long as this, so
 * only its length is held, and the editor is told. The words themselves are never cut.
 */
import type { Block } from './block.ts';
import type { Warning } from './warning.ts';
import { warn } from './warnings/warn.ts';

/** Some three thousand words in one paragraph. */
export const MAX_REACH_CHARACTERS = 20_000;

/** The same blocks, in which no text is longer than the reach; the same list when none is. */
export function withinReach(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(isOverlong)) return blocks;
  return blocks.map((block) =>
    isOverlong(block) ? { ...block, text: block.text.slice(0, MAX_REACH_CHARACTERS) } : block,
  );
}

export function findOverlongBlocks(blocks: readonly Block[]): readonly Warning[] {
  return blocks
    .filter(isOverlong)
    .map((block) =>
      warn(
        'overlong-block',
        `This part is ${String(block.text.length)} characters long: only its beginning was searched. Split it, and the rest is searched too.`,
        block,
      ),
    );
}

/** A table is read cell by cell, so its length is no measure. */
function isOverlong(block: Block): boolean {
  return block.text.length > MAX_REACH_CHARACTERS && block.kind !== 'table';
}
