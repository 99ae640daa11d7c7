/** The meeting that decides, as precisely as it is known: a day, a month, or to be confirmed (D-17). */
import type { DecisionMeeting } from '#app/domain/consultation/consultation.ts';
import { DATE_PRECISIONS } from '#app/domain/paper/paper.ts';
import { dayFromTyped } from './day-field.ts';
import { choiceField, lineField } from './fields.ts';

const MAX_LINE_CHARACTERS = 200;

export const meetingFields = {
  meetingBody: lineField('the meeting', MAX_LINE_CHARACTERS),
  meetingPrecision: choiceField(DATE_PRECISIONS, 'Choose how exactly the date is known'),
  meetingDate: lineField('the date of the meeting', MAX_LINE_CHARACTERS),
};

type SentMeeting = {
  readonly meetingBody: string;
  readonly meetingPrecision: DecisionMeeting['precision'] | null;
  readonly meetingDate: string;
};

type MeetingIssue = { readonly field: keyof SentMeeting; readonly message: string };

/** What is wrong with the three fields together; null when nothing is. */
export function meetingIssue(sent: SentMeeting): MeetingIssue | null {
  const { meetingBody, meetingPrecision, meetingDate } = sent;
  if (meetingBody === '') {
    return meetingDate === '' ? null : { field: 'meetingBody', message: 'Name the meeting' };
  }
  switch (meetingPrecision) {
    case null:
      return { field: 'meetingPrecision', message: 'Choose how exactly the date is known' };
    case 'tbc':
      return meetingDate === '' ? null : { field: 'meetingDate', message: DATE_NOT_EXPECTED };
    default:
      return dateOf(sent) === null
        ? { field: 'meetingDate', message: DATE_MESSAGES[meetingPrecision] }
        : null;
  }
}

/** Null when no meeting is named. To be asked only where `meetingIssue` found nothing. */
export function toMeeting(sent: SentMeeting): DecisionMeeting | null {
  const { meetingBody, meetingPrecision } = sent;
  if (meetingBody === '' || meetingPrecision === null) return null;
  return { body: meetingBody, date: dateOf(sent), precision: meetingPrecision };
}

const DATE_NOT_EXPECTED = 'Leave the date blank, or choose that the day or the month is known';

const DATE_MESSAGES = {
  day: 'Enter the day of the meeting as a real date, like 24/11/2011',
  month: 'Enter the month of the meeting, like 11/2011 or November 2011',
} as const;

function dateOf({ meetingPrecision, meetingDate }: SentMeeting): string | null {
  const text = meetingDate.toLowerCase();
  switch (meetingPrecision) {
    case 'day':
      return dayFromTyped(text);
    case 'month':
      return monthFromTyped(text);
    default:
      return null;
  }
}

/** `YYYY-MM`: read as the first day of the month, so that months are named in one place. */
function monthFromTyped(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})$/.exec(text);
  const day = iso ? dayFromTyped(`${text}-01`) : dayFromTyped(firstDayOf(text));
  return day?.slice(0, 7) ?? null;
}

function firstDayOf(month: string): string {
  return /^\d/.test(month) ? `1/${month.replace(/\s/g, '')}` : `1 ${month}`;
}
