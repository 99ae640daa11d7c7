/**
 * The meetings of the calendar: the one that decides, and those that a paper names, each as
 * precisely as it is known. No day and no month is ever made up (D-17).
 */
import type { DatePrecision, Meeting } from '../paper/paper.ts';
import type { Consultation, DecisionMeeting } from './consultation.ts';

export type MeetingTime =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'to-be-confirmed' };

export type CalendarMeeting = {
  /** Unique among the meetings of its consultation, and the same from day to day. */
  readonly id: string;
  readonly slug: string;
  /** Title of the consultation. */
  readonly title: string;
  readonly publisher: string;
  readonly body: string;
  readonly time: MeetingTime;
  /** True where a date is given but the paper says that it is not settled. */
  readonly isProvisional: boolean;
  readonly subject: string | null;
  /** True for the meeting that decides on the consultation. */
  readonly decides: boolean;
};

/** The meeting that decides, then those of the paper in its order; each meeting once. */
export function meetingsOf(
  consultation: Pick<Consultation, 'slug' | 'title' | 'publisher' | 'decisionMeeting'>,
  named: readonly Meeting[],
): readonly CalendarMeeting[] {
  const { slug, title, publisher, decisionMeeting } = consultation;
  const about = { slug, title, publisher };
  const others = named.filter(
    (meeting) => decisionMeeting === null || !isSameMeeting(meeting, decisionMeeting),
  );
  return [
    ...(decisionMeeting === null ? [] : [toDecidingMeeting(about, decisionMeeting)]),
    ...others.map((meeting) => ({
      ...about,
      id: meeting.id,
      body: meeting.body,
      time: meetingTime(meeting.date, meeting.precision),
      isProvisional: meeting.status === 'tbc',
      subject: meeting.subject,
      decides: false,
    })),
  ];
}

function toDecidingMeeting(
  about: Pick<CalendarMeeting, 'slug' | 'title' | 'publisher'>,
  { body, date, precision }: DecisionMeeting,
): CalendarMeeting {
  return {
    ...about,
    id: 'decision',
    body,
    time: meetingTime(date, precision),
    isProvisional: false,
    subject: null,
    decides: true,
  };
}

/** A date is believed only as far as its precision goes. */
export function meetingTime(date: string | null, precision: DatePrecision): MeetingTime {
  if (date === null || precision === 'tbc') return { kind: 'to-be-confirmed' };
  if (precision === 'day' && DAY.test(date)) return { kind: 'day', day: date };
  return MONTH.test(date)
    ? { kind: 'month', month: date.slice(0, 7) }
    : { kind: 'to-be-confirmed' };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}(?:-\d{2})?$/;
const ANNUAL = /\bannual general meeting\b|\bA\.?G\.?M\b/iu;

/**
 * The paper's own words for the meeting that decides. A general meeting is held once a year, so one
 * whose day the paper does not know yet is the same as one in that month.
 */
function isSameMeeting(named: Meeting, deciding: DecisionMeeting): boolean {
  const one = meetingTime(named.date, named.precision);
  const other = meetingTime(deciding.date, deciding.precision);
  if (named.agm && ANNUAL.test(deciding.body)) return mayBeSameTime(one, other);
  const hasSameBody = named.body.trim().toLowerCase() === deciding.body.trim().toLowerCase();
  return hasSameBody && timeKey(one) === timeKey(other);
}

function mayBeSameTime(one: MeetingTime, other: MeetingTime): boolean {
  const [a, b] = [timeKey(one), timeKey(other)];
  return a.startsWith(b) || b.startsWith(a);
}

/** The date as far as it is known: nothing at all begins every date. */
function timeKey(time: MeetingTime): string {
  switch (time.kind) {
    case 'day':
      return time.day;
    case 'month':
      return time.month;
    case 'to-be-confirmed':
      return '';
  }
}
