/**
 * A first draft of the restructure where the paper states it plainly: groups with their aliases,
 * reporting lines, seats and changes with the blocks that say so. All of it is for a person to
 * confirm; what the wording leaves open is marked ambiguous, not decided.
 */
import type { Structure } from '../../../structure/structure.ts';
import type { Block } from '../../block.ts';
import { findFrequencyChanges } from './find-frequency.ts';
import { findListedGroups, findCountedGroups } from './find-listed-groups.ts';
import { findMembership } from './find-membership.ts';
import { findMergers } from './find-mergers.ts';
import { findMoves } from './find-moves.ts';
import { findNewAndEnded } from './find-new-and-ended.ts';
import { findRenames } from './find-renames.ts';
import { findReportingChanges } from './find-reporting.ts';
import { StructureDraft } from './structure-draft.ts';

/** `said` holds the ids of the blocks in which the paper proposes or recommends something. */
export function recogniseStructure(
  blocks: readonly Block[],
  said: ReadonlySet<string>,
): Structure {
  const draft = new StructureDraft();
  // Former names first, so that what follows finds a group by either name.
  findRenames(blocks, said, draft);
  findCountedGroups(blocks, draft);
  findListedGroups(blocks, draft);
  findMergers(blocks, said, draft);
  findNewAndEnded(blocks, said, draft);
  findMoves(blocks, said, draft);
  findReportingChanges(blocks, said, draft);
  findFrequencyChanges(blocks, said, draft);
  // Last, since a list of members may name its group by a bare noun.
  findMembership(blocks, draft);
  return draft.finish();
}
