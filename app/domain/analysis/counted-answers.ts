/**
 * What is counted of the answers to a closed question, and which answers each count takes in.
 *
 * Of ticks every choice is counted; of a ranking every place of every option, with those who ranked
 * and left the option out beside them, so that no average hides anybody; of dates every month that was
 * named. Each count has an id, under which it can be traced.
 */
import { chosenLabel, dateWords, placeWord, readChosen } from '../paper/question-choice.ts';
import type { Asked } from '../paper/question.ts';

type CountedAnswer = { readonly id: string; readonly label: string };

const PLACED = 'placed:';
const UNPLACED = 'unplaced:';
const MONTH = 'month:';

/** `given` are the answers that were given, each as its entries. */
export function countedAnswers(
  question: Asked,
  given: readonly (readonly string[])[],
): readonly CountedAnswer[] {
  switch (question.kind) {
    case 'open':
    case 'number':
      return [];
    case 'ranking':
      return question.choices.flatMap(({ id }) =>
        rankingIds(id, question.choices.length).map((counted) => labelled(question, counted)),
      );
    case 'date':
      return monthsIn(given).map((month) => labelled(question, `${MONTH}${month}`));
    case 'one-choice':
    case 'several-choices':
    case 'yes-no':
    case 'scale':
    case 'rating':
      return question.choices;
  }
}

/** Ids of what is counted of one option: each place, any place, none though others have one. */
function rankingIds(option: string, places: number): readonly string[] {
  return [
    ...Array.from({ length: places }, (_, at) => placeWord(at + 1, option)),
    placedId(option),
    unplacedId(option),
  ];
}

export function placedId(option: string): string {
  return `${PLACED}${option}`;
}

export function unplacedId(option: string): string {
  return `${UNPLACED}${option}`;
}

function labelled(question: Pick<Asked, 'choices'>, id: string): CountedAnswer {
  return { id, label: countedLabel(question, id) };
}

/** A date without a month is counted under its year, apart from the months of that year. */
function monthsIn(given: readonly (readonly string[])[]): readonly string[] {
  const months = given.flat().flatMap((word) => monthOf(word) ?? []);
  return [...new Set(months)].sort();
}

function monthOf(word: string): string | null {
  const chosen = readChosen(word);
  return chosen.kind === 'date' ? chosen.date.slice(0, 'YYYY-MM'.length) : null;
}

/** In words: "Library: given a place", "October 2011", "2011, without a month". */
export function countedLabel(question: Pick<Asked, 'choices' | 'number'>, id: string): string {
  if (id.startsWith(PLACED)) {
    return `Given a place: ${chosenLabel(question, id.slice(PLACED.length))}`;
  }
  if (id.startsWith(UNPLACED)) {
    return `Given no place: ${chosenLabel(question, id.slice(UNPLACED.length))}`;
  }
  if (!id.startsWith(MONTH)) return chosenLabel(question, id);
  const month = id.slice(MONTH.length);
  return month.includes('-') ? dateWords(month) : `${month}, without a month`;
}

/** True when an answer with these entries is in the count of this id. */
export function isCountedAs(entries: readonly string[], id: string): boolean {
  if (id.startsWith(PLACED)) return optionsPlaced(entries).includes(id.slice(PLACED.length));
  if (id.startsWith(UNPLACED)) {
    const placed = optionsPlaced(entries);
    return placed.length > 0 && !placed.includes(id.slice(UNPLACED.length));
  }
  if (id.startsWith(MONTH)) {
    return entries.some((word) => monthOf(word) === id.slice(MONTH.length));
  }
  return entries.includes(id);
}

function optionsPlaced(entries: readonly string[]): readonly string[] {
  return entries.flatMap((word) => {
    const chosen = readChosen(word);
    return chosen.kind === 'place' ? [chosen.id] : [];
  });
}

/** The numbers among the entries of an answer: one, or none. */
export function numbersIn(entries: readonly string[]): readonly number[] {
  return entries.flatMap((word) => {
    const chosen = readChosen(word);
    return chosen.kind === 'number' ? [Number(chosen.number)] : [];
  });
}
