/** Counting with calendar days written `YYYY-MM-DD`; no time of day and so no time zone. */
const DAY_MS = 24 * 60 * 60_000;
const WEEK_DAYS = 7;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of the day's week: the day itself when it is one. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + WEEK_DAYS - 1) % WEEK_DAYS));
}

/** `2011-10-14` as people type it: `14/10/2011`. */
export function typedDay(day: string): string {
  return day.split('-').reverse().join('/');
}
