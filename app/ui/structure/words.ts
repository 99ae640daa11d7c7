/** The words of a structure: kinds, states, differences, lines and totals. */
import type { Difference } from '#app/domain/structure/differences.ts';
import type { SeatTotal } from '#app/domain/structure/seat-total.ts';
import type { GroupView, LineView, Side } from '#app/domain/structure/structure-view.ts';
import type { ChangeType, Certainty, Group } from '#app/domain/structure/structure.ts';

export const SIDE_WORDS: Readonly<Record<Side, string>> = { before: 'Now', after: 'Proposed' };

export const GROUP_TYPE_WORDS: Readonly<Record<Group['type'], string>> = {
  board: 'board',
  executive: 'executive group',
  thematic: 'thematic partnership',
  'cross-cutting': 'cross-cutting group',
  operational: 'operational group',
  reference: 'reference group',
  area: 'area partnership',
  'task-and-finish': 'task and finish group',
  forum: 'forum',
  support: 'support group',
  other: 'other group',
};

/** Null for a group that simply exists. */
export const STATUS_WORDS: Readonly<Record<Group['status'], string | null>> = {
  existing: null,
  proposed: 'proposed',
  possible: 'possible, not decided',
  'not-yet-established': 'not yet set up',
};

/** What a difference is called in the structure now and in the proposed one. */
const DIFFERENCE_WORDS: Readonly<Record<Difference, Readonly<Record<Side, string>>>> = {
  new: { before: 'new', after: 'new' },
  ends: { before: 'ends', after: 'ends' },
  merged: { before: 'merges', after: 'made by merging' },
  split: { before: 'splits', after: 'made by splitting' },
  renamed: { before: 'gets a new name', after: 'new name' },
  'reports-differently': { before: 'will report differently', after: 'reports differently' },
  'meets-differently': { before: 'will meet differently', after: 'meets differently' },
  'new-remit': { before: 'tasks change', after: 'tasks change' },
  'new-seats': { before: 'members change', after: 'members change' },
};

/** "no change" or the differences, joined: "new name, members change". */
export function differenceWords({ differences }: GroupView, side: Side): string {
  if (differences.length === 0) return 'no change';
  return differences.map((difference) => DIFFERENCE_WORDS[difference][side]).join(', ');
}

/** "thematic partnership", "area partnership (possible, not decided)". */
export function kindWords({ type, status }: Pick<Group, 'type' | 'status'>): string {
  const state = STATUS_WORDS[status];
  return state === null ? GROUP_TYPE_WORDS[type] : `${GROUP_TYPE_WORDS[type]} (${state})`;
}

const LINE_WORDS = {
  accountable: 'reports to',
  links: 'links with',
  advisory: 'advises',
} as const;

const CERTAINTY_WORDS: Readonly<Record<Certainty, string | null>> = {
  clear: null,
  ambiguous: 'the paper is not clear',
  pending: 'not decided',
};

export function certaintyWords(certainty: Certainty): string | null {
  return CERTAINTY_WORDS[certainty];
}

/** "reports to the Board (not decided)"; the name is given as it stands in that structure. */
export function lineWords({ kind, toName, certainty }: LineView): string {
  const doubt = CERTAINTY_WORDS[certainty];
  return `${LINE_WORDS[kind]} ${toName}${doubt === null ? '' : ` (${doubt})`}`;
}

/** Every line of a group in one sentence part; "reports to no group" where there is none. */
export function linesInWords({ lines }: GroupView): string {
  return lines.length === 0 ? 'reports to no group' : lines.map(lineWords).join('; ');
}

/** "29", "25 to 31", "25 or more (depends on the number of areas)"; null stays unstated. */
export function seatTotalWords(total: SeatTotal | null): string {
  if (total === null) return 'not stated';
  const { minimum, maximum, conditions } = total;
  const range =
    maximum === null
      ? `${minimum} or more`
      : maximum === minimum
        ? String(minimum)
        : `${minimum} to ${maximum}`;
  return conditions.length === 0 ? range : `${range} (depends on ${conditions.join('; ')})`;
}

/** Frequency and meetings a year as the paper states them; neither is worked out from the other. */
export function meetingWords({
  frequency,
  meetingsPerYear,
}: Pick<GroupView, 'frequency' | 'meetingsPerYear'>): string {
  if (frequency === null) {
    return meetingsPerYear === null ? 'not stated' : `${meetingsPerYear} a year`;
  }
  const saysCount = meetingsPerYear === null || frequency.includes(String(meetingsPerYear));
  return saysCount ? frequency : `${frequency}; ${meetingsPerYear} a year`;
}

export const CHANGE_TYPE_WORDS: Readonly<Record<ChangeType, string>> = {
  renamed: 'New name',
  merged: 'Merger',
  split: 'Split',
  moved: 'Move',
  created: 'New group',
  dissolved: 'Group ends',
  retained: 'Kept',
  membership: 'Members',
  frequency: 'Meetings',
  remit: 'Remit',
  role: 'Role',
  'reporting-line': 'Who reports to whom',
  reclassified: 'New kind of group',
  method: 'Way of working',
  communication: 'Communication',
  resources: 'Money and staff',
};
