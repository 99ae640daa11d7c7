/** Two blocks made one, for texts, lists and tables. The first keeps its id and its place. */
import type { Block, TableCell } from './block.ts';
import { listSubtree, reparent } from './block-order.ts';
import { tableText } from './build-outline.ts';

/** A hyphen at the end of the first text stays, without a space after it. */
export function joinTexts(
  blocks: readonly Block[],
  first: Block,
  other: Block,
): readonly Block[] {
  const isHyphen = /\p{L}-$/u.test(first.text) && /^\p{Ll}/u.test(other.text);
  const label = other.label === null ? '' : `${other.label} `;
  const gap = first.text === '' || isHyphen ? '' : ' ';
  const start = first.text.length + gap.length + label.length;
  const joined: Block = {
    ...first,
    text: `${first.text}${gap}${label}${other.text}`,
    marks: [
      ...first.marks,
      ...other.marks.map((mark) => ({
        ...mark,
        start: mark.start + start,
        end: mark.end + start,
      })),
    ],
    note: [first.note, other.note].filter((note) => note !== null).join('\n') || null,
  };
  return blocks
    .filter((block) => block !== other)
    .map((block) => {
      if (block === first) return joined;
      return block.parent === other.id ? { ...block, parent: first.id } : block;
    });
}

/** The entries of the second list follow those of the first; what stood between comes after. */
export function joinLists(
  blocks: readonly Block[],
  first: Block,
  other: Block,
): readonly Block[] {
  const entries = listSubtree(blocks, other.id).slice(1);
  const taken = new Set([other, ...entries]);
  const moved = entries
    .filter((block) => block.parent === other.id)
    .flatMap((entry) => reparent(listSubtree(blocks, entry.id), first));
  const rest = blocks.filter((block) => !taken.has(block));
  const inside = new Set(listSubtree(rest, first.id));
  const at = rest.findLastIndex((block) => inside.has(block)) + 1;
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}

type Rows = readonly (readonly TableCell[])[];

/** A first row with a blank first cell goes on with the last row of the table before it. */
export function joinTables(
  blocks: readonly Block[],
  first: Block,
  other: Block,
): readonly Block[] {
  const [above, below] = [first.cells ?? [], other.cells ?? []];
  const cells = joinedCells(above, below, { goesOn: goesOnAbove(above, below) });
  const joined = { ...first, cells, text: tableText(cells) };
  return blocks
    .filter((block) => block !== other)
    .map((block) => (block === first ? joined : block));
}

/** True when the first row below may be the end of the last row above: its first cell is blank. */
export function goesOnAbove(above: Rows, below: Rows): boolean {
  const head = below[0];
  return head?.[0]?.text === '' && above.at(-1)?.length === head.length;
}

/** The rows of both; with `goesOn`, the first row below is joined cell by cell to the last above. */
export function joinedCells(
  above: Rows,
  below: Rows,
  { goesOn }: { readonly goesOn: boolean },
): Rows {
  const [last, head] = [above.at(-1), below[0]];
  if (!goesOn || last === undefined || head === undefined) return [...above, ...below];
  return [...above.slice(0, -1), joinRows(last, head), ...below.slice(1)];
}

function joinRows(row: readonly TableCell[], rest: readonly TableCell[]): readonly TableCell[] {
  return row.map((cell, index) => {
    const more = rest[index]?.text ?? '';
    return more === '' ? cell : { ...cell, text: `${cell.text}\n${more}` };
  });
}
