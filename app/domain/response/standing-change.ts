/**
 * The history of where a response stood: who decided what about it, when and why. Only
 * added to.
 */
import type { LedgerPlace } from '../analysis/standing.ts';

export const STANDING_CHANGES = [
  'left-out',
  'taken-back',
  'late-accepted',
  'late-refused',
  'withdrawn',
  'in-time-by-extension',
  'corrected',
] as const;

export type StandingChange = {
  readonly kind: (typeof STANDING_CHANGES)[number];
  readonly at: Date;
  /** Id of the staff member or partner contact, `respondent` or `command-line`. */
  readonly decidedBy: string;
  /** '' where none is asked for. */
  readonly reason: string;
  /** Where it stood from then on. */
  readonly place: LedgerPlace;
};
