/**
 * When a row says that it was received: a day, or a day and a time, as survey tools write them.
 *
 * A time without a zone is London time. Of `3/4/2026` the order of day and month is settled for a
 * whole column, by the days that can only be read in one way; else the British order is taken.
 */
import { londonDay, opensAtFromStated } from '../../consultation/london-time.ts';
import type { DateOrder } from './mapping.ts';

export type StatedMoment = {
  /** London day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Null when only the day is stated. */
  readonly instant: Date | null;
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Seconds since 1970 have ten digits until the year 2286, milliseconds thirteen. */
const UNIX_SECONDS = /^\d{10}$/;
const UNIX_MILLISECONDS = /^\d{13}$/;

/** Null when the text states no day of the calendar. */
export function readMoment(text: string, order: DateOrder): StatedMoment | null {
  const stated = text.replace(/\s+/g, ' ').trim();
  if (UNIX_MILLISECONDS.test(stated)) return momentOf(new Date(Number(stated)));
  if (UNIX_SECONDS.test(stated)) return momentOf(new Date(Number(stated) * 1000));
  return zonedMoment(stated) ?? offsetMoment(stated, order) ?? localMoment(stated, order);
}

const OFFSET = / ?(?:GMT|UTC)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/i;

/** A day and a time with their distance from Greenwich: "2026/11/10 2:22:31 pm GMT+1". */
function offsetMoment(stated: string, order: DateOrder): StatedMoment | null {
  const offset = OFFSET.exec(stated);
  if (offset === null) return null;
  const local = stated.slice(0, offset.index);
  const time = TIME.exec(local);
  const day = time === null ? null : dayOf(local.slice(0, time.index), order);
  if (time === null || day === null) return null;
  const clock = clockOf(Number(time[1]), time[2] ?? '', time[3]?.toLowerCase());
  const [, sign = '+', hours = '0', minutes = '00'] = offset;
  return momentOf(new Date(`${day}T${clock}${sign}${hours.padStart(2, '0')}:${minutes}`));
}

/** ISO 8601 with a zone, or as programs print it: "Thu Jul 06 00:30:36 PDT 2017". */
function zonedMoment(stated: string): StatedMoment | null {
  const iso =
    /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;
  if (iso.test(stated)) {
    return momentOf(new Date(stated.replace(' ', 'T').replace(/\s?(?:UTC|GMT)$/i, 'Z')));
  }
  const printed = /^\w{3} (\w{3}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) ([A-Z]{3,4}) (\d{4})$/.exec(
    stated,
  );
  return printed
    ? momentOf(
        new Date(
          `${printed[2]} ${printed[1]} ${printed[5]} ${printed[3]} ${zoneOf(printed[4])}`,
        ),
      )
    : null;
}

function zoneOf(name: string | undefined): string {
  return name === 'BST' ? '+0100' : (name ?? '');
}

function momentOf(instant: Date): StatedMoment | null {
  return Number.isNaN(instant.getTime()) ? null : { day: londonDay(instant), instant };
}

const TIME = /[ T,]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?$/i;

function localMoment(stated: string, order: DateOrder): StatedMoment | null {
  const time = TIME.exec(stated);
  const day = dayOf(time ? stated.slice(0, time.index) : stated, order);
  if (day === null) return null;
  if (!time) return { day, instant: null };
  const clock = clockOf(Number(time[1]), time[2] ?? '', time[3]?.toLowerCase());
  const instant = opensAtFromStated(`${day} ${clock}`);
  return instant.ok ? { day, instant: instant.value } : null;
}

function clockOf(hour: number, minute: string, half: string | undefined): string {
  const of24 = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return `${String(of24).padStart(2, '0')}:${minute}`;
}

function dayOf(stated: string, order: DateOrder): string | null {
  const text = stated
    .trim()
    .toLowerCase()
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)\w*,? /, '');
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return realDay(iso[1], Number(iso[2]), iso[3]);
  const strokes = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text);
  if (strokes) {
    const [, first, second, year = ''] = strokes;
    const [day, month] = order === 'day-first' ? [first, second] : [second, first];
    return realDay(year.length === 2 ? `20${year}` : year, Number(month), day);
  }
  const dayWords = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/.exec(text);
  if (dayWords) return realDay(dayWords[3], monthOf(dayWords[2]), dayWords[1]);
  const monthWords = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  return monthWords ? realDay(monthWords[3], monthOf(monthWords[1]), monthWords[2]) : null;
}

/** From 1; 0 when the word is no month. */
function monthOf(word = ''): number {
  return MONTHS.indexOf(word.slice(0, 3)) + 1;
}

function realDay(year = '', month = 0, day = ''): string | null {
  const written = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return opensAtFromStated(written).ok ? written : null;
}

const WITH_STROKES = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](?:\d{4}|\d{2})\b/;

/** The order that a day with strokes can only have; null when both are possible or it has none. */
export function certainOrder(text: string): DateOrder | null {
  const parts = WITH_STROKES.exec(text);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  if (first > 12 && second <= 12) return 'day-first';
  return second > 12 && first <= 12 ? 'month-first' : null;
}

/** True for a day with strokes that either order makes another day of the calendar. */
export function mayHaveEitherOrder(text: string): boolean {
  const parts = WITH_STROKES.exec(text);
  return (
    parts !== null && parts[1] !== parts[2] && Number(parts[1]) <= 12 && Number(parts[2]) <= 12
  );
}
