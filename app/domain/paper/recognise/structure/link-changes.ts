/** Changes tied to the proposals whose blocks say them, in both directions. */
import type { Structure } from '../../../structure/structure.ts';
import type { Proposal } from '../../paper.ts';

export function linkChanges(
  proposals: readonly Proposal[],
  structure: Structure,
): { readonly proposals: readonly Proposal[]; readonly structure: Structure } {
  const changes = structure.changes.map((change) => ({
    ...change,
    proposal:
      proposals.find((proposal) =>
        proposal.sourceBlocks.some((id) => change.sourceBlocks.includes(id)),
      )?.id ?? null,
  }));
  return {
    structure: { ...structure, changes },
    proposals: proposals.map((proposal) => ({
      ...proposal,
      changes: changes
        .filter((change) => change.proposal === proposal.id)
        .map((change) => change.id),
    })),
  };
}
