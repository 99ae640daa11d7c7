/**
 * Working back from the meeting that decides (W-08): the day on which its papers go out, the days in
 * which replies are read and the report is written, and so the last days to close and to open.
 *
 * A meeting of which only the month is known, or nothing, gives no plan: no day is made up (D-17).
 */
import type { Consultation, DecisionMeeting } from './consultation.ts';
import { addDays } from './days.ts';
import { closingDay, formatDay } from './london-time.ts';
import type { Planning } from './planning.ts';
import {
  clearDays,
  workingDayAfter,
  workingDayBefore,
  workingDaysFrom,
} from './working-days.ts';

/** Each a day that is still in time; in order from the last to the first. */
export type BackPlan = {
  readonly meetingDay: string;
  /** The last working day on which the papers can go out with full notice. */
  readonly despatchDay: string;
  readonly analysisEnds: string;
  readonly analysisStarts: string;
  /** The last day to reply that leaves all of that. */
  readonly closesBy: string;
  readonly opensBy: string;
};

/** Null when the day of the meeting is not known. */
export function planBack(meeting: DecisionMeeting | null, planning: Planning): BackPlan | null {
  if (meeting?.precision !== 'day' || meeting.date === null) return null;
  return planFrom(meeting.date, planning);
}

function planFrom(meetingDay: string, planning: Planning): BackPlan {
  const { noticeDays, noticeCounts, analysisDays, periodDays } = planning;
  let despatchDay = workingDayBefore(meetingDay);
  while (clearDays(despatchDay, meetingDay, noticeCounts) < noticeDays) {
    despatchDay = workingDayBefore(despatchDay);
  }
  const analysisEnds = workingDayBefore(despatchDay);
  const analysisStarts = workingDaysFrom(despatchDay, analysisDays, -1);
  const closesBy = addDays(analysisStarts, -1);
  const opensBy = addDays(closesBy, -periodDays);
  return { meetingDay, despatchDay, analysisEnds, analysisStarts, closesBy, opensBy };
}

/** A closing time after which full notice of the meeting cannot be given. */
export type NoticeBreach = {
  /** The day of the meeting, or the last day of its month where only that is known. */
  readonly meetingDay: string;
  readonly isMonthOnly: boolean;
  /** The first working day on which the papers can go out after closing and analysis. */
  readonly despatchDay: string;
  /** Clear days that are then left, and how many are due. */
  readonly clearDays: number;
  readonly noticeDays: number;
  /** The last day to reply that leaves enough. */
  readonly closesBy: string;
};

/**
 * Null when the notice holds, or it cannot be told. Where only the month of the meeting is known, it
 * is said to break only when it would break even for a meeting on the last day of that month.
 */
export function findNoticeBreach(
  { decisionMeeting, planning }: Pick<Consultation, 'decisionMeeting' | 'planning'>,
  closesAt: Date,
): NoticeBreach | null {
  const meetingDay = latestDayOf(decisionMeeting);
  if (meetingDay === null) return null;
  const { closesBy } = planFrom(meetingDay, planning);
  const closes = closingDay(closesAt);
  if (closes <= closesBy) return null;
  const despatchDay = workingDayAfter(workingDaysFrom(closes, planning.analysisDays, 1));
  return {
    meetingDay,
    isMonthOnly: decisionMeeting?.precision === 'month',
    despatchDay,
    clearDays: clearDays(despatchDay, meetingDay, planning.noticeCounts),
    noticeDays: planning.noticeDays,
    closesBy,
  };
}

function latestDayOf(meeting: DecisionMeeting | null): string | null {
  if (!meeting?.date || meeting.precision === 'tbc') return null;
  return meeting.precision === 'day' ? meeting.date : lastDayOfMonth(meeting.date);
}

/** Of a month written `YYYY-MM`: the day before the first of the next. */
function lastDayOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return addDays(new Date(Date.UTC(year ?? 0, number ?? 0, 1)).toISOString().slice(0, 10), -1);
}

/** What is wrong, in sentences for whoever sets the closing time. */
export function noticeBreachWords(breach: NoticeBreach): string {
  const { meetingDay, isMonthOnly, despatchDay, noticeDays, closesBy } = breach;
  const meeting = isMonthOnly
    ? `a meeting on the last day of the month, ${formatDay(meetingDay)}`
    : `the meeting on ${formatDay(meetingDay)}`;
  const left =
    despatchDay >= meetingDay
      ? 'not before the meeting'
      : `with ${breach.clearDays} clear ${breach.clearDays === 1 ? 'day' : 'days'} left of the ${noticeDays} that are due`;
  return (
    `This breaks the notice of ${meeting}. After closing and analysis, its papers could go out ` +
    `on ${formatDay(despatchDay)} at the earliest, ${left}. ` +
    `To keep the notice, the last day to reply can be ${formatDay(closesBy)}.`
  );
}
