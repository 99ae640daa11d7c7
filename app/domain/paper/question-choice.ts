/**
 * What one entry of an answer to a closed question says, as the word under which it is kept.
 *
 * An answer is a list of such words: the ids of what was ticked, a place for each option of a ranking
 * (`place-1:c2`), one number (`number:12.5`) or one date (`date:2011-10-14`, `date:2011-10` where only
 * the month is known, `date:2011`). Each word says of what kind it is, so that an answer keeps its
 * meaning when the question is later asked in another way.
 */
export type Chosen =
  | { readonly kind: 'choice'; readonly id: string }
  /** From 1. */
  | { readonly kind: 'place'; readonly place: number; readonly id: string }
  /** Decimal, without grouping: `-12.5`. */
  | { readonly kind: 'number'; readonly number: string }
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: no more than was said. */
  | { readonly kind: 'date'; readonly date: string };

export function placeWord(place: number, id: string): string {
  return `place-${place}:${id}`;
}

export function numberWord(number: string): string {
  return `number:${number}`;
}

export function dateWord(date: string): string {
  return `date:${date}`;
}

/** Whatever is of no other kind is the id of a choice. */
export function readChosen(word: string): Chosen {
  const place = /^place-([1-9]\d{0,3}):(.+)$/s.exec(word);
  if (place?.[1] && place[2]) return { kind: 'place', place: Number(place[1]), id: place[2] };
  const number = /^number:(-?\d+(?:\.\d+)?)$/.exec(word);
  if (number?.[1]) return { kind: 'number', number: number[1] };
  const date = /^date:(\d{4}(?:-\d{2}){0,2})$/.exec(word);
  if (date?.[1]) return { kind: 'date', date: date[1] };
  return { kind: 'choice', id: word };
}

/** What a question offers, as far as the words for an answer to it go. */
type Labelled = {
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly number?: { readonly unit: string } | undefined;
};

/** The entry as people read it: "Library", "Place 1: Library", "12.5 minutes", "October 2011". */
export function chosenLabel(question: Labelled, word: string): string {
  const chosen = readChosen(word);
  switch (chosen.kind) {
    case 'choice':
      return labelOf(question, chosen.id);
    case 'place':
      return `Place ${chosen.place}: ${labelOf(question, chosen.id)}`;
    case 'number':
      return withUnit(grouped(chosen.number), question.number?.unit ?? '');
    case 'date':
      return dateWords(chosen.date);
  }
}

function labelOf({ choices }: Labelled, id: string): string {
  return choices.find((choice) => choice.id === id)?.label ?? id;
}

/** "£" and other signs of money stand before a number, words after it. */
export function withUnit(number: string, unit: string): string {
  if (unit === '') return number;
  if (unit === '%') return `${number}%`;
  return /^\p{Sc}$/u.test(unit) ? `${unit}${number}` : `${number} ${unit}`;
}

/** "1,234.5": in threes before the point. */
export function grouped(number: string): string {
  const [whole = '', part] = number.split('.');
  const groups = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? groups : `${groups}.${part}`;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/** "14 October 2011", "October 2011" or "2011". */
export function dateWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const parts = [day === undefined ? undefined : String(Number(day)), name, year];
  return parts.filter((part) => part !== undefined).join(' ');
}
