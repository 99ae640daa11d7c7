/**
 * Text that a page break, a footnote or OCR has cut: paragraphs, lists and table rows (papers.md,
 * RT6, RT7, GT9, KT4). Each remedy is a proposal; nothing is joined until a person accepts it.
 */
import type { Block } from '../block.ts';
import { blockName, childrenOf, isHeading, placeOf } from '../block-queries.ts';
import { endsMidPhrase, endsSentence, isPageNumber, startsLowercase } from '../wording.ts';
import type { Warning } from '../warning.ts';
import { warn } from './warn.ts';

const JOINABLE: ReadonlySet<string> = new Set([
  'paragraph',
  'list-item',
  'quote',
  'tor-clause',
  'principle',
  'recommendation',
  'action',
  'question',
]);

export function findSplitParagraphs(blocks: readonly Block[]): readonly Warning[] {
  const worded = blocks.filter((block) => block.kind !== 'list' && !isPageNumber(block.text));
  return worded.flatMap((block, index) => {
    const next = worded[index + 1];
    if (next === undefined || !JOINABLE.has(block.kind)) return [];
    if (next.kind === 'table') return splitByTable(block, worded[index + 2]);
    if (!JOINABLE.has(next.kind) || !isContinued(block, next)) return [];
    return [
      warn(
        'split-paragraph',
        `${blockName(block)} stops in the middle of a sentence, which the next block goes on with.`,
        block,
        { kind: 'join', blocks: [block.id, next.id] },
      ),
    ];
  });
}

function isContinued(block: Block, next: Block): boolean {
  if (next.label !== null || endsSentence(block.text)) return false;
  // Entries of lists often have no stop and begin in small letters.
  if (next.kind !== 'paragraph') return false;
  if (startsLowercase(next.text)) return true;
  return endsMidPhrase(block.text) && block.text.length > 25;
}

function splitByTable(block: Block, after: Block | undefined): readonly Warning[] {
  if (after === undefined || endsSentence(block.text) || !startsLowercase(after.text))
    return [];
  return [
    warn(
      'split-paragraph',
      `The sentence that begins in ${blockName(block)} goes on after the table.`,
      after,
    ),
  ];
}

/** Two lists with one stray block between them, where the second goes on with the first. */
export function findSplitLists(blocks: readonly Block[]): readonly Warning[] {
  const lists = blocks.filter((block) => block.kind === 'list');
  return lists.flatMap((list, index) => {
    const next = lists[index + 1];
    if (next?.parent !== list.parent) return [];
    const between = blocksBetween(blocks, list, next);
    const [stray] = between;
    if (stray === undefined)
      return isSameSort(blocks, list, next) ? [adjoining(list, next)] : [];
    if (between.length !== 1) return [];
    if (!isStray(stray, lastEntry(blocks, list)) || !isSameSort(blocks, list, next)) return [];
    return [
      warn('split-list', `The list before ${blockName(stray)} goes on after it.`, next, {
        kind: 'join',
        blocks: [list.id, next.id],
      }),
    ];
  });
}

function adjoining(list: Block, next: Block): Warning {
  const remedy = { kind: 'join', blocks: [list.id, next.id] } as const;
  return warn('split-list', 'Two lists follow one another: they may be one.', next, remedy);
}

function blocksBetween(blocks: readonly Block[], list: Block, next: Block): readonly Block[] {
  const inside = new Set([list.id]);
  return blocks.slice(placeOf(blocks, list) + 1, placeOf(blocks, next)).filter((block) => {
    if (block.parent === null || !inside.has(block.parent)) return true;
    inside.add(block.id);
    return false;
  });
}

function isStray(stray: Block, last: Block | null): boolean {
  if (stray.kind === 'footnote') return true;
  if (stray.kind !== 'paragraph' || stray.label !== null || last === null) return false;
  return !endsSentence(last.text) && (startsLowercase(stray.text) || endsMidPhrase(last.text));
}

function lastEntry(blocks: readonly Block[], list: Block): Block | null {
  return childrenOf(blocks, list.id).at(-1) ?? null;
}

function isSameSort(blocks: readonly Block[], list: Block, next: Block): boolean {
  const first = lastEntry(blocks, list);
  const second = childrenOf(blocks, next.id)[0];
  return (first?.label ?? null) === null && (second?.label ?? null) === null;
}

/** A note in the middle of a list or of a sentence. */
export function findMisplacedNotes(blocks: readonly Block[]): readonly Warning[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'footnote') return [];
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    if (before?.kind !== 'list-item' || after?.kind !== 'list') return [];
    const last = childrenOf(blocks, after.id).at(-1) ?? after;
    return [
      warn(
        'misplaced-footnote',
        `Note ${blockName(block)} stands in the middle of a list.`,
        block,
        { kind: 'move', block: block.id, after: last.id },
      ),
    ];
  });
}

export function findTableFaults(blocks: readonly Block[]): readonly Warning[] {
  return blocks.flatMap((block, index) => {
    if (block.cells === null) return [];
    const before = blocks[index - 1];
    const isRest =
      before?.cells !== null && before?.cells !== undefined && goesOn(before, block);
    const rest = isRest ? [splitRowWarning(before, block)] : [];
    const ruler = block.cells.findIndex(isRuler);
    if (ruler < 0) return rest;
    const message = `The line that parts the table's headings from its rows stands as row ${String(ruler + 1)}: check which row is the heading.`;
    return [...rest, warn('misplaced-table-header', message, block)];
  });
}

function goesOn(before: Block, table: Block): boolean {
  const row = table.cells?.[0];
  const last = before.cells?.at(-1);
  return row?.[0]?.text === '' && row.length === last?.length;
}

function splitRowWarning(before: Block, table: Block): Warning {
  return warn(
    'split-table-row',
    'The first row of this table goes on with the last row of the table before it.',
    table,
    { kind: 'join', blocks: [before.id, table.id] },
  );
}

/** A row of dashes, as plain text draws under the headings of a table. */
export function isRuler(row: NonNullable<Block['cells']>[number]): boolean {
  return (
    row.every((cell) => /^[\s:=_–-]*$/u.test(cell.text)) &&
    row.some((cell) => /[-=_–]{2,}/u.test(cell.text))
  );
}

/** Entries whose indent in the file was read as a slip. */
export function warnLevelled(
  blocks: readonly Block[],
  levelled: readonly string[],
): readonly Warning[] {
  const ids = new Set(levelled);
  const parents = new Set(
    blocks.filter((block) => ids.has(block.id)).map((block) => block.parent),
  );
  return blocks.flatMap((list) => {
    if (!parents.has(list.id) || isHeading(list)) return [];
    return [
      warn(
        'split-list',
        'The first entry of this list is indented less than the others: they are read as one list.',
        list,
      ),
    ];
  });
}
