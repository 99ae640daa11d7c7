/** How much of each thing a paper holds: what an import reports (contract, `import`). */
import type { BlockKind } from './block.ts';
import type { Paper } from './paper.ts';

export type PaperCounts = {
  readonly blocks: number;
  /** Only kinds that occur, in order of first appearance. */
  readonly byKind: Readonly<Partial<Record<BlockKind, number>>>;
  readonly proposals: number;
  readonly options: number;
  readonly principles: number;
  readonly questions: number;
  readonly actions: number;
  readonly recommendations: number;
  readonly meetings: number;
};

export function countPaper(paper: Paper): PaperCounts {
  const byKind: Partial<Record<BlockKind, number>> = {};
  for (const { kind } of paper.blocks) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return {
    blocks: paper.blocks.length,
    byKind,
    proposals: paper.proposals.length,
    options: paper.options.length,
    principles: paper.principles.length,
    questions: paper.questions.length,
    actions: paper.actions.length,
    recommendations: paper.recommendations.length,
    meetings: paper.meetings.length,
  };
}
