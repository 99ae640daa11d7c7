/**
 * The partnership's structure as data: groups, seats, reporting lines, and the changes between
 * what stands now and what is proposed. Before, after and their difference are all read from this
 * one record (W-01). The vocabulary follows W3C's Organization Ontology, whose ChangeEvent our
 * change is.
 */
export const WHEN = ['before', 'after', 'both'] as const;
/** In which structure a thing stands. */
export type When = (typeof WHEN)[number];

/** What the importer has proposed is for a person to confirm. */
export type Confirmable = {
  /** Only ever true: left out once a person has confirmed the entry. */
  readonly isSuggested?: true;
};

export const GROUP_TYPES = [
  'board',
  'executive',
  'thematic',
  'cross-cutting',
  'operational',
  'reference',
  'area',
  'task-and-finish',
  'forum',
  'support',
  'other',
] as const;

export const GROUP_STATUSES = [
  'existing',
  'proposed',
  'possible',
  'not-yet-established',
] as const;

export type Group = Confirmable & {
  readonly id: string;
  /** The preferred name, in the structure in which the group last stands. */
  readonly name: string;
  /** Every other name the paper uses, former names included (D-18). */
  readonly aliases: readonly string[];
  readonly type: (typeof GROUP_TYPES)[number];
  readonly status: (typeof GROUP_STATUSES)[number];
  readonly when: When;
  /** Meeting frequency as stated ("6 weekly (8 per year)"), never recomputed; null if unstated. */
  readonly frequency: string | null;
  /** Meetings a year as stated; null if unstated. */
  readonly meetingsPerYear: number | null;
  readonly remit: string | null;
  readonly secretariat: string | null;
  /** What differs in the structure before, for a group that stands in both; null if nothing. */
  readonly former: {
    readonly name: string | null;
    readonly frequency: string | null;
    readonly meetingsPerYear: number | null;
    readonly remit: string | null;
  } | null;
};

export type Seat = Confirmable & {
  readonly id: string;
  /** Id of the group in which it is a seat. */
  readonly group: string;
  /** As printed: "Thematic Partnership Chairs (x5)". */
  readonly label: string;
  readonly organisation: string | null;
  /** Fewest and most people in the seat line; a null maximum means it is not stated. */
  readonly minimum: number;
  readonly maximum: number | null;
  /** What the number depends on, in words; null when it is fixed. */
  readonly condition: string | null;
  readonly when: When;
};

export const REPORTING_KINDS = ['accountable', 'links', 'advisory'] as const;

export type ReportingLine = Confirmable & {
  readonly id: string;
  /** Id of the group that reports. */
  readonly from: string;
  /** Id of the group reported to. */
  readonly to: string;
  readonly kind: (typeof REPORTING_KINDS)[number];
  readonly when: When;
  readonly certainty: Certainty;
};

export const CHANGE_TYPES = [
  'renamed',
  'merged',
  'split',
  'moved',
  'created',
  'dissolved',
  'retained',
  'membership',
  'frequency',
  'remit',
  'role',
  'reporting-line',
  'reclassified',
  'method',
  'communication',
  'resources',
] as const;

export type ChangeType = (typeof CHANGE_TYPES)[number];

export const CERTAINTIES = ['clear', 'ambiguous', 'pending'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export type Change = Confirmable & {
  readonly id: string;
  /** At least one. */
  readonly types: readonly ChangeType[];
  readonly title: string;
  /** Ids of every group that the change affects. */
  readonly groups: readonly string[];
  /** In words; null when there was, or will be, nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Ids of the blocks that say it. */
  readonly sourceBlocks: readonly string[];
  readonly certainty: Certainty;
  /** What is open, or how the wording is read; null when nothing needs saying. */
  readonly note: string | null;
  /** Id of the proposal that it belongs to; null when none. */
  readonly proposal: string | null;
};

export type Structure = {
  readonly groups: readonly Group[];
  readonly seats: readonly Seat[];
  readonly reportingLines: readonly ReportingLine[];
  readonly changes: readonly Change[];
};

export const EMPTY_STRUCTURE: Structure = {
  groups: [],
  seats: [],
  reportingLines: [],
  changes: [],
};
