/**
 * When the sample consultations take place, counted from the day on which they are loaded, so that
 * one is always open, one in analysis and one decided.
 *
 * Each opens on a Monday and closes on the Friday 88 days later: over twelve weeks (D-03).
 */
import { addDays, mondayOf } from './days.ts';

const PERIOD_DAYS = 88;
const ANALYSIS_AFTER_DAYS = 95;
/** Tuesdays, in weeks that leave time to write the report. */
const MEETING_AFTER_DAYS = 162;
const DECIDED_AFTER_DAYS = 134;
const OUTCOME_AFTER_DAYS = 148;

/** Days written `YYYY-MM-DD`, in London. */
export type SampleCalendar = {
  readonly opensOn: string;
  readonly closesOn: string;
  /** The day of the meeting that decides, or has decided. */
  readonly meetingOn: string;
  /** Null while replies are still taken. */
  readonly analysedFrom: string | null;
  /** Null until the outcome is public. */
  readonly outcomeOn: string | null;
};

export type SampleStage = 'open' | 'analysis' | 'outcome';

export function sampleCalendar(stage: SampleStage, today: string): SampleCalendar {
  const opensOn = mondayOf(addDays(today, -OPENED_DAYS_AGO[stage]));
  const meetingAfter = stage === 'outcome' ? DECIDED_AFTER_DAYS : MEETING_AFTER_DAYS;
  return {
    opensOn,
    closesOn: addDays(opensOn, PERIOD_DAYS),
    meetingOn: addDays(opensOn, meetingAfter),
    analysedFrom: stage === 'open' ? null : addDays(opensOn, ANALYSIS_AFTER_DAYS),
    outcomeOn: stage === 'outcome' ? addDays(opensOn, OUTCOME_AFTER_DAYS) : null,
  };
}

/** At least; up to six more, back to a Monday. */
const OPENED_DAYS_AGO = { open: 21, analysis: 133, outcome: 280 } as const;
