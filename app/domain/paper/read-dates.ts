/**
 * Dates written in English prose ("Friday 14th October, 2011", "14/10/2011", "May 2012"), with the
 * weekday as printed. Pure arithmetic on the proleptic Gregorian calendar; no clock, no zone.
 */
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

export type PrintedDate = {
  /** As printed, weekday included. */
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
  /** `YYYY-MM-DD`; null when the year is not printed or the day does not exist. */
  readonly on: string | null;
  /** The weekday as printed; null when none is. */
  readonly weekday: Weekday | null;
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | null;
};

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const WEEKDAY =
  '(?:\\b(mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?,?\\s+(?:the\\s+)?)?';
const DAY_FIRST = new RegExp(
  `${WEEKDAY}\\b(\\d{1,2})(?:\\s?(?:st|nd|rd|th)\\b)?(?:\\s+of)?\\s+${MONTH}(?:,?\\s+((?:19|20)\\d{2})\\b)?`,
  'giu',
);
const MONTH_FIRST = new RegExp(
  `${WEEKDAY}\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+((?:19|20)\\d{2})\\b)?`,
  'giu',
);
const NUMERIC = new RegExp(
  `${WEEKDAY}\\b(\\d{1,2})[/.-](\\d{1,2})[/.-]((?:19|20)\\d{2})\\b`,
  'giu',
);

/** In order of appearance, without overlaps. */
export function datesIn(text: string): readonly PrintedDate[] {
  const found = [
    ...[...text.matchAll(DAY_FIRST)].map((match) =>
      toDate(match, Number(match[2]), monthNumber(match[3] ?? ''), match[4]),
    ),
    ...[...text.matchAll(MONTH_FIRST)].map((match) =>
      toDate(match, Number(match[3]), monthNumber(match[2] ?? ''), match[4]),
    ),
    ...[...text.matchAll(NUMERIC)].map((match) =>
      toDate(match, Number(match[2]), Number(match[3]), match[4]),
    ),
  ].filter((date) => date.day >= 1 && date.day <= 31 && date.month >= 1 && date.month <= 12);
  found.sort((first, second) => first.start - second.start);
  return found.filter((date, index) => {
    const before = found[index - 1];
    return before === undefined || date.start >= before.start + before.text.length;
  });
}

function toDate(
  match: RegExpExecArray,
  day: number,
  month: number,
  yearText: string | undefined,
): PrintedDate {
  const year = yearText === undefined ? null : Number(yearText);
  const text = match[0].trim();
  return {
    text,
    start: match.index + match[0].length - match[0].trimStart().length,
    on: year === null ? null : toIsoDay(year, month, day),
    weekday: weekdayNamed(match[1]),
    day,
    month,
    year,
  };
}

/** 1 to 12 for a month's name or its short form; 0 for anything else. */
export function monthNumber(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return start.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

export function weekdayNamed(name: string | undefined): Weekday | null {
  const start = name?.slice(0, 3).toLowerCase();
  if (start === undefined || start === '') return null;
  return WEEKDAYS.find((weekday) => weekday.toLowerCase().startsWith(start)) ?? null;
}

/** `YYYY-MM-DD`; null when the calendar has no such day. */
export function toIsoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The weekday of `YYYY-MM-DD`, by Sakamoto's method. */
export function weekdayOf(on: string): Weekday {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const shifted = month < 3 ? year - 1 : year;
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const fromSunday =
    (shifted +
      Math.floor(shifted / 4) -
      Math.floor(shifted / 100) +
      Math.floor(shifted / 400) +
      offset +
      day) %
    7;
  return WEEKDAYS[(fromSunday + 6) % 7] ?? 'Monday';
}
