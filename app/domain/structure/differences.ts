/**
 * How one group differs between the structure before and the structure after (W-01).
 *
 * Read off the groups, seats and reporting lines themselves, so that the drawing, the tables and
 * the text tree cannot say something that the record does not.
 */
import type { Group, ReportingLine, Seat, Structure } from './structure.ts';

export const DIFFERENCES = [
  'new',
  'ends',
  'merged',
  'split',
  'renamed',
  'reports-differently',
  'meets-differently',
  'new-remit',
  'new-seats',
] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** In the order of `DIFFERENCES`; empty for a group that stays as it is. */
export function differencesOf(structure: Structure, group: Group): readonly Difference[] {
  const found: readonly (Difference | null)[] =
    group.when === 'both' ? ofLasting(structure, group) : ofComingOrGoing(structure, group);
  return found.filter((difference) => difference !== null);
}

function ofComingOrGoing({ changes }: Structure, group: Group): readonly (Difference | null)[] {
  const types = changes
    .filter((change) => change.groups.includes(group.id))
    .flatMap((change) => change.types);
  return [
    group.when === 'after' ? 'new' : 'ends',
    types.includes('merged') ? 'merged' : null,
    types.includes('split') ? 'split' : null,
  ];
}

function ofLasting(structure: Structure, group: Group): readonly (Difference | null)[] {
  const former = group.former ?? NOTHING_FORMER;
  const meetsDifferently =
    differs(former.frequency, group.frequency) ||
    differs(former.meetingsPerYear, group.meetingsPerYear);
  return [
    differs(former.name, group.name) ? 'renamed' : null,
    hasOneSided(structure.reportingLines, (line) => line.from === group.id)
      ? 'reports-differently'
      : null,
    meetsDifferently ? 'meets-differently' : null,
    differs(former.remit, group.remit) ? 'new-remit' : null,
    hasOneSided(structure.seats, (seat) => seat.group === group.id) ? 'new-seats' : null,
  ];
}

const NOTHING_FORMER = { name: null, frequency: null, meetingsPerYear: null, remit: null };

/** True when a former value is recorded and is not the present one. */
function differs(former: string | number | null, present: string | number | null): boolean {
  return former !== null && former !== present;
}

/** True when something that belongs to the group stands on one side only. */
function hasOneSided<Part extends ReportingLine | Seat>(
  parts: readonly Part[],
  isOfGroup: (part: Part) => boolean,
): boolean {
  return parts.some((part) => isOfGroup(part) && part.when !== 'both');
}
