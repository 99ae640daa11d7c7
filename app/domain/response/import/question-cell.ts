/**
 * The answer to a question of the paper in one cell of a table, where it is one: its entries. Whatever
 * cannot be read so is no answer here, and its words are kept as they stand.
 */
import { dateWord, placeWord } from '../../paper/question-choice.ts';
import { NO_LIMITS, type Asked } from '../../paper/question.ts';
import { readDate, readNumber } from '../../paper/read-answer.ts';
import { comparable, type DateOrder } from './mapping.ts';
import { answerParts } from './profile-columns.ts';
import { readMoment } from './stated-moment.ts';

/** Null when the cell is no answer to the question. */
export function answerInCell(
  question: Asked,
  cell: string,
  dates: DateOrder,
): readonly string[] | null {
  switch (question.kind) {
    case 'number': {
      const read = readNumber(cell, question.number ?? NO_LIMITS);
      return read.ok && read.value !== null ? [read.value] : null;
    }
    case 'date':
      return dateInCell(cell.trim(), dates);
    case 'ranking':
      return rankingInCell(question, cell);
    default: {
      const id = idOf(question, cell);
      return id === null ? null : [id];
    }
  }
}

function idOf({ choices }: Asked, answer: string): string | null {
  const sought = comparable(answer);
  return choices.find(({ label }) => comparable(label) === sought)?.id ?? null;
}

/** Options in their order, between semicolons, as forms write a ranking: "Library;Bus;". */
function rankingInCell(question: Asked, cell: string): readonly string[] | null {
  const ids = answerParts(cell).map((part) => idOf(question, part));
  const isRanking = ids.length > 0 && !ids.includes(null) && new Set(ids).size === ids.length;
  return isRanking ? ids.map((id, at) => placeWord(at + 1, id ?? '')) : null;
}

/** A whole day, or no more than a month or a year. */
function dateInCell(cell: string, dates: DateOrder): readonly string[] | null {
  const read = readDate({ day: '', ...monthAndYear(cell) });
  if (read.ok && read.value !== null) return [read.value];
  const day = readMoment(cell, dates)?.day;
  return day === undefined ? null : [dateWord(day)];
}

/** "October 2011", "10/2011", "2011-10" or "2011". */
function monthAndYear(cell: string): { readonly month: string; readonly year: string } {
  const { month = '', year = '' } =
    (/^(?<year>\d{4})(?:-(?<month>\d{2}))?$/.exec(cell) ?? MONTH_FIRST.exec(cell))?.groups ??
    {};
  return { month, year };
}

const MONTH_FIRST = /^(?<month>\d{1,2}|\p{L}{3,9})\.?[\s/-]+(?<year>\d{4})$/u;
