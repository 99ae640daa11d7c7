/**
 * Days, times and deadlines as a clock on a wall in London shows them.
 *
 * An instant is a `Date` in UTC; a day is `YYYY-MM-DD` in London. The deadline is held as the first
 * instant that is too late and said as the last minute that is in time ("11:59pm on Friday 14
 * October 2011"), so every page, letter and feed writes it through `formatDeadline` (R-01, D-06).
 */
import { accept, refuse, type Result } from '../result.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DAYS_A_WEEK = 7;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** Why a stated time cannot be read as an instant. */
export type StatedTimeRefusal =
  /** Not `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`, or no such day or time. */
  | { readonly kind: 'unreadable' }
  /** The hour that is skipped when the clocks go forward. */
  | { readonly kind: 'no-such-time' };

/**
 * First instant that is too late for a deadline stated in London time. A bare day means 23:59; the
 * stated minute still counts. When the clocks go back, the later of the two readings is taken, so
 * nobody who relied on either is late.
 */
export function closesAtFromStated(stated: string): Result<Date, StatedTimeRefusal> {
  const wall = wallClockFromStated(stated, '23:59');
  if (wall === null) return refuse({ kind: 'unreadable' });
  const latest = instantsAt(wall).at(-1);
  if (latest === undefined) return refuse({ kind: 'no-such-time' });
  return accept(new Date(latest + MINUTE_MS));
}

/** First instant of an opening stated in London time; a bare day means 00:00. */
export function opensAtFromStated(stated: string): Result<Date, StatedTimeRefusal> {
  const wall = wallClockFromStated(stated, '00:00');
  if (wall === null) return refuse({ kind: 'unreadable' });
  const [earliest] = instantsAt(wall);
  if (earliest === undefined) return refuse({ kind: 'no-such-time' });
  return accept(new Date(earliest));
}

/** The deadline in words: "11:59pm on Friday 14 October 2011". */
export function formatDeadline(closesAt: Date): string {
  return formatInstant(lastInTime(closesAt));
}

/** An instant in words, to the minute in which it falls: "2:05pm on Monday 2 March 2026". */
export function formatInstant(instant: Date): string {
  const wall = wallClockAt(instant);
  const day = formatDay(dayOfWallClock(wall));
  const hour = Math.floor((wall % DAY_MS) / HOUR_MS);
  const minute = Math.floor((wall % HOUR_MS) / MINUTE_MS);
  if (hour === 0 && minute === 0) return `midnight at the start of ${day}`;
  if (hour === 12 && minute === 0) return `midday on ${day}`;
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'} on ${day}`;
}

/** A day in words: "Friday 14 October 2011". */
export function formatDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = WEEKDAYS[date.getUTCDay()] ?? '';
  return `${weekday} ${date.getUTCDate()} ${formatMonth(day)}`;
}

/** The month of a `YYYY-MM` or `YYYY-MM-DD` in words: "October 2011". */
export function formatMonth(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${Number(month.slice(0, 4))}`;
}

/** The London day, `YYYY-MM-DD`, in which an instant falls. */
export function londonDay(instant: Date): string {
  return dayOfWallClock(wallClockAt(instant));
}

/** First instant of the London day after the one in which `instant` falls. */
export function nextMidnight(instant: Date): Date {
  const tomorrow = (Math.floor(wallClockAt(instant) / DAY_MS) + 1) * DAY_MS;
  const [earliest] = instantsAt(tomorrow);
  return new Date(earliest ?? tomorrow);
}

/** An opening as it is typed and read back: "2011-07-22 00:00", London time. */
export function statedOpening(opensAt: Date): string {
  return statedFromWallClock(wallClockAt(opensAt));
}

/** A closing as it is typed and read back, its last minute in time: "2011-10-14 23:59". */
export function statedClosing(closesAt: Date): string {
  return statedFromWallClock(wallClockAt(lastInTime(closesAt)));
}

/** The last London day on which a response is in time. */
export function closingDay(closesAt: Date): string {
  return londonDay(lastInTime(closesAt));
}

export type PeriodLength = {
  /** From the opening day to the closing day, the closing day counted and the opening day not. */
  readonly days: number;
  /** Whole weeks in `days`. */
  readonly weeks: number;
  /** "12 weeks (84 days)", "12 weeks and 3 days (87 days)", "5 days". */
  readonly text: string;
};

/** How long a consultation is open, as D-03 counts it. */
export function periodLength(opensAt: Date, closesAt: Date): PeriodLength {
  const days = daysBetween(londonDay(opensAt), closingDay(closesAt));
  const weeks = Math.floor(days / DAYS_A_WEEK);
  const rest = days % DAYS_A_WEEK;
  const allDays = counted(days, 'day');
  if (weeks === 0) return { days, weeks, text: allDays };
  const restInWords = rest === 0 ? '' : ` and ${counted(rest, 'day')}`;
  return { days, weeks, text: `${counted(weeks, 'week')}${restInWords} (${allDays})` };
}

/**
 * London days from the day of `now` to the closing day: 0 on the closing day itself, null once
 * closed. It changes only at midnight and at closing, so a page that shows it may be cached.
 */
export function daysLeft(now: Date, closesAt: Date): number | null {
  if (now >= closesAt) return null;
  return daysBetween(londonDay(now), closingDay(closesAt));
}

/** Days from one `YYYY-MM-DD` to another; negative when the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

function lastInTime(closesAt: Date): Date {
  return new Date(closesAt.getTime() - 1);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * The stated local time as milliseconds that a UTC clock would show at the same reading. A wall
 * clock is kept in this form throughout, because its fields can then be read with plain arithmetic.
 */
function wallClockFromStated(stated: string, timeWhenBare: string): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/.exec(stated.trim());
  if (!parts?.[1]) return null;
  const written = `${parts[1]}T${parts[2] ?? timeWhenBare}`;
  const wall = Date.parse(`${written}:00Z`);
  // Date.parse rolls 30 February on into March and reads 24:00 as the next day: neither was meant.
  const isReal = !Number.isNaN(wall) && new Date(wall).toISOString().startsWith(written);
  return isReal ? wall : null;
}

/** Every instant at which a London clock shows `wall`, earliest first: none, one or two. */
function instantsAt(wall: number): number[] {
  return OFFSETS_MS.map((offset) => wall - offset).filter(
    (instant) => wallClockAt(new Date(instant)) === wall,
  );
}

/** Summer time and Greenwich time, the larger first so that `instantsAt` is in order of time. */
const OFFSETS_MS = [HOUR_MS, 0] as const;

/** What a London clock shows at an instant, as milliseconds of a UTC clock at the same reading. */
function wallClockAt(instant: Date): number {
  const [, day, month, year, hour, minute, second] =
    /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/.exec(LONDON.format(instant)) ?? [];
  const shown = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return shown + (((instant.getTime() % 1000) + 1000) % 1000);
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function statedFromWallClock(wall: number): string {
  return new Date(wall).toISOString().slice(0, 16).replace('T', ' ');
}

function dayOfWallClock(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}
