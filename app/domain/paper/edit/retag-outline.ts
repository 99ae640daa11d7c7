/**
 * A block given another kind, and the outline that follows from it: a new heading takes in what
 * stands after it up to the next one, a heading no longer one hands its blocks to the heading before
 * it, and what is no entry leaves its list. The order of the words stays.
 */
import type { Block, BlockKind } from '../block.ts';
import { listSubtree } from '../block-order.ts';
import { isHeading } from '../block-queries.ts';

export function retagged(
  blocks: readonly Block[],
  block: Block,
  kind: BlockKind,
): readonly Block[] {
  const tagged = { ...block, kind };
  const all = blocks.map((one) => (one === block ? tagged : one));
  const outside = isEntry(kind) ? all : leaveList(all, tagged);
  if (isHeading(tagged) === isHeading(block)) return outside;
  const moved = outside.find(({ id }) => id === block.id) ?? tagged;
  return isHeading(tagged) ? takeIn(outside, moved) : handBack(outside, moved);
}

const ENTRIES: readonly BlockKind[] = [
  'list-item',
  'tor-clause',
  'principle',
  'recommendation',
  'membership-line',
  'schedule-row',
  'question',
  'response',
  'action',
];

function isEntry(kind: BlockKind): boolean {
  return ENTRIES.includes(kind);
}

/** Out of every list that holds it; entries behind it follow, so that none changes places. */
function leaveList(blocks: readonly Block[], block: Block): readonly Block[] {
  const holder = outermostList(blocks, block);
  if (holder === null) return blocks;
  const inside = listSubtree(blocks, holder.id);
  const own = new Set(listSubtree(blocks, block.id).map(({ id }) => id));
  const at = inside.findIndex(({ id }) => id === block.id);
  const behind = inside.slice(at).filter(({ id }) => !own.has(id));
  const moved = new Set(behind.map(({ id }) => id));
  const parents = new Map<string, string | null>([[block.id, holder.parent]]);
  for (const { id, parent } of behind)
    if (parent !== null && !moved.has(parent)) parents.set(id, holder.parent);
  const settled = blocks.map((one) => {
    const parent = parents.get(one.id);
    return parent === undefined ? one : { ...one, parent };
  });
  return settled;
}

function outermostList(blocks: readonly Block[], block: Block): Block | null {
  const byId = new Map(blocks.map((one) => [one.id, one]));
  let found: Block | null = null;
  for (let at = byId.get(block.parent ?? ''); at; at = byId.get(at.parent ?? ''))
    if (at.kind === 'list') found = at;
  return found;
}

/** Siblings after a new heading, up to the next heading, stand inside it. */
function takeIn(blocks: readonly Block[], heading: Block): readonly Block[] {
  const siblings = blocks.filter(({ parent }) => parent === heading.parent);
  const rest = siblings.slice(siblings.findIndex(({ id }) => id === heading.id) + 1);
  const end = rest.findIndex(isHeading);
  const taken = new Set((end < 0 ? rest : rest.slice(0, end)).map(({ id }) => id));
  return blocks.map((one) => (taken.has(one.id) ? { ...one, parent: heading.id } : one));
}

/** The block and what stood inside it belong to the heading before it, else to its parent. */
function handBack(blocks: readonly Block[], block: Block): readonly Block[] {
  const siblings = blocks.filter(({ parent }) => parent === block.parent);
  const before = siblings[siblings.findIndex(({ id }) => id === block.id) - 1];
  const parent = before && isHeading(before) ? before.id : block.parent;
  return blocks.map((one) =>
    one.id === block.id || one.parent === block.id ? { ...one, parent } : one,
  );
}
