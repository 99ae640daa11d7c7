/** Order and containment of blocks: what stands inside a block, and what changes when it moves. */
import type { Block } from './block.ts';
import type { Paper } from './paper.ts';

/** The block and everything inside it, in reading order; empty when there is no such block. */
export function listSubtree(blocks: readonly Block[], id: string): readonly Block[] {
  const inside = new Set<string>();
  return blocks.filter((block) => {
    const isInside = block.id === id || (block.parent !== null && inside.has(block.parent));
    if (isInside) inside.add(block.id);
    return isInside;
  });
}

/** A subtree under another parent, every depth moved with its head. */
export function reparent(subtree: readonly Block[], parent: Block | null): readonly Block[] {
  const [head] = subtree;
  if (head === undefined) return subtree;
  const shift = (parent === null ? 0 : parent.depth + 1) - head.depth;
  return subtree.map((block) => ({
    ...block,
    depth: block.depth + shift,
    parent: block === head ? (parent?.id ?? null) : block.parent,
  }));
}

type Sourced = { readonly sourceBlocks: readonly string[] };

/** Everything that cites a block cites the other one instead. */
export function replaceId(paper: Paper, from: string, to: string): Paper {
  const cited = citing(from, [to]);
  return {
    ...citePieces(paper, from, [to]),
    principles: cited(paper.principles),
    questions: cited(paper.questions),
    actions: cited(paper.actions),
    recommendations: cited(paper.recommendations),
    selfAssessment: paper.selfAssessment.map((section) => ({
      ...section,
      response: section.response === from ? to : section.response,
    })),
    lookedAt: paper.lookedAt.map((one) => (one.block === from ? { ...one, block: to } : one)),
  };
}

/**
 * What cites a block cites all the pieces it was cut into, so that no source is lost. Principles and
 * the like are single blocks: each piece tagged as one is one by itself.
 */
export function citePieces(paper: Paper, id: string, pieces: readonly string[]): Paper {
  const cited = citing(id, pieces);
  return {
    ...paper,
    proposals: cited(paper.proposals),
    options: cited(paper.options),
    meetings: cited(paper.meetings),
    coverSheet: paper.coverSheet && (cited([paper.coverSheet])[0] ?? null),
    structure: { ...paper.structure, changes: cited(paper.structure.changes) },
  };
}

function citing(from: string, to: readonly string[]) {
  return <One extends Sourced>(list: readonly One[]): readonly One[] =>
    list.map((one) => ({
      ...one,
      sourceBlocks: [...new Set(one.sourceBlocks.flatMap((id) => (id === from ? to : [id])))],
    }));
}
