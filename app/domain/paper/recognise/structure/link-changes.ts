/** Changes tied to the proposals whose blocks say them, in both directions. */
import type { Change, Structure } from '../../../structure/structure.ts';
import type { Proposal } from '../../paper.ts';

export function linkChanges(
  proposals: readonly Proposal[],
  structure: Structure,
): { readonly proposals: readonly Proposal[]; readonly structure: Structure } {
  const saidBy = firstByBlock(proposals);
  const changes = structure.changes.map((change) => ({
    ...change,
    proposal: proposals[firstOf(change, saidBy)]?.id ?? null,
  }));
  const made = new Map<string, string[]>(proposals.map((proposal) => [proposal.id, []]));
  for (const change of changes) made.get(change.proposal ?? '')?.push(change.id);
  return {
    structure: { ...structure, changes },
    proposals: proposals.map((proposal) => ({
      ...proposal,
      changes: made.get(proposal.id) ?? [],
    })),
  };
}

/** The place of the first proposal that each block says. */
function firstByBlock(proposals: readonly Proposal[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  proposals.forEach((proposal, place) => {
    for (const id of proposal.sourceBlocks) if (!places.has(id)) places.set(id, place);
  });
  return places;
}

/** Infinity when no proposal shares a block with the change. */
function firstOf(change: Change, saidBy: ReadonlyMap<string, number>): number {
  return Math.min(...change.sourceBlocks.map((id) => saidBy.get(id) ?? Infinity));
}
