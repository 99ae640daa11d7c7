/**
 * A day of the calendar as people write it: from a date control (`2011-10-14`), with strokes
 * (`14/10/2011`) or with the month in words (`14 October 2011`, `14 Oct 2011`).
 */
import { z } from 'zod';

const MONTHS =
  'january february march april may june july august september october november december';

/** `YYYY-MM-DD`, or null when the field was left blank. `what` completes "Enter …". */
export function dayField(what: string) {
  return z
    .string(`Enter ${what} once`)
    .default('')
    .transform((typed, context) => {
      const text = typed.trim().toLowerCase();
      if (text === '') return null;
      const day = dayFromTyped(text);
      if (day === null) {
        context.addIssue({
          code: 'custom',
          message: `Enter ${what} as a real date, like 14/10/2011 or 14 October 2011`,
        });
        return z.NEVER;
      }
      return day;
    });
}

/** `YYYY-MM-DD`; null when the text is no day of the calendar. `text` in lower case. */
export function dayFromTyped(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const strokes = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text);
  if (strokes) return realDay(Number(strokes[3]), Number(strokes[2]), Number(strokes[1]));
  const words = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/.exec(text);
  return words
    ? realDay(Number(words[3]), monthNumber(words[2] ?? ''), Number(words[1]))
    : null;
}

/** From 1; 0 when the word is no month. Three letters are enough. */
function monthNumber(word: string): number {
  return MONTHS.split(' ').findIndex((month) => month.startsWith(word)) + 1;
}

function realDay(year: number, month: number, day: number): string | null {
  const instant = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    instant.getUTCFullYear() === year &&
    instant.getUTCMonth() === month - 1 &&
    instant.getUTCDate() === day;
  return isReal ? instant.toISOString().slice(0, 10) : null;
}
