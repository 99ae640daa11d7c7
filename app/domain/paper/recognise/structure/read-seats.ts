/**
 * Seats from membership lists: "(x5)", "2 representatives", "2 per partnership". A number that
 * depends on something is given as a range with its condition, never as an exact total (RT14).
 */
import type { Seat, When } from '../../../structure/structure.ts';

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const MULTIPLIER =
  /\(\s*[x×]\s*(\d{1,2})\b[^)]{0,40}\)|\b[x×]\s?(\d{1,2})\b|\b(\d{1,2})\s?[x×]\b/iu;
const PER_GROUP =
  /\b(\d{1,2}|one|two|three|four)\s+(?:\w+\s+)?(?:per|from each|for each)\s+[\p{L}\s]+?(?=\s+to\b|[),.;]|$)/iu;
const COUNTED =
  /^(\d{1,2}|one|two|three|four|five|six|seven|eight)\s+(?:\p{L}+\s+){0,3}(?:representatives?|members?|councillors?|officers?|seats?|places?|people|residents?)\b/iu;
/** "Two headteachers", "Penwick Council – 3 representatives". */
const NUMBER_FIRST = /^(two|three|four|five|six|seven|eight)\s+\p{Ll}/iu;
const NUMBER_LAST =
  /\s[–—-]\s*(\d{1,2}|one|two|three|four|five|six|seven|eight)\s+(?:\p{Ll}+\s+){0,2}(?:representatives?|members?|councillors?|officers?|seats?|places?|people|residents?)$/iu;
const UP_TO = /^up to\s+(\d{1,2}|one|two|three|four|five|six|seven|eight)\b/iu;

export type SeatCount = Pick<Seat, 'minimum' | 'maximum' | 'condition'>;

export function countSeats(label: string): SeatCount {
  const perGroup = PER_GROUP.exec(label);
  if (perGroup !== null)
    return { minimum: numberOf(perGroup[1]), maximum: null, condition: perGroup[0].trim() };
  const multiplied = MULTIPLIER.exec(label);
  if (multiplied !== null)
    return exactly(numberOf(multiplied[1] ?? multiplied[2] ?? multiplied[3]));
  const most = UP_TO.exec(label);
  if (most !== null) {
    const number = numberOf(most[1]);
    return { minimum: 0, maximum: number, condition: `up to ${String(number)}` };
  }
  const counted = COUNTED.exec(label) ?? NUMBER_LAST.exec(label) ?? NUMBER_FIRST.exec(label);
  if (counted !== null) return exactly(numberOf(counted[1]));
  if (/\(s\)|\brepresentatives\b(?!\))/iu.test(label.replace(/\(or[^)]*\)/iu, '')))
    return { minimum: 1, maximum: null, condition: 'the number is not stated' };
  return exactly(1);
}

export function exactly(number: number): SeatCount {
  return { minimum: number, maximum: number, condition: null };
}

export function numberOf(text: string | undefined): number {
  const word = NUMBER_WORDS.indexOf((text ?? '').toLowerCase());
  return word >= 0 ? word : Number(text ?? '1');
}

/** "District Commander, Redcar and Cleveland Police" → the police; null when none is named. */
function organisationOf(label: string): string | null {
  const words = label.replace(/\([^)]*\)/gu, '').trim();
  const named =
    /,\s*(\p{Lu}.+)$/u.exec(words)?.[1] ??
    /\b(?:from|of|for) the\s+(\p{Lu}.+)$/u.exec(words)?.[1] ??
    /\b(?:from|of)\s+(\p{Lu}.+)$/u.exec(words)?.[1];
  return named?.trim() ?? null;
}

export function seatOf(label: string, group: string, when: When, number: number): Seat {
  return {
    id: `seat-${String(number)}`,
    group,
    label,
    organisation: organisationOf(label),
    ...countSeats(label),
    when,
  };
}
