/**
 * Every fault of a paper that a program can see, in reading order, for an editor to weigh. The
 * traps come from papers.md; the finders know only language and layout, never a single paper.
 */
import type { Block } from './block.ts';
import { findOverlongBlocks, withinReach } from './reach.ts';
import type { SetAside } from './source.ts';
import type { Warning } from './warning.ts';
import { findUnexpandedAbbreviations } from './warnings/find-abbreviations.ts';
import { findContentsMismatches } from './warnings/find-contents-faults.ts';
import { findCountMismatches } from './warnings/find-count-mismatches.ts';
import { findRepeatedDeadlines, findWeekdayMismatches } from './warnings/find-date-faults.ts';
import { findNumberingRestarts, findRepeatedLabels } from './warnings/find-label-faults.ts';
import { findNameVariants } from './warnings/find-name-variants.ts';
import {
  findOptionsWithoutConclusion,
  findPlaceholders,
  findSavingsWithoutFigure,
} from './warnings/find-open-points.ts';
import { findPersonalDetails } from './warnings/find-personal-details.ts';
import {
  findMissingAttachments,
  findUnresolvedReferences,
  findVagueReferences,
} from './warnings/find-references.ts';
import { findRunOnText } from './warnings/find-run-on.ts';
import {
  findMisplacedNotes,
  findSplitLists,
  findSplitParagraphs,
  findTableFaults,
} from './warnings/find-split-text.ts';
import {
  findAmbiguousWords,
  findDuplicateWords,
  findStrayMarkup,
  warnTagsTakenOut,
} from './warnings/find-wording-faults.ts';
import type { FindWarnings } from './warnings/warn.ts';

const FINDERS: readonly FindWarnings[] = [
  findRepeatedLabels,
  findNumberingRestarts,
  findUnresolvedReferences,
  findVagueReferences,
  findMissingAttachments,
  findWeekdayMismatches,
  findRepeatedDeadlines,
  findPersonalDetails,
  findUnexpandedAbbreviations,
  findSplitParagraphs,
  findSplitLists,
  findMisplacedNotes,
  findTableFaults,
  findRunOnText,
  findStrayMarkup,
  findDuplicateWords,
  findAmbiguousWords,
  findNameVariants,
  findContentsMismatches,
  findCountMismatches,
  findPlaceholders,
  findOptionsWithoutConclusion,
  findSavingsWithoutFigure,
];

/** In reading order; those about the paper as a whole come first. */
export function findWarnings(
  blocks: readonly Block[],
  setAside: readonly SetAside[] = [],
): readonly Warning[] {
  const order = new Map(blocks.map((block, index) => [block.id, index]));
  const tags = warnTagsTakenOut(setAside);
  const read = withinReach(blocks);
  const found = [...findOverlongBlocks(blocks), ...FINDERS.flatMap((find) => find(read))];
  const place = (warning: Warning): number => order.get(warning.block ?? '') ?? -1;
  return [...(tags === null ? [] : [tags]), ...found].sort(
    (first, second) => place(first) - place(second),
  );
}
