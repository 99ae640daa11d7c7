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
import { findRenames } from './find-renames.ts';
import { findReportingChanges } from './find-reporting.ts';
import { StructureDraft } from './structure-draft.ts';

export function recogniseStructure(blocks: readonly Block[]): Structure {
  const draft = new StructureDraft();
  // Former names first, so that what follows finds a group by either name.
  findRenames(blocks, draft);
  findCountedGroups(blocks, draft);
  findListedGroups(blocks, draft);
  findMergers(blocks, draft);
  findReportingChanges(blocks, draft);
  findMembership(blocks, draft);
  findFrequencyChanges(blocks, draft);
  return draft.finish();
}
