/**
 * What a table's columns hold, gathered in one pass over any number of rows: how many cells are
 * filled, which answers occur, and what they look like. Memory is bounded, whatever the table.
 */
import { cleanText } from '../clean-text.ts';
import { comparable, DATE_ORDERS, type DateOrder } from './mapping.ts';
import { certainOrder, mayHaveEitherOrder, readMoment } from './stated-moment.ts';

/** More different answers than these make no closed question. */
export const MAX_CHOICES = 200;
/** A longer cell is no choice of a closed question. */
const MAX_CHOICE_CHARACTERS = 300;
const SAMPLES = 3;
/** Cells of a column that are tried as days: reading one costs more than looking at it. */
const TRIED_AS_MOMENT = 500;

export type ColumnProfile = {
  readonly header: string;
  readonly filled: number;
  /** Different answers as they were first written, with how often; null when they are too many. */
  readonly answers: ReadonlyMap<string, number> | null;
  /** Different parts of answers that hold several, split at semicolons; null as above. */
  readonly parts: ReadonlySet<string> | null;
  /** Cells with a semicolon between two parts. */
  readonly withSeveral: number;
  readonly longest: number;
  readonly emails: number;
  readonly momentsTried: number;
  readonly moments: number;
  readonly samples: readonly string[];
  /** True when no two filled cells are the same; null when there are too many to know. */
  readonly isDistinct: boolean | null;
};

export type TableProfile = {
  readonly columns: readonly ColumnProfile[];
  readonly rows: number;
  readonly dates: DateOrder;
};

type Gathering = {
  filled: number;
  answers: Map<string, number> | null;
  parts: Set<string> | null;
  withSeveral: number;
  longest: number;
  emails: number;
  momentsTried: number;
  moments: number;
  samples: string[];
  seen: Set<string> | null;
  isDistinct: boolean;
};

/** Cells of one column that are kept to know whether they differ, as ids do. */
const MAX_SEEN = 20_000;

export type Profiler = {
  readonly add: (cells: readonly string[]) => void;
  readonly profile: (headers: readonly string[]) => TableProfile;
};

/** `today`: a London day; what people sent cannot have come after it. */
export function openProfiler(today: string): Profiler {
  const columns: Gathering[] = [];
  let rows = 0;
  const orders = countOrders(today);
  return {
    add: (cells) => {
      rows += 1;
      cells.forEach((cell, at) => {
        const text = cleanText(cell).trim();
        const column = (columns[at] ??= emptyGathering());
        if (text === '') return;
        addCell(column, text);
        if (text.length <= 40) orders.add(text);
      });
    },
    profile: (headers) => ({
      columns: headers.map((header, at) => finished(header, columns[at] ?? emptyGathering())),
      rows,
      dates: orders.likely(),
    }),
  };
}

type OrderCount = { readonly add: (text: string) => void; readonly likely: () => DateOrder };

/**
 * The order of day and month: by the days that have only one, else by which order leaves no day yet
 * to come, else the British one.
 */
function countOrders(today: string): OrderCount {
  const certain = { 'day-first': 0, 'month-first': 0 };
  const toCome = { 'day-first': 0, 'month-first': 0 };
  return {
    add: (text) => {
      const order = certainOrder(text);
      if (order !== null) certain[order] += 1;
      else if (mayHaveEitherOrder(text))
        for (const one of DATE_ORDERS)
          if ((readMoment(text, one)?.day ?? '') > today) toCome[one] += 1;
    },
    likely: () => {
      const balance = certain['month-first'] - certain['day-first'];
      const isForeign =
        balance === 0 ? toCome['month-first'] === 0 && toCome['day-first'] > 0 : balance > 0;
      return isForeign ? 'month-first' : 'day-first';
    },
  };
}

function emptyGathering(): Gathering {
  return {
    filled: 0,
    answers: new Map(),
    parts: new Set(),
    withSeveral: 0,
    longest: 0,
    emails: 0,
    momentsTried: 0,
    moments: 0,
    samples: [],
    seen: new Set(),
    isDistinct: true,
  };
}

function addCell(column: Gathering, text: string): void {
  column.filled += 1;
  column.longest = Math.max(column.longest, text.length);
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) column.emails += 1;
  if (column.momentsTried < TRIED_AS_MOMENT && text.length <= 40) {
    column.momentsTried += 1;
    if (looksLikeMoment(text)) column.moments += 1;
  }
  if (column.samples.length < SAMPLES && !column.samples.includes(text)) {
    column.samples.push(text.slice(0, MAX_CHOICE_CHARACTERS));
  }
  addAnswer(column, text);
  noteSeen(column, text);
}

function looksLikeMoment(text: string): boolean {
  return readMoment(text, 'day-first') !== null || readMoment(text, 'month-first') !== null;
}

function addAnswer(column: Gathering, text: string): void {
  if (text.length > MAX_CHOICE_CHARACTERS) {
    column.answers = null;
    column.parts = null;
    return;
  }
  if (column.answers !== null) {
    column.answers.set(text, (column.answers.get(text) ?? 0) + 1);
    if (column.answers.size > MAX_CHOICES) column.answers = null;
  }
  const parts = answerParts(text);
  if (parts.length > 1) column.withSeveral += 1;
  if (column.parts !== null) {
    for (const part of parts) column.parts.add(part);
    if (column.parts.size > MAX_CHOICES) column.parts = null;
  }
}

function noteSeen(column: Gathering, text: string): void {
  if (column.seen === null) return;
  const key = comparable(text).slice(0, 64);
  if (column.seen.has(key)) {
    column.isDistinct = false;
    column.seen = null;
    return;
  }
  column.seen.add(key);
  if (column.seen.size > MAX_SEEN) column.seen = null;
}

function finished(header: string, column: Gathering): ColumnProfile {
  const { seen, isDistinct, ...plain } = column;
  return { ...plain, header, isDistinct: seen === null && isDistinct ? null : isDistinct };
}

/** The answers in a cell that holds several, as forms write them: "Library;Bus;". */
export function answerParts(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
