/**
 * Accountability tables: one outcome a row, with its evidence, who answers for it now, and what
 * might change (papers.md, A4.1 #5). A row split over a page is put together for reading only.
 */
import type { Block } from '../block.ts';
import { isRuler } from '../warnings/find-split-text.ts';
import { gridOf } from './schedule-grid.ts';

export type AccountabilityRow = {
  readonly outcome: string;
  /** The other columns by their headings, in order. */
  readonly columns: readonly { readonly heading: string; readonly text: string }[];
  readonly block: string;
};

const OUTCOME = /\b(?:outcome|priority|objective|theme|issue)s?\b/iu;
const ANSWERABLE =
  /\b(?:arrangements?|accountab\w+|lead|responsib\w+|owner|current|development)\b/iu;

/** Rows of every accountability table, in reading order. */
export function readAccountability(blocks: readonly Block[]): readonly AccountabilityRow[] {
  return blocks.flatMap((block, index) => {
    const head = block.cells?.[0]?.map((cell) => cell.text) ?? [];
    const isTable = head.length >= 3 && OUTCOME.test(head[0] ?? '');
    if (!isTable || !head.slice(1).some((cell) => ANSWERABLE.test(cell))) return [];
    return readRows([block, ...restOfTable(blocks, index)], head);
  });
}

/** Tables that follow at once and go on with the same columns. */
function restOfTable(blocks: readonly Block[], index: number): readonly Block[] {
  const next = blocks[index + 1];
  const row = firstRow(next);
  const isRest = row.length === firstRow(blocks[index]).length && row[0]?.text === '';
  return next !== undefined && isRest ? [next] : [];
}

function firstRow(block: Block | undefined): NonNullable<Block['cells']>[number] {
  return block?.cells?.[0] ?? [];
}

function readRows(
  tables: readonly Block[],
  head: readonly string[],
): readonly AccountabilityRow[] {
  const rows: { outcome: string; texts: string[]; block: string }[] = [];
  for (const table of tables)
    gridOf(table).forEach(({ cells }, index) => {
      const isHead = table === tables[0] && index === 0;
      if (isHead || isRuler(table.cells?.[index] ?? [])) return;
      const [outcome = '', ...texts] = cells;
      const last = rows.at(-1);
      if (outcome.trim() === '' && last !== undefined)
        last.texts = last.texts.map((text, at) => [text, texts[at]].filter(Boolean).join('\n'));
      else rows.push({ outcome, texts, block: table.id });
    });
  return rows.map(({ outcome, texts, block }) => ({
    outcome,
    columns: texts.map((text, at) => ({ heading: head[at + 1] ?? '', text })),
    block,
  }));
}
