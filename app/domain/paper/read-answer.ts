/**
 * Reading an answer that is neither words nor ticks: a number, a date or a ranking, as it was typed.
 *
 * Nothing is guessed and nothing filled in: a month without a day stays a month, an option without a
 * place has none, and what cannot be read is refused with the reason.
 */
import { accept, refuse, type Result } from '../result.ts';
import type { NumberLimits } from './question.ts';
import { dateWord, numberWord, placeWord } from './question-choice.ts';

export type NumberFault =
  | { readonly kind: 'no-number' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'out-of-limits' };

/** More figures are more than a number can hold without being changed. */
const MOST_CHARACTERS = 15;

/**
 * The entry for a typed number; null when nothing was typed. Commas and spaces between the figures, a
 * sign of money and the unit of the question may stand with it.
 */
export function readNumber(
  typed: string,
  limits: NumberLimits,
): Result<string | null, NumberFault> {
  if (typed.trim() === '') return accept(null);
  const bare = withoutUnit(typed.trim(), limits.unit).replaceAll('−', '-');
  const match = /^([+-]?)\s*(\d{1,3}(?:[, \u00a0\u202f]\d{3})+|\d*)(?:\.(\d+))?$/.exec(bare);
  const [, sign, whole = '', part = ''] = match ?? [];
  if (`${whole}${part}` === '') return refuse({ kind: 'no-number' });
  if (whole.length + part.length > MOST_CHARACTERS) return refuse({ kind: 'too-long' });
  const size = plainSize(whole, part);
  const number = sign === '-' && size !== '0' ? `-${size}` : size;
  return isWithin(Number(number), limits)
    ? accept(numberWord(number))
    : refuse({ kind: 'out-of-limits' });
}

/** Without grouping, and without zeros that say nothing. */
function plainSize(whole: string, part: string): string {
  const before = whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '') || '0';
  const after = part.replace(/0+$/, '');
  return after === '' ? before : `${before}.${after}`;
}

function isWithin(number: number, { smallest, largest }: NumberLimits): boolean {
  return number >= (smallest ?? -Infinity) && number <= (largest ?? Infinity);
}

function withoutUnit(text: string, unit: string): string {
  const [lower, sought] = [text.toLowerCase(), unit.toLowerCase()];
  if (sought !== '' && lower.endsWith(sought)) return text.slice(0, -unit.length).trim();
  if (sought !== '' && lower.startsWith(sought)) return text.slice(unit.length).trim();
  return text.replace(/^\p{Sc}\s*/u, '');
}

type TypedDate = {
  readonly day: string;
  readonly month: string;
  readonly year: string;
};

export type DateFault = 'no-year' | 'no-month' | 'bad-year' | 'bad-month' | 'no-such-day';

const MONTH_NAMES =
  'january february march april may june july august september october november december';

/** The entry for a typed date, as exact as it was typed; null when nothing was typed. */
export function readDate(typed: TypedDate): Result<string | null, DateFault> {
  const day = typed.day.trim();
  const month = typed.month.trim();
  const year = typed.year.trim();
  if (`${day}${month}${year}` === '') return accept(null);
  if (year === '') return refuse('no-year');
  if (!/^\d{4}$/.test(year) || year === '0000') return refuse('bad-year');
  if (month !== '') return readWithMonth({ day, month: month.toLowerCase(), year });
  return day === '' ? accept(dateWord(year)) : refuse('no-month');
}

function readWithMonth({ day, month, year }: TypedDate): Result<string, DateFault> {
  const number = monthNumber(month);
  if (number === null) return refuse('bad-month');
  const upToMonth = `${year}-${String(number).padStart(2, '0')}`;
  if (day === '') return accept(dateWord(upToMonth));
  const isReal = /^\d{1,2}$/.test(day) && isDayOf(Number(year), number, Number(day));
  return isReal
    ? accept(dateWord(`${upToMonth}-${day.padStart(2, '0')}`))
    : refuse('no-such-day');
}

function monthNumber(typed: string): number | null {
  if (/^\d{1,2}$/.test(typed)) {
    const number = Number(typed);
    return number >= 1 && number <= 12 ? number : null;
  }
  const at = MONTH_NAMES.split(' ').findIndex((name) => name.startsWith(typed));
  return at === -1 || typed.length < 3 ? null : at + 1;
}

function isDayOf(year: number, month: number, day: number): boolean {
  const longest = new Date(0);
  longest.setUTCFullYear(year, month, 0);
  return day >= 1 && day <= longest.getUTCDate();
}

export type RankingFault =
  | { readonly kind: 'no-place'; readonly option: string }
  /** Several options have the place. */
  | { readonly kind: 'tie'; readonly place: number; readonly options: readonly string[] }
  /** A place is left out below one that is used. */
  | { readonly kind: 'gap'; readonly place: number; readonly after: number }
  /** Every option must have a place, and these have none. */
  | { readonly kind: 'unplaced'; readonly options: readonly string[] };

type Ranked = {
  readonly choices: readonly { readonly id: string }[];
  readonly ranksAll?: boolean | undefined;
};

/** The entries of a ranking, first place first; none where no option has a place. */
export function readRanking(
  { choices, ranksAll }: Ranked,
  placeTyped: (option: string) => string,
): Result<readonly string[], RankingFault> {
  const typed = choices.map(({ id }) => ({ id, place: placeTyped(id).trim() }));
  const given = typed.filter(({ place }) => place !== '');
  const wrong = given.find(({ place }) => !isPlace(place, choices.length));
  if (wrong) return refuse({ kind: 'no-place', option: wrong.id });
  const places = [...new Set(given.map(({ place }) => Number(place)))].sort((a, b) => a - b);
  const optionsAt = (place: number) =>
    given.filter((one) => Number(one.place) === place).map(({ id }) => id);
  for (const [at, place] of places.entries()) {
    const options = optionsAt(place);
    if (options.length > 1) return refuse({ kind: 'tie', place, options });
    if (place !== at + 1) return refuse({ kind: 'gap', place: at + 1, after: place });
  }
  const unplaced = typed.filter(({ place }) => place === '').map(({ id }) => id);
  if (ranksAll === true && given.length > 0 && unplaced.length > 0) {
    return refuse({ kind: 'unplaced', options: unplaced });
  }
  return accept(places.flatMap((place) => optionsAt(place).map((id) => placeWord(place, id))));
}

function isPlace(typed: string, most: number): boolean {
  return /^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most;
}
