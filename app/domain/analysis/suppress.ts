/**
 * Keeping small counts of people out of sight.
 *
 * A count of people in an area or group under the threshold could point at somebody, so it is
 * hidden, and so are as many others as it takes that it cannot be found by subtraction from the
 * total.
 */

/** Suggested by A-13. */
export const SMALL_NUMBER_THRESHOLD = 5;

/**
 * The counts of one table whose total is known, in their order; null where a count is hidden.
 *
 * Hidden counts are at least two and add up to at least the threshold, unless everything is hidden.
 * A zero is shown: it points at nobody.
 */
export function suppressSmall(
  counts: readonly number[],
  threshold: number = SMALL_NUMBER_THRESHOLD,
): readonly (number | null)[] {
  const hidden = new Set(
    counts.flatMap((count, at) => (count > 0 && count < threshold ? [at] : [])),
  );
  if (hidden.size === 0) return counts;
  const visible = counts
    .map((count, at) => ({ count, at }))
    .filter(({ at }) => !hidden.has(at))
    // Smallest first, zeros last: hiding a zero gives cover but adds nothing to the sum.
    .sort((one, other) => rankOf(one.count) - rankOf(other.count));
  for (const { at } of visible) {
    const sum = [...hidden].reduce((total, index) => total + (counts[index] ?? 0), 0);
    if (hidden.size >= 2 && sum >= threshold) break;
    hidden.add(at);
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count));
}

function rankOf(count: number): number {
  return count === 0 ? Number.MAX_SAFE_INTEGER : count;
}
