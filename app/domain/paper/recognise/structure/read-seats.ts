/**
 * Seats from membership lists: "(x5)", "2 representatives", "2 per partnership". A number that
 * depends on something is given as a range with its condition, never as an exact total (RT14).
 */
import type { Seat, When } from '../../../structure/structure.ts';
import type { Block } from '../../block.ts';
import { gridOf } from '../schedule-grid.ts';

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const MULTIPLIER =
  /\(\s*[x×]\s*(\d{1,2})\b[^)]{0,40}\)|\b[x×]\s?(\d{1,2})\b|\b(\d{1,2})\s?[x×]\b/iu;
const PER_GROUP =
  /\b(\d{1,2}|one|two|three|four)\s+(?:\w+\s+)?(?:per|from each|for each)\s+[\p{L}\s]+?(?=\s+to\b|[),.;]|$)/iu;
const COUNTED =
  /^(\d{1,2}|one|two|three|four|five|six|seven|eight)\s+(?:\p{L}+\s+){0,3}(?:representatives?|members?|councillors?|officers?|seats?|places?|people|residents?)\b/iu;
const UP_TO = /^up to\s+(\d{1,2}|one|two|three|four|five|six|seven|eight)\b/iu;
const INVITED = /\bto be invited\b|\binvited to join\b|\bproposed (?:new )?members\b/iu;
const NOT_A_SEAT =
  /^(?:supported by|in attendance|secretariat|observers?|organisations?$|officers?$|quorum)\b/iu;

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
  const counted = COUNTED.exec(label);
  if (counted !== null) return exactly(numberOf(counted[1]));
  if (/\(s\)|\brepresentatives\b(?!\))/iu.test(label.replace(/\(or[^)]*\)/iu, '')))
    return { minimum: 1, maximum: null, condition: 'the number is not stated' };
  return exactly(1);
}

function exactly(number: number): SeatCount {
  return { minimum: number, maximum: number, condition: null };
}

function numberOf(text: string | undefined): number {
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

export type SeatLine = { readonly label: string; readonly isInvited: boolean };

/** The seat lines of a membership table; a row that names the invited turns what follows. */
export function seatLinesOfTable(table: Block): readonly SeatLine[] {
  let isInvited = false;
  return gridOf(table).flatMap((row, index) => {
    const label = row.cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
    const isTitle = row.cells.filter((cell) => cell.trim() !== '').length === 1;
    if (INVITED.test(label) && isTitle) {
      isInvited = true;
      return [];
    }
    const isHead =
      index === 0 && /^(?:organisations?|members?(?:hip)?|name|role|seat)$/iu.test(label);
    if (label === '' || isHead || NOT_A_SEAT.test(label)) return [];
    return [{ label, isInvited }];
  });
}

export type ComparedSeats = {
  readonly label: string;
  readonly now: number;
  readonly proposed: number;
};

const NOW_COLUMN = /\b(?:now|current(?:ly)?|present|existing|before)\b/iu;
const PROPOSED_COLUMN = /\b(?:proposed|new|future|after)\b/iu;

/** A table with one column of places now and one of places proposed; null for any other. */
export function comparedSeatsOf(table: Block): readonly ComparedSeats[] | null {
  const [head, ...rows] = gridOf(table).map((row) => row.cells.map((cell) => cell.trim()));
  const now = head?.findIndex((cell) => NOW_COLUMN.test(cell)) ?? -1;
  const proposed = head?.findIndex((cell) => PROPOSED_COLUMN.test(cell)) ?? -1;
  if (now < 1 || proposed < 1 || now === proposed) return null;
  const seats = rows
    .filter((cells) => cells[0] !== '' && !/^totals?\b/iu.test(cells[0] ?? ''))
    .map((cells) => ({
      label: cells[0] ?? '',
      now: placesIn(cells[now]),
      proposed: placesIn(cells[proposed]),
    }));
  const isCounted = seats.every((seat) => seat.now >= 0 && seat.proposed >= 0);
  return seats.length > 0 && isCounted ? seats : null;
}

/** 0 for an empty cell or a dash; -1 where there are other words. */
function placesIn(cell: string | undefined): number {
  if (cell === undefined || /^(?:[-–—]|nil|none)?$/iu.test(cell)) return 0;
  return /^\d{1,2}$/u.test(cell) ? Number(cell) : -1;
}
