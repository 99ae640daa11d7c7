/** Small questions about blocks in reading order that warnings and recognisers share. */
import type { Block } from './block.ts';

/** Built once for each list of blocks, since stages ask about many blocks of one paper. */
const INDEXES = new WeakMap<readonly Block[], ReadonlyMap<string, Block>>();

function indexOf(blocks: readonly Block[]): ReadonlyMap<string, Block> {
  const known = INDEXES.get(blocks);
  if (known !== undefined) return known;
  const index = new Map(blocks.map((block) => [block.id, block]));
  INDEXES.set(blocks, index);
  return index;
}

/** The headings above a block, innermost first, with any list that holds it left out. */
export function headingsAbove(blocks: readonly Block[], block: Block): readonly Block[] {
  const byId = indexOf(blocks);
  const above: Block[] = [];
  let next = block.parent;
  while (next !== null && above.length < 64) {
    const parent = byId.get(next);
    if (parent === undefined) break;
    if (isHeading(parent)) above.push(parent);
    next = parent.parent;
  }
  return above;
}

export function isHeading(block: Pick<Block, 'kind'>): boolean {
  return block.kind === 'section' || block.kind === 'heading' || block.kind === 'option';
}

export function isProse(block: Pick<Block, 'kind'>): boolean {
  return !isHeading(block) && block.kind !== 'table' && block.kind !== 'list';
}

const CHILDREN = new WeakMap<readonly Block[], ReadonlyMap<string, readonly Block[]>>();

/** Direct children in reading order. */
export function childrenOf(blocks: readonly Block[], id: string): readonly Block[] {
  const known = CHILDREN.get(blocks) ?? groupByParent(blocks);
  CHILDREN.set(blocks, known);
  return known.get(id) ?? [];
}

function groupByParent(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const groups = new Map<string, Block[]>();
  for (const block of blocks) {
    if (block.parent === null) continue;
    const group = groups.get(block.parent) ?? [];
    group.push(block);
    groups.set(block.parent, group);
  }
  return groups;
}

const PLACES = new WeakMap<readonly Block[], ReadonlyMap<Block, number>>();

/** Where a block stands in reading order, from 0; -1 for a block of another paper. */
export function placeOf(blocks: readonly Block[], block: Block): number {
  const known = PLACES.get(blocks) ?? new Map(blocks.map((one, index) => [one, index]));
  PLACES.set(blocks, known);
  return known.get(block) ?? -1;
}

/** A block as a reader would name it: its label, else its first words. */
export function blockName(block: Pick<Block, 'label' | 'text'>): string {
  if (block.label !== null) return block.label;
  const words = block.text.split(/\s+/u).slice(0, 6).join(' ');
  return `“${words}${words.length < block.text.length ? '…' : ''}”`;
}

/** The entries of the contents list that the paper prints, and the blocks that print them. */
export function contentsBlocks(blocks: readonly Block[]): readonly Block[] {
  const heading = blocks.findIndex(
    (block) => isHeading(block) && /^(?:table of )?contents\s*:?$/iu.test(block.text),
  );
  if (heading < 0) return [];
  const rest = blocks.slice(heading + 1);
  const end = rest.findIndex(isHeading);
  return end < 0 ? [] : rest.slice(0, end);
}
