/** A paper with another structure. */
import type { Structure } from '../structure/structure.ts';
import type { Paper } from './paper.ts';

/** A proposal lists the changes that name it, so the two sides can never disagree. */
export function withStructure(paper: Paper, structure: Structure): Paper {
  return {
    ...paper,
    structure,
    proposals: paper.proposals.map((proposal) => ({
      ...proposal,
      changes: structure.changes
        .filter((change) => change.proposal === proposal.id)
        .map(({ id }) => id),
    })),
  };
}
