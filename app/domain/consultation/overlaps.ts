/**
 * Where the periods of two consultations overlap, and who is asked twice (W-09).
 *
 * Who is invited is free words, so the same people are found only where both audiences name them in
 * the same words, or where both are open to residents. A page shows both audiences beside the
 * finding: readers can see what a program cannot.
 */
import { addDays } from './days.ts';
import { closingDay, daysBetween, londonDay } from './london-time.ts';

/** When a consultation takes replies, by whom and from whom. */
export type Period = {
  readonly slug: string;
  readonly title: string;
  readonly publisher: string;
  /** Who is invited to reply, in words. */
  readonly audience: string;
  readonly opensAt: Date;
  /** The first instant that is too late. */
  readonly closesAt: Date;
};

export type Overlap = {
  /** The one that opens first. */
  readonly one: Period;
  readonly other: Period;
  /** First London day on which both are open, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last London day on which both are open. */
  readonly to: string;
  /** Days on which both are open, the first and the last counted. */
  readonly days: number;
  /** Days from one closing day to the other. */
  readonly closingsApart: number;
  readonly hasOnePublisher: boolean;
  /** Who is asked by both; empty when the words of the audiences do not show it. */
  readonly askedTwice: readonly string[];
};

/** Every pair that is open at the same time, in the order in which the overlaps begin. */
export function findOverlaps(periods: readonly Period[]): readonly Overlap[] {
  const ordered = [...periods].sort(byOpening);
  const overlaps = ordered.flatMap((one, at) =>
    ordered
      .slice(at + 1)
      .filter((other) => other.opensAt < one.closesAt)
      .map((other) => toOverlap(one, other)),
  );
  return overlaps.sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
}

/** Opening first, then the address, so that the order never depends on the database. */
export function byOpening(a: Period, b: Period): number {
  return a.opensAt.getTime() - b.opensAt.getTime() || (a.slug < b.slug ? -1 : 1);
}

function toOverlap(one: Period, other: Period): Overlap {
  const from = londonDay(other.opensAt);
  const closings = [closingDay(one.closesAt), closingDay(other.closesAt)].sort();
  const [to = from, last = to] = closings;
  return {
    one,
    other,
    from,
    to,
    days: daysBetween(from, addDays(to, 1)),
    closingsApart: daysBetween(to, last),
    hasOnePublisher: comparable(one.publisher) === comparable(other.publisher),
    askedTwice: askedByBoth(one.audience, other.audience),
  };
}

const OPEN_TO_RESIDENTS =
  /\b(?:any(?:one|body)|every(?:one|body)|people|those) who lives?\b|\bresidents\b|\bgeneral public\b|\blocal people\b/iu;
const RESIDENTS = 'residents';

/** As the first names them. */
function askedByBoth(one: string, other: string): readonly string[] {
  const named = new Set(peopleNamedIn(other).map(comparable));
  const shared = peopleNamedIn(one).filter((people) => named.has(comparable(people)));
  const asksResidents = [one, other].every((audience) => OPEN_TO_RESIDENTS.test(audience));
  const others = asksResidents
    ? shared.filter((people) => !OPEN_TO_RESIDENTS.test(people))
    : shared;
  return [...(asksResidents ? [RESIDENTS] : []), ...others];
}

/** "works" in "anyone who lives, works or studies here" names nobody. */
const VERB_ONLY = /^(?:lives?|works?|stud(?:y|ies)|volunteers?|learns?)\b/iu;

function peopleNamedIn(audience: string): readonly string[] {
  return audience
    .split(/[,;.\n]|\band\b/u)
    .map((people) => people.trim())
    .filter((people) => people !== '' && !VERB_ONLY.test(people));
}

function comparable(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:(?:the|all|any|every|our|local|other) )+/u, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
