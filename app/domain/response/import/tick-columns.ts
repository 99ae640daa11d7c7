/**
 * Closed questions that a tool writes as one column a choice: "Which do you use? - Library", with a
 * mark or the choice itself in the cells of those who ticked it.
 */
import { comparable } from './mapping.ts';
import type { ColumnProfile } from './profile-columns.ts';

export type Tick = { readonly question: string; readonly choice: string };

/** The columns that are single choices; a question needs two at least. */
export function findTicks(columns: readonly ColumnProfile[]): ReadonlyMap<ColumnProfile, Tick> {
  const split = columns.flatMap((column) => {
    const tick = splitHeader(column.header);
    return tick && isTicked(column, tick.choice) ? [{ column, tick }] : [];
  });
  const counts = new Map<string, number>();
  const marked = new Set<string>();
  for (const { column, tick } of split) {
    counts.set(tick.question, (counts.get(tick.question) ?? 0) + 1);
    if (column.filled > 0) marked.add(tick.question);
  }
  return new Map(
    split
      .filter(({ tick }) => (counts.get(tick.question) ?? 0) > 1 && marked.has(tick.question))
      .map(({ column, tick }) => [column, tick]),
  );
}

const SEPARATORS = [' - ', ' – ', ' — ', ' | ', ': '];

/** "Question [Choice]", "Question - Choice", "Question: Choice"; null when there is no second part. */
function splitHeader(header: string): Tick | null {
  const bracketed = /^(.+?)\s*\[([^\]]+)\]$/.exec(header);
  if (bracketed?.[1] && bracketed[2]) return { question: bracketed[1], choice: bracketed[2] };
  // Only the last separator divides: the others belong to the question.
  const at = Math.max(...SEPARATORS.map((separator) => header.lastIndexOf(separator)));
  const separator = SEPARATORS.find((candidate) => header.startsWith(candidate, at));
  if (at < 1 || separator === undefined) return null;
  const choice = header.slice(at + separator.length).trim();
  return choice === '' ? null : { question: header.slice(0, at).trim(), choice };
}

/** At most a mark, the choice's own words, and what says that it was not ticked. */
function isTicked({ answers, filled }: ColumnProfile, choice: string): boolean {
  if (filled === 0) return true;
  if (answers === null) return false;
  return [...answers.keys()].every(
    (answer) => isMark(answer) || isNoMark(answer) || comparable(answer) === comparable(choice),
  );
}

/** What stands in the column of a choice that was ticked, apart from the choice itself. */
export function isMark(cell: string): boolean {
  return /^(?:1|x|✓|✔|true|ticked|checked|selected)$/.test(comparable(cell));
}

/** What stands in the column of a choice that was not ticked: a "no" is an answer, and not this. */
export function isNoMark(cell: string): boolean {
  return /^(?:0|false|-|not (?:ticked|checked|selected)|unticked|unchecked)?$/.test(
    comparable(cell),
  );
}
