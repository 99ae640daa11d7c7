/** Design principles and recommendations, read from the blocks tagged as such. */
import type { Block } from '../block.ts';
import type { Principle, Recommendation } from '../paper.ts';
import { criteriaOfTables } from './options-table.ts';

/** Principles that print no number are given P1, P2 … in reading order (papers.md, A2.1 #8). */
export function recognisePrinciples(blocks: readonly Block[]): readonly Principle[] {
  const printed = blocks.filter((block) => block.kind === 'principle');
  if (printed.length === 0) return criteria(blocks);
  return printed.map((block, index) => ({
    id: `p${String(index + 1)}`,
    label: block.label ?? `P${String(index + 1)}`,
    text: block.text,
    sourceBlocks: [block.id],
  }));
}

/** A paper that lists no principles may hold its options against criteria all the same. */
function criteria(blocks: readonly Block[]): readonly Principle[] {
  return criteriaOfTables(blocks).map(({ text, table }, index) => ({
    id: `p${String(index + 1)}`,
    label: `P${String(index + 1)}`,
    text,
    sourceBlocks: [table],
  }));
}

export function recogniseRecommendations(blocks: readonly Block[]): readonly Recommendation[] {
  return blocks
    .filter((block) => block.kind === 'recommendation')
    .map((block, index) => ({
      id: `r${String(index + 1)}`,
      label: block.label,
      text: block.text,
      sourceBlocks: [block.id],
    }));
}
