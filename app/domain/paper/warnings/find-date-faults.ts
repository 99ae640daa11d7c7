/** Weekdays that contradict their dates, and deadlines written more than once (RT20). */
import type { Block } from '../block.ts';
import { blockName } from '../block-queries.ts';
import { datesIn, weekdayOf, type PrintedDate } from '../read-dates.ts';
import { sentencesOf } from '../wording.ts';
import type { Warning } from '../warning.ts';
import { warn } from './warn.ts';

const DEADLINE =
  /\b(?:deadline|clos(?:es|ing|e) (?:date|on|at)|\b(?:reach|be with) us\b[^.]{0,30}\b(?:by|before)\b|no later than|not later than|by no later|closing date|(?:comments?|responses?|repl(?:y|ies)|views|returned?|sent?|submitted?|received)\b[^.]{0,60}\b(?:by|before|until)\b|(?:consultation|engagement|survey)(?: exercise| period)? (?:ends|closes|runs)|(?:comments?|responses?|repl(?:y|ies)|views)\b[^.]{0,40}\breceived after\b)/iu;

export function findWeekdayMismatches(blocks: readonly Block[]): readonly Warning[] {
  return blocks.flatMap((block) =>
    datesIn(block.text).flatMap((date) => {
      if (date.on === null || date.weekday === null) return [];
      const actual = weekdayOf(date.on);
      if (actual === date.weekday) return [];
      return [warn('weekday-mismatch', `“${date.text}” was or will be a ${actual}.`, block)];
    }),
  );
}

export type StatedDeadline = { readonly block: Block; readonly date: PrintedDate };

/** Every date that stands in a sentence about a deadline, in reading order. */
export function listStatedDeadlines(blocks: readonly Block[]): readonly StatedDeadline[] {
  return blocks
    .filter((block) => block.kind !== 'table')
    .flatMap((block) =>
      sentencesOf(block.text).flatMap((sentence) => {
        const at = DEADLINE.exec(sentence.text);
        if (at === null) return [];
        const date = closingDate(sentence.text, at.index);
        return date === null
          ? []
          : [{ block, date: { ...date, start: date.start + sentence.start } }];
      }),
    );
}

/** The first date said, or the last day of a span; what comes after is done with the replies. */
function closingDate(text: string, from: number): PrintedDate | null {
  const [first, second] = datesIn(text).filter((date) => date.start >= from);
  if (first === undefined) return null;
  if (second === undefined) return first;
  const between = text.slice(first.start + first.text.length, second.start);
  return /^\s*(?:to|until|till|and|[-–—])\s*(?:\S+\s+)?$/iu.test(between) &&
    /\b(?:from|between|runs)\s[^.]{0,20}$/iu.test(text.slice(0, first.start))
    ? second
    : first;
}

/** A year that one of them leaves out is that of the other. */
function isSameDay(one: PrintedDate, other: PrintedDate): boolean {
  const isSameYear = one.year === null || other.year === null || one.year === other.year;
  return one.day === other.day && one.month === other.month && isSameYear;
}

export function findRepeatedDeadlines(blocks: readonly Block[]): readonly Warning[] {
  const [first, ...others] = listStatedDeadlines(blocks);
  if (first === undefined) return [];
  return others.map(({ block, date }) => {
    const isSame = isSameDay(date, first.date);
    const message = isSame
      ? `The deadline is written again here (“${date.text}”): if it changes, every place must change.`
      : `“${date.text}” differs from the deadline given in ${blockName(first.block)} (“${first.date.text}”).`;
    return warn('deadline-repeated', message, block);
  });
}
