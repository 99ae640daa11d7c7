/**
 * The calendar of all publishers: periods and meetings month by month, and where periods overlap
 * (W-09, D-17).
 *
 * Days are London days. A consultation that was withdrawn asks nobody and is left out.
 */
import type { Meeting } from '../paper/paper.ts';
import { meetingsOf, type CalendarMeeting } from './calendar-meetings.ts';
import { addDays } from './days.ts';
import { closingDay, londonDay } from './london-time.ts';
import { byOpening, findOverlaps, type Overlap, type Period } from './overlaps.ts';
import type { PublicRecord } from './public-record.ts';

export type CalendarSource = {
  readonly record: PublicRecord;
  /** Those that the latest version of the paper names. */
  readonly meetings: readonly Meeting[];
};

export type DatedEntry =
  | { readonly kind: 'opens' | 'closes'; readonly day: string; readonly period: Period }
  | { readonly kind: 'meeting'; readonly day: string; readonly meeting: CalendarMeeting };

export type CalendarMonth = {
  /** `YYYY-MM` */
  readonly month: string;
  /** By day. */
  readonly entries: readonly DatedEntry[];
  /** Meetings of which only the month is known. */
  readonly someDay: readonly CalendarMeeting[];
  /** Open from the first of the month to the last, and neither opening nor closing in it. */
  readonly openThroughout: readonly Period[];
};

export type Calendar = {
  /** Overlaps that are not over yet. */
  readonly overlaps: readonly Overlap[];
  /** From the month of today on; months with nothing in them are left out. */
  readonly months: readonly CalendarMonth[];
  /** Meetings of which not even the month is known, until there is an outcome. */
  readonly toBeConfirmed: readonly CalendarMeeting[];
  readonly earlier: {
    readonly overlaps: readonly Overlap[];
    /** The latest first. */
    readonly months: readonly CalendarMonth[];
  };
};

/** `today` is a London day. */
export function buildCalendar(sources: readonly CalendarSource[], today: string): Calendar {
  const standing = sources.filter(({ record }) => record.stage !== 'withdrawn');
  const periods = standing.flatMap(({ record }) => periodOf(record)).sort(byOpening);
  const months = monthsOf(periods, standing.flatMap(sourceMeetings));
  const overlaps = findOverlaps(periods);
  const thisMonth = today.slice(0, 7);
  return {
    overlaps: overlaps.filter(({ to }) => to >= today),
    months: months.filter(({ month }) => month >= thisMonth),
    toBeConfirmed: standing
      .filter(({ record }) => record.outcomeAt === null && record.stage !== 'archived')
      .flatMap(sourceMeetings)
      .filter(({ time }) => time.kind === 'to-be-confirmed'),
    earlier: {
      overlaps: overlaps.filter(({ to }) => to < today),
      months: months.filter(({ month }) => month < thisMonth).reverse(),
    },
  };
}

function sourceMeetings({ record, meetings }: CalendarSource): readonly CalendarMeeting[] {
  return meetingsOf(record.consultation, meetings);
}

function periodOf({ consultation }: PublicRecord): readonly Period[] {
  const { slug, title, publisher, audience, opensAt, closesAt } = consultation;
  if (opensAt === null || closesAt === null) return [];
  return [{ slug, title, publisher, audience, opensAt, closesAt }];
}

function monthsOf(
  periods: readonly Period[],
  meetings: readonly CalendarMeeting[],
): readonly CalendarMonth[] {
  const entries = [...periods.flatMap(periodEntries), ...meetings.flatMap(meetingEntries)];
  const someDay = meetings.flatMap((meeting) =>
    meeting.time.kind === 'month' ? [{ month: meeting.time.month, meeting }] : [],
  );
  const throughout = periods.flatMap((period) =>
    monthsWithin(period).map((month) => ({ month, period })),
  );
  const named = [
    ...entries.map(({ day }) => day.slice(0, 7)),
    ...[...someDay, ...throughout].map(({ month }) => month),
  ];
  return [...new Set(named)].sort().map((month) => ({
    month,
    entries: entries.filter(({ day }) => day.startsWith(month)).sort(byDay),
    someDay: someDay.filter((entry) => entry.month === month).map(({ meeting }) => meeting),
    openThroughout: throughout
      .filter((entry) => entry.month === month)
      .map(({ period }) => period),
  }));
}

function periodEntries(period: Period): readonly DatedEntry[] {
  return [
    { kind: 'opens', day: londonDay(period.opensAt), period },
    { kind: 'closes', day: closingDay(period.closesAt), period },
  ];
}

function meetingEntries(meeting: CalendarMeeting): readonly DatedEntry[] {
  if (meeting.time.kind !== 'day') return [];
  return [{ kind: 'meeting', day: meeting.time.day, meeting }];
}

/** Months strictly between the month of the opening and that of the closing. */
function monthsWithin({ opensAt, closesAt }: Period): readonly string[] {
  const last = closingDay(closesAt).slice(0, 7);
  const months: string[] = [];
  let month = monthAfter(londonDay(opensAt).slice(0, 7));
  while (month < last) {
    months.push(month);
    month = monthAfter(month);
  }
  return months;
}

/** Four days after the 28th it is always the next month. */
function monthAfter(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}

function byDay(a: DatedEntry, b: DatedEntry): number {
  return a.day === b.day ? 0 : a.day < b.day ? -1 : 1;
}
