/** Moving a block up or down among its neighbours, and into another part of the paper. */
import { accept, refuse } from '../../result.ts';
import type { Block } from '../block.ts';
import { listSubtree } from '../block-order.ts';
import { isHeading } from '../block-queries.ts';
import type { Edited } from '../edit-paper.ts';
import type { Paper } from '../paper.ts';
import { withBlocks } from './follow-words.ts';

/** Past the neighbour with all that stands inside it; at the end of its part, out of the part. */
export function shiftBlock(paper: Paper, id: string, direction: 'up' | 'down'): Edited {
  const { blocks } = paper;
  const block = blocks.find((one) => one.id === id);
  if (block === undefined) return refuse({ kind: 'unknown-block', block: id });
  const siblings = blocks.filter(({ parent }) => parent === block.parent);
  const at = siblings.indexOf(block);
  const beside = siblings[direction === 'up' ? at - 1 : at + 1];
  const holder = blocks.find((one) => one.id === block.parent);
  if (beside === undefined && holder === undefined)
    return refuse({ kind: 'cannot-move', reason: `It stands ${ENDS[direction]} already.` });
  const place = beside ?? holder;
  return place === undefined
    ? refuse({ kind: 'nothing-to-do' })
    : accept(withBlocks(paper, placedBeside(blocks, block, place, direction)));
}

const ENDS = { up: 'first', down: 'last' } as const;

function placedBeside(
  blocks: readonly Block[],
  block: Block,
  place: Block,
  direction: 'up' | 'down',
): readonly Block[] {
  const moved = listSubtree(blocks, block.id).map((one) =>
    one.id === block.id ? { ...one, parent: place.parent } : one,
  );
  const ids = new Set(moved.map((one) => one.id));
  const rest = blocks.filter((one) => !ids.has(one.id));
  const inside = new Set(listSubtree(rest, place.id).map((one) => one.id));
  const at =
    direction === 'up'
      ? rest.findIndex((one) => one.id === place.id)
      : rest.findLastIndex((one) => inside.has(one.id)) + 1;
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}

/** As the last thing inside `parent`; null for the end of the paper, inside nothing. */
export function putInside(paper: Paper, id: string, parent: string | null): Edited {
  const { blocks } = paper;
  const block = blocks.find((one) => one.id === id);
  const holder = blocks.find((one) => one.id === parent);
  if (block === undefined) return refuse({ kind: 'unknown-block', block: id });
  if (parent !== null && holder === undefined)
    return refuse({ kind: 'unknown-block', block: parent });
  if (block.parent === parent) return refuse({ kind: 'nothing-to-do' });
  const subtree = listSubtree(blocks, id);
  if (subtree.some((one) => one.id === parent))
    return refuse({ kind: 'cannot-move', reason: 'A block cannot stand inside itself.' });
  if (holder !== undefined && !mayHold(holder))
    return refuse({
      kind: 'cannot-move',
      reason: 'Only headings and lists hold other blocks.',
    });
  const ids = new Set(subtree.map((one) => one.id));
  const rest = blocks.filter((one) => !ids.has(one.id));
  const moved = subtree.map((one) => (one.id === id ? { ...one, parent } : one));
  return accept(withBlocks(paper, [...rest, ...moved]));
}

/** True for what other blocks can be put into by hand. */
export function mayHold(block: Pick<Block, 'kind'>): boolean {
  return isHeading(block) || block.kind === 'list';
}
