/**
 * Bank holidays of England and Wales, reckoned by rule, with the years that were changed by
 * proclamation listed (Banking and Financial Dealings Act 1971; gov.uk/bank-holidays).
 *
 * Days are `YYYY-MM-DD`. Good from 1978, when the present eight days were complete. A holiday that
 * is proclaimed later for a single occasion has to be added to the list.
 */
const DAY_MS = 24 * 60 * 60_000;
const SUNDAY = 0;
const MONDAY = 1;
const SATURDAY = 6;

export type BankHoliday = { readonly day: string; readonly name: string };

/** Days moved for one year only: the day that the rule gives, and the day that was kept. */
const MOVED: Readonly<Record<string, string>> = {
  '1995-05-01': '1995-05-08',
  '2002-05-27': '2002-06-04',
  '2012-05-28': '2012-06-04',
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
};

/** Days kept once. */
const EXTRA: readonly BankHoliday[] = [
  { day: '1981-07-29', name: 'Royal wedding' },
  { day: '1999-12-31', name: 'Millennium' },
  { day: '2002-06-03', name: 'Golden Jubilee' },
  { day: '2011-04-29', name: 'Royal wedding' },
  { day: '2012-06-05', name: 'Diamond Jubilee' },
  { day: '2022-06-03', name: 'Platinum Jubilee' },
  { day: '2022-09-19', name: 'State funeral' },
  { day: '2023-05-08', name: 'Coronation' },
];

/** The bank holidays of one year, in order. */
export function bankHolidaysOf(year: number): readonly BankHoliday[] {
  const easter = easterSunday(year);
  const christmas = christmasDays(year);
  const regular: readonly (readonly [number, string])[] = [
    [nextWorkday(at(year, 1, 1)), "New Year's Day"],
    [easter - 2 * DAY_MS, 'Good Friday'],
    [easter + DAY_MS, 'Easter Monday'],
    [mondayFrom(at(year, 5, 1)), 'Early May bank holiday'],
    [mondayFrom(at(year, 5, 25)), 'Spring bank holiday'],
    [mondayFrom(at(year, 8, 25)), 'Summer bank holiday'],
    [christmas.christmas, 'Christmas Day'],
    [christmas.boxing, 'Boxing Day'],
  ];
  return regular
    .map(([time, name]) => ({ day: MOVED[dayOf(time)] ?? dayOf(time), name }))
    .concat(EXTRA.filter(({ day }) => day.startsWith(`${year}-`)))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** Those from one day to another, both counted, in order. */
export function bankHolidaysBetween(from: string, to: string): readonly BankHoliday[] {
  const first = Number(from.slice(0, 4));
  const years = Math.max(0, Number(to.slice(0, 4)) - first + 1);
  return Array.from({ length: years }, (_, index) => bankHolidaysOf(first + index))
    .flat()
    .filter(({ day }) => day >= from && day <= to);
}

/** Both days move on together when either falls at a weekend. */
function christmasDays(year: number): { readonly christmas: number; readonly boxing: number } {
  const christmas = at(year, 12, 25);
  const boxing = christmas + DAY_MS;
  switch (weekday(christmas)) {
    case SATURDAY: // Both at the weekend: Monday and Tuesday.
      return { christmas: christmas + 2 * DAY_MS, boxing: boxing + 2 * DAY_MS };
    case SUNDAY: // Boxing Day keeps its Monday, and Christmas Day is made up on Tuesday.
      return { christmas: christmas + 2 * DAY_MS, boxing };
    default:
      return { christmas, boxing: nextWorkday(boxing) };
  }
}

/** Easter Sunday of the Gregorian calendar (the "Anonymous" computus; Meeus, ch. 8). */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) %
    7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return at(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The day itself, or the Monday after a weekend. */
function nextWorkday(time: number): number {
  if (weekday(time) === SATURDAY) return time + 2 * DAY_MS;
  return weekday(time) === SUNDAY ? time + DAY_MS : time;
}

/** The first Monday on or after a day. */
function mondayFrom(time: number): number {
  return time + ((MONDAY - weekday(time) + 7) % 7) * DAY_MS;
}

function at(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day);
}

function weekday(time: number): number {
  return new Date(time).getUTCDay();
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
