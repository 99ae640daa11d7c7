/** Seats from tables of members: one row for each, with a column that says how many where there is one. */
import type { Block } from '../../block.ts';
import { gridOf } from '../schedule-grid.ts';
import { countSeats, exactly, numberOf, type SeatCount } from './read-seats.ts';

const INVITED = /\bto be invited\b|\binvited to join\b|\bproposed (?:new )?members\b/iu;
const NOT_A_SEAT =
  /^(?:supported by|in attendance|secretariat|observers?|organisations?$|officers?$|quorum|totals?)\b/iu;
const HEAD =
  /^(?:organisations?|member(?:s|ship| organisations?)?|partners?(?: organisations?)?|bod(?:y|ies)|agenc(?:y|ies)|sectors?|constituency|name|role|seat)$/iu;
const SEAT_HEAD =
  /^(?:seats?|places?|no\.?|numbers?(?: of (?:seats|places|members|representatives))?|representatives?|representation|represented by)$/iu;

export type SeatLine = {
  readonly label: string;
  readonly isInvited: boolean;
  /** What the other columns state; empty where the label says it all. */
  readonly stated: Partial<SeatCount & { readonly organisation: string }>;
};

/** The seat lines of a membership table; a row that names the invited turns what follows. */
export function seatLinesOfTable(table: Block): readonly SeatLine[] {
  let isInvited = false;
  const column = seatColumnOf(table);
  return gridOf(table).flatMap(({ cells }, index) => {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const [label = ''] = filled;
    if (filled.length === 1 && INVITED.test(label)) {
      isInvited = true;
      return [];
    }
    const isHead = index === 0 && (column > 0 || HEAD.test(label));
    if (isHead || !isSeat(label)) return [];
    return [{ isInvited, ...seatLine(label, cells[column]?.trim() ?? '') }];
  });
}

function isSeat(label: string): boolean {
  return label !== '' && !NOT_A_SEAT.test(label);
}

/** The column of a table that says how many seats each has, or who takes them; -1 for none. */
export function seatColumnOf(table: Block): number {
  const [head] = gridOf(table).map((row) => row.cells.map((cell) => cell.trim()));
  if (head === undefined || !HEAD.test(head[0] ?? '')) return -1;
  return head.findIndex((cell, index) => index > 0 && SEAT_HEAD.test(cell));
}

/** `cell` stands in the column of seats; it is empty in a table without one. */
function seatLine(label: string, cell: string): Omit<SeatLine, 'isInvited'> {
  if (cell === '') return { label, stated: {} };
  const isNumber = /^(?:up to )?[\d\s–-]+(?:\(.*\))?$/iu.test(cell);
  return {
    label: isNumber ? label : `${label}: ${cell}`,
    stated: { ...countIn(cell), organisation: label.replace(/\s*\([^)]*\)/gu, '') },
  };
}

/** "2 (one from each area)", "up to 6", "4-6", "1 Member, 1 officer", "Leader, Chief Executive and Mayor". */
function countIn(stated: string): SeatCount | null {
  const words = stated.replace(/\([^)]*\)/gu, '').trim();
  const [, least, most] = /^(\d{1,2})\s*(?:[-–]|to)\s*(\d{1,2})\b/u.exec(words) ?? [];
  if (least !== undefined)
    return { minimum: numberOf(least), maximum: numberOf(most), condition: stated };
  if (/^up to\b/iu.test(words)) return countSeats(words);
  const parts = words.split(/,\s*|;\s*|\s+(?:and|plus)\s+/u);
  const numbers = parts.flatMap((part) => /^(\d{1,2})\b/u.exec(part)?.[1] ?? []);
  if (numbers.length > 0) return exactly(numbers.reduce((sum, one) => sum + Number(one), 0));
  const isList = words.includes(',') && parts.every((part) => /^\p{Lu}/u.test(part));
  return isList ? exactly(parts.length) : null;
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
