/**
 * Editing a paper's blocks: join, split, move and retag, and the remedy of a warning accepted by a
 * person. Words are only moved, never changed; ids of the blocks that stay are kept, so comments
 * and proposals keep their targets, and those of a block that is joined away go to the other one.
 */
import { accept, assertNever, refuse, type Result } from '../result.ts';
import type { Block, BlockKind } from './block.ts';
import { joinLists, joinTables, joinTexts } from './join-blocks.ts';
import type { Paper } from './paper.ts';
import { pieceOf } from './split-text.ts';
import type { Warning } from './warning.ts';
import { withBlocks } from './edit/follow-words.ts';
import { retagged } from './edit/retag-outline.ts';
import { citePieces, listSubtree, reparent, replaceId } from './block-order.ts';

/** Gives a new id for a block at every call. */
export type NewIds = () => string;

export type EditRefusal =
  | { readonly kind: 'unknown-block'; readonly block: string }
  | { readonly kind: 'cannot-join'; readonly reason: string }
  | { readonly kind: 'cannot-split'; readonly reason: string }
  | { readonly kind: 'cannot-move'; readonly reason: string }
  | { readonly kind: 'cannot-retag'; readonly reason: string }
  | { readonly kind: 'nothing-to-do' };

export type Edited = Result<Paper, EditRefusal>;

/** The second and further blocks joined to the first: texts, two lists or two tables. */
export function joinBlocks(paper: Paper, ids: readonly string[]): Edited {
  const [first, ...others] = ids;
  if (first === undefined || others.length === 0) return refuse({ kind: 'nothing-to-do' });
  let edited = paper;
  for (const other of others) {
    const joined = joinTwo(edited, first, other);
    if (!joined.ok) return joined;
    edited = joined.value;
  }
  return accept(edited);
}

function joinTwo(paper: Paper, firstId: string, otherId: string): Edited {
  const first = paper.blocks.find((block) => block.id === firstId);
  const other = paper.blocks.find((block) => block.id === otherId);
  if (first === undefined) return refuse({ kind: 'unknown-block', block: firstId });
  if (other === undefined) return refuse({ kind: 'unknown-block', block: otherId });
  if (first === other) return refuse({ kind: 'nothing-to-do' });
  const blocks = joinedBlocks(paper.blocks, first, other);
  if (blocks === null)
    return refuse({ kind: 'cannot-join', reason: 'These two are not of one kind.' });
  return accept(replaceId(withBlocks(paper, blocks), otherId, firstId));
}

function joinedBlocks(
  blocks: readonly Block[],
  first: Block,
  other: Block,
): readonly Block[] | null {
  if (first.kind === 'list' && other.kind === 'list') return joinLists(blocks, first, other);
  if (first.cells !== null && other.cells !== null) return joinTables(blocks, first, other);
  const areTexts = [first, other].every(
    (block) => block.kind !== 'list' && block.cells === null,
  );
  return areTexts ? joinTexts(blocks, first, other) : null;
}

/** The block cut at offsets into its text; each piece reads its own label and kind. */
export function splitBlock(
  paper: Paper,
  id: string,
  at: number | readonly number[],
  newId: NewIds = unusedNumbers(paper.blocks),
): Edited {
  const index = paper.blocks.findIndex((block) => block.id === id);
  const block = paper.blocks[index];
  if (block === undefined) return refuse({ kind: 'unknown-block', block: id });
  if (block.cells !== null || block.kind === 'list')
    return refuse({ kind: 'cannot-split', reason: 'Only text can be split.' });
  const cuts = [...new Set(typeof at === 'number' ? [at] : at)].sort((one, two) => one - two);
  const isInside = cuts.every(
    (cut) => Number.isInteger(cut) && cut > 0 && cut < block.text.length,
  );
  if (cuts.length === 0 || !isInside)
    return refuse({ kind: 'cannot-split', reason: 'The cut must fall inside the text.' });
  const pieces = placePieces(paper.blocks, block, cuts, newId);
  return accept(citePieces(withBlocks(paper, pieces.blocks), id, pieces.ids));
}

/** Pieces after the first, placed as paragraphs, or as entries of lists of their own. */
function placePieces(
  blocks: readonly Block[],
  block: Block,
  cuts: readonly number[],
  newId: NewIds,
): { readonly blocks: readonly Block[]; readonly ids: readonly string[] } {
  const index = blocks.indexOf(block);
  const ends = [...cuts.slice(1), block.text.length];
  const first = pieceOf(block, 0, cuts[0] ?? block.text.length, block.id);
  const placed: Block[] = [{ ...first, kind: block.kind, label: block.label }];
  let list: Block | null = null;
  for (const [order, cut] of cuts.entries()) {
    const piece = pieceOf(block, cut, ends[order] ?? block.text.length, newId());
    const isNewEntry = piece.kind === 'list-item' && block.kind !== 'list-item';
    if (!isNewEntry) list = null;
    else if (list === null) {
      list = {
        ...piece,
        id: newId(),
        kind: 'list',
        label: null,
        text: '',
        marks: [],
      };
      placed.push(list);
    }
    placed.push(list === null ? piece : { ...piece, parent: list.id, depth: list.depth + 1 });
  }
  return {
    blocks: [...blocks.slice(0, index), ...placed, ...blocks.slice(index + 1)],
    ids: placed.filter(({ kind }) => kind !== 'list').map((piece) => piece.id),
  };
}

/** Ids that no block of the paper has. */
function unusedNumbers(blocks: readonly Block[]): NewIds {
  const numbers = blocks.map((block) => Number(/^b(\d+)$/u.exec(block.id)?.[1] ?? '0'));
  let last = Math.max(0, ...numbers);
  return () => `b${String((last += 1))}`;
}

/** The block, with all it contains, placed after another; `null` places it first. */
export function moveBlock(paper: Paper, id: string, after: string | null): Edited {
  const moved = listSubtree(paper.blocks, id);
  const [head] = moved;
  if (head === undefined) return refuse({ kind: 'unknown-block', block: id });
  const inside = new Set(moved.map((block) => block.id));
  if (after !== null && inside.has(after))
    return refuse({ kind: 'cannot-move', reason: 'A block cannot stand inside itself.' });
  const rest = paper.blocks.filter((block) => !inside.has(block.id));
  const target = rest.find((block) => block.id === after);
  if (after !== null && target === undefined)
    return refuse({ kind: 'unknown-block', block: after });
  const { parent, at } = landingPlace(rest, target ?? null, head);
  const placed = reparent(moved, parent);
  return accept(withBlocks(paper, [...rest.slice(0, at), ...placed, ...rest.slice(at)]));
}

/**
 * Where a moved block stands: beside the target, or, when it is no entry of a list, after the
 * whole list in which the target is an entry.
 */
function landingPlace(
  rest: readonly Block[],
  target: Block | null,
  head: Block,
): { readonly parent: Block | null; readonly at: number } {
  if (target === null) return { parent: null, at: 0 };
  let beside = target;
  for (;;) {
    const holder = rest.find((block) => block.id === beside.parent);
    if (holder?.kind !== 'list' || isEntryKind(head.kind)) break;
    beside = holder;
  }
  const inside = new Set(listSubtree(rest, beside.id).map((block) => block.id));
  const at = rest.findLastIndex((block) => inside.has(block.id)) + 1;
  return { parent: rest.find((block) => block.id === beside.parent) ?? null, at };
}

function isEntryKind(kind: BlockKind): boolean {
  return /^(?:list-item|tor-clause|principle|recommendation|membership-line|question|action)$/u.test(
    kind,
  );
}

/** The block given another kind; a table stays a table and a list a list. */
export function retagBlock(paper: Paper, id: string, kind: BlockKind): Edited {
  const block = paper.blocks.find((one) => one.id === id);
  if (block === undefined) return refuse({ kind: 'unknown-block', block: id });
  if (block.kind === kind) return refuse({ kind: 'nothing-to-do' });
  const fixed = (one: BlockKind): boolean => one === 'list' || one === 'table';
  if (fixed(block.kind) || fixed(kind))
    return refuse({ kind: 'cannot-retag', reason: 'Tables and lists keep their kind.' });
  return accept(withBlocks(paper, retagged(paper.blocks, block, kind)));
}

/** What the warning proposes, done. */
export function applyRemedy(paper: Paper, warning: Warning, newId?: NewIds): Edited {
  const { remedy } = warning;
  if (remedy === null) return refuse({ kind: 'nothing-to-do' });
  switch (remedy.kind) {
    case 'join':
      return joinBlocks(paper, remedy.blocks);
    case 'split':
    case 'split-run':
      return splitBlock(paper, remedy.block, remedy.at, newId);
    case 'move':
      return moveBlock(paper, remedy.block, remedy.after);
    default:
      return assertNever(remedy);
  }
}
