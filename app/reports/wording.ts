/** Words of reports for coded values; those of a response are in domain/response/wording.ts. */
import type { Certainty, ChangeType } from '#app/domain/structure/structure.ts';
import type { RespondentType } from '#app/domain/response/response.ts';

export const TYPE_WORDS: Readonly<Record<RespondentType, string>> = {
  individual: 'Individuals',
  organisation: 'Organisations',
  meeting: 'Notes of meetings',
};

export const CHANGE_WORDS: Readonly<Record<ChangeType, string>> = {
  renamed: 'renamed',
  merged: 'merged',
  split: 'split',
  moved: 'moved',
  created: 'created',
  dissolved: 'dissolved',
  retained: 'kept as it is',
  membership: 'membership',
  frequency: 'frequency of meetings',
  remit: 'remit',
  role: 'role',
  'reporting-line': 'reporting line',
  reclassified: 'kind of group',
  method: 'way of working',
  communication: 'communication',
  resources: 'resources',
};

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  clear: 'Clear',
  ambiguous: 'Can be read in more than one way',
  pending: 'Still to be decided',
};

/** Beside every chart and every table of positions (C-07). */
export const NOT_A_VOTE =
  'A consultation is not a vote. People chose for themselves whether to reply, so these figures show what those who replied said, not what everyone thinks.';

/** Wherever notes of meetings stand in a table of who replied. */
export const MEETINGS_NOTE =
  'The note of a meeting is one response. The people who were there are not counted as respondents, and a note takes no position.';
