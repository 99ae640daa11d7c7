/**
 * One wording against another, word by word: suggested words against published ones (P-10), and a
 * corrected version of a paper against the one before (D-05).
 *
 * The shortest way from one text to the other is sought as Myers describes ("An O(ND) Difference
 * Algorithm and Its Variations"), with a bound on N × D: past it, what lies between the common
 * beginning and end is shown as taken out and put in whole, which is easier to read anyway.
 */
export type DifferencePart = {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
};

/** Words that may differ before the texts count as different throughout. */
const MAX_EDITS = 600;

/**
 * From `before` to `after`, in reading order, removed before added. Kept and removed parts together
 * are `before`; kept and added parts together are `after`. No part is empty.
 */
export function wordingDifference(before: string, after: string): readonly DifferencePart[] {
  const from = wordsOf(before);
  const to = wordsOf(after);
  const start = commonStart(from, to);
  const end = commonStart(from.slice(start).reverse(), to.slice(start).reverse());
  const middle = differenceOf(
    from.slice(start, from.length - end),
    to.slice(start, to.length - end),
  );
  const parts: readonly DifferencePart[] = [
    { kind: 'kept', text: from.slice(0, start).join('') },
    ...middle,
    { kind: 'kept', text: from.slice(from.length - end).join('') },
  ];
  return joined(parts);
}

/** Words, gaps and single marks: all of the text, in order. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\s+|[^]/gu) ?? [];
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const shorter = Math.min(one.length, other.length);
  let length = 0;
  while (length < shorter && one[length] === other[length]) length += 1;
  return length;
}

type Words = readonly string[];

function differenceOf(from: Words, to: Words): readonly DifferencePart[] {
  const rounds = furthestByRound(from, to);
  if (rounds !== null) return walkBack(from, to, rounds);
  return [
    { kind: 'removed', text: from.join('') },
    { kind: 'added', text: to.join('') },
  ];
}

/** How far into `from` each diagonal reaches: entry `k + edits` for the diagonal x − y = k. */
type Reached = Int32Array;

/** What is reached with 0, 1, 2 … edits until both ends meet; null when that takes too many. */
function furthestByRound(from: Words, to: Words): readonly Reached[] | null {
  const rounds: Reached[] = [];
  const most = Math.min(MAX_EDITS, from.length + to.length);
  for (let edits = 0; edits <= most; edits += 1) {
    const reached = new Int32Array(2 * edits + 1);
    const last = rounds.at(-1);
    for (let k = -edits; k <= edits; k += 2) {
      const begun = last === undefined ? 0 : stepOnto(last, edits, k).x;
      reached[k + edits] = begun + slide(from, to, begun, begun - k);
    }
    rounds.push(reached);
    const target = from.length - to.length;
    const isMet = Math.abs(target) <= edits && reached[target + edits] === from.length;
    if (isMet) return rounds;
  }
  return null;
}

/** The better of a removal from diagonal k − 1 and an addition from k + 1. */
function stepOnto(
  last: Reached,
  edits: number,
  k: number,
): { readonly x: number; readonly isRemoval: boolean } {
  const beside = (diagonal: number) => last[diagonal + edits - 1] ?? -1;
  const removed = k === -edits ? -1 : beside(k - 1) + 1;
  const added = k === edits ? -1 : beside(k + 1);
  return removed > added ? { x: removed, isRemoval: true } : { x: added, isRemoval: false };
}

/** Equal words from here on. Past an end there are none. */
function slide(from: Words, to: Words, x: number, y: number): number {
  let length = 0;
  while (
    x + length < from.length &&
    y + length < to.length &&
    from[x + length] === to[y + length]
  ) {
    length += 1;
  }
  return length;
}

function walkBack(
  from: Words,
  to: Words,
  rounds: readonly Reached[],
): readonly DifferencePart[] {
  const parts: DifferencePart[] = [];
  let x = from.length;
  let k = from.length - to.length;
  for (let edits = rounds.length - 1; edits > 0; edits -= 1) {
    const last = rounds[edits - 1] ?? new Int32Array();
    const step = stepOnto(last, edits, k);
    parts.push({ kind: 'kept', text: from.slice(step.x, x).join('') });
    parts.push(
      step.isRemoval
        ? { kind: 'removed', text: from[step.x - 1] ?? '' }
        : { kind: 'added', text: to[step.x - k - 1] ?? '' },
    );
    x = step.isRemoval ? step.x - 1 : step.x;
    k = step.isRemoval ? k - 1 : k + 1;
  }
  parts.push({ kind: 'kept', text: from.slice(0, x).join('') });
  return parts.reverse();
}

/**
 * Neighbours in one: all that goes, then all that comes, between two kept stretches. A gap between
 * two changed words counts as changed with them, so that phrases are not cut to pieces.
 */
function joined(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const whole: DifferencePart[] = [];
  let kept = '';
  let removed = '';
  let added = '';
  const closeChange = () => {
    whole.push({ kind: 'removed', text: removed }, { kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind === 'kept') {
      kept += text;
      continue;
    }
    const hasChange = removed + added !== '';
    if (hasChange && /^[^\S\n]*$/.test(kept)) {
      removed += kept;
      added += kept;
    } else {
      closeChange();
      whole.push({ kind: 'kept', text: kept });
    }
    kept = '';
    if (kind === 'removed') removed += text;
    else added += text;
  }
  closeChange();
  whole.push({ kind: 'kept', text: kept });
  return whole.filter(({ text }) => text !== '');
}
