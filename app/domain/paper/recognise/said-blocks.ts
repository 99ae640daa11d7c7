/** Where a paper proposes or recommends something: a change is read there, and not from its history. */
import type { Block } from '../block.ts';
import type { Proposal, Recommendation } from '../paper.ts';
import { recogniseRecommendations } from './recognise-lists.ts';
import { recogniseProposals } from './recognise-proposals.ts';

/** Ids of the blocks that the given proposals and recommendations rest on. */
export function blocksOf(
  ...stated: readonly Pick<Proposal | Recommendation, 'sourceBlocks'>[]
): ReadonlySet<string> {
  return new Set(stated.flatMap((one) => one.sourceBlocks));
}

/** The same for all that the wording of these blocks proposes or recommends. */
export function saidIn(blocks: readonly Block[]): ReadonlySet<string> {
  return blocksOf(...recogniseProposals(blocks), ...recogniseRecommendations(blocks));
}
