/**
 * Blocks put in order after an edit: every block directly behind what stands before it inside its
 * parent, with the depth of its place. A list that the edit has emptied goes, since it has no words.
 */
import type { Block } from '../block.ts';

/** `cited` are ids that something else of the paper names; such a list stays. */
export function settleBlocks(
  blocks: readonly Block[],
  cited: ReadonlySet<string>,
): readonly Block[] {
  const inside = byParent(blocks);
  const settled: Block[] = [];
  const open = (inside.get(null) ?? []).map((block) => placed(block, null)).reverse();
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    const own = inside.get(block.id) ?? [];
    if (isBareList(block) && own.length === 0 && !cited.has(block.id)) continue;
    settled.push(block);
    const parent = block;
    open.push(...own.map((child) => placed(child, parent)).reverse());
  }
  return settled;
}

/** Blocks by the parent that holds them; one whose parent is gone stands at the top. */
function byParent(blocks: readonly Block[]): ReadonlyMap<string | null, readonly Block[]> {
  const known = new Set(blocks.map(({ id }) => id));
  const inside = new Map<string | null, Block[]>();
  for (const block of blocks) {
    const parent = block.parent !== null && known.has(block.parent) ? block.parent : null;
    const siblings = inside.get(parent) ?? [];
    siblings.push(block);
    inside.set(parent, siblings);
  }
  return inside;
}

function isBareList({ kind, text, note }: Block): boolean {
  return kind === 'list' && text === '' && note === null;
}

function placed(block: Block, parent: Block | null): Block {
  const depth = parent === null ? 0 : parent.depth + 1;
  const id = parent?.id ?? null;
  return block.depth === depth && block.parent === id ? block : { ...block, depth, parent: id };
}
