/**
 * Working days and clear days, counted with calendar days written `YYYY-MM-DD`.
 *
 * Clear days are the days that lie between two days, neither of the two counted (the sense of "clear
 * days" in the Local Government Act 1972, s100B and Schedule 12).
 */
import { bankHolidaysOf } from './bank-holidays.ts';
import { addDays } from './days.ts';
import { daysBetween } from './london-time.ts';

export const COUNTED_DAYS = ['working-days', 'all-days'] as const;
/** Which of the days between count: all of them, or only those on which offices work. */
export type CountedDays = (typeof COUNTED_DAYS)[number];

/** Monday to Friday but for the bank holidays of England. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !bankHolidaysIn(day.slice(0, 4)).has(day);
}

/** Worked out once for each year, since a plan asks about hundreds of days. */
const BANK_HOLIDAYS = new Map<string, ReadonlySet<string>>();

function bankHolidaysIn(year: string): ReadonlySet<string> {
  const known = BANK_HOLIDAYS.get(year);
  if (known !== undefined) return known;
  const days = new Set(bankHolidaysOf(Number(year)).map(({ day }) => day));
  BANK_HOLIDAYS.set(year, days);
  return days;
}

/** How many clear days lie between two days; 0 when the second is not after the first. */
export function clearDays(from: string, to: string, counted: CountedDays): number {
  const between = Array.from({ length: Math.max(0, daysBetween(from, to) - 1) }, (_, index) =>
    addDays(from, index + 1),
  );
  return between.filter((day) => counted === 'all-days' || isWorkingDay(day)).length;
}

/** The last working day before a day. */
export function workingDayBefore(day: string): string {
  return nextWorkingDay(day, -1);
}

/** The first working day after a day. */
export function workingDayAfter(day: string): string {
  return nextWorkingDay(day, 1);
}

/** The working day that is `count` of them before or after a day, which itself is not counted. */
export function workingDaysFrom(day: string, count: number, step: 1 | -1): string {
  return Array.from({ length: count }).reduce<string>(
    (reached) => nextWorkingDay(reached, step),
    day,
  );
}

/** No run of days without work is longer than Christmas, so a few steps always reach one. */
function nextWorkingDay(day: string, step: 1 | -1): string {
  let next = addDays(day, step);
  while (!isWorkingDay(next)) next = addDays(next, step);
  return next;
}
