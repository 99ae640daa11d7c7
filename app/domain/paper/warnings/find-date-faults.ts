/** Weekdays that contradict their dates, and deadlines written more than once (RT20). */
import type { Block } from '../block.ts';
import { blockName } from '../block-queries.ts';
import { datesIn, weekdayOf, type PrintedDate } from '../read-dates.ts';
import { sentencesOf } from '../wording.ts';
import type { Warning } from '../warning.ts';
import { warn } from './warn.ts';

const DEADLINE =
  /\b(?:deadline|clos(?:es|ing|e) (?:date|on|at)|no later than|not later than|by no later|closing date|(?:comments?|responses?|repl(?:y|ies)|views|returned?|sent?|submitted?|received)\b[^.]{0,60}\b(?:by|before|until)\b|consultation (?:ends|closes|runs))/iu;

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
        return datesIn(sentence.text)
          .filter((date) => date.start >= at.index)
          .map((date) => ({ block, date: { ...date, start: date.start + sentence.start } }));
      }),
    );
}

export function findRepeatedDeadlines(blocks: readonly Block[]): readonly Warning[] {
  const [first, ...others] = listStatedDeadlines(blocks);
  if (first === undefined) return [];
  return others.map(({ block, date }) => {
    const isSame = date.on === first.date.on;
    const message = isSame
      ? `The deadline is written again here (“${date.text}”): if it changes, every place must change.`
      : `“${date.text}” differs from the deadline given in ${blockName(first.block)} (“${first.date.text}”).`;
    return warn('deadline-repeated', message, block);
  });
}
