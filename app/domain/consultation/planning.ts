/** How many days of notice, analysis and period a consultation is planned with (W-08). */
import type { CountedDays } from './working-days.ts';

export type Planning = {
  /** Clear days between the day on which the papers go out and the meeting, at least 1. */
  readonly noticeDays: number;
  readonly noticeCounts: CountedDays;
  /** Working days for reading the replies and writing the report, at least 1. */
  readonly analysisDays: number;
  /** From the opening day to the closing day (D-03). */
  readonly periodDays: number;
};

/**
 * Twice the five clear days that councils must give (Local Government Act 1972, s100B), three working
 * weeks for the analysis, and the twelve weeks of D-03.
 */
export const USUAL_PLANNING: Planning = {
  noticeDays: 10,
  noticeCounts: 'working-days',
  analysisDays: 15,
  periodDays: 84,
};
