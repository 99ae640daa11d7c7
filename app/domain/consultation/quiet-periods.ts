/**
 * Pre-election periods, in which a public body should neither open nor run a consultation if it can
 * wait (Consultation Principles 2018, K; Code of Recommended Practice on Local Authority Publicity
 * 2011, paragraphs 33 to 35).
 *
 * The yearly one is reckoned by rule, with the years that were changed by law listed. Any other, as
 * for a general election or a by-election, is put into the settings of the partnership.
 */
import { addDays } from './days.ts';
import { workingDaysFrom } from './working-days.ts';

/** Both days are `YYYY-MM-DD` and belong to it. */
export type QuietPeriod = { readonly name: string; readonly from: string; readonly to: string };

const THURSDAY = 4;

/**
 * The notice of a local election is published no later than the 25th working day before the poll
 * (Local Elections (Principal Areas) (England and Wales) Rules 2006, Schedule 2, rules 1 and 2).
 */
const NOTICE_WORKING_DAYS = 25;

/**
 * Years in which the ordinary day of elections was not the first Thursday in May: put off for foot and
 * mouth disease (Elections Act 2001), joined with European elections (2004, 2009, 2014), and put off
 * for a year (Coronavirus Act 2020, s60).
 */
const OTHER_POLLING_DAYS: Readonly<Record<number, string | null>> = {
  2001: '2001-06-07',
  2004: '2004-06-10',
  2009: '2009-06-04',
  2014: '2014-05-22',
  2020: null,
};

/**
 * From the last day for the notice of election to the ordinary day of elections, which is the first
 * Thursday in May (Representation of the People Act 1983, s37). Null for a year without one.
 */
export function preElectionPeriodOf(year: number): QuietPeriod | null {
  const other = OTHER_POLLING_DAYS[year];
  if (other === null) return null;
  const to = other ?? firstThursdayInMay(year);
  return {
    name: 'local elections',
    from: workingDaysFrom(to, NOTICE_WORKING_DAYS, -1),
    to,
  };
}

/** Those of `extra` and the yearly ones that share a day with a span, by their first day. */
export function quietPeriodsBetween(
  from: string,
  to: string,
  extra: readonly QuietPeriod[],
): readonly QuietPeriod[] {
  const first = Number(from.slice(0, 4));
  const years = Math.max(0, Number(to.slice(0, 4)) - first + 1);
  const yearly = Array.from({ length: years }, (_, index) =>
    preElectionPeriodOf(first + index),
  );
  return [...yearly, ...extra]
    .filter((period) => period !== null)
    .filter((period) => period.from <= to && period.to >= from)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

function firstThursdayInMay(year: number): string {
  const first = `${year}-05-01`;
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay();
  return addDays(first, (THURSDAY - weekday + 7) % 7);
}
