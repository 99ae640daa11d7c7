/**
 * The largest set of places that already stand in rising order: of things that were put in another
 * order, those that need not be called moved (Fredman, "On computing the length of longest increasing
 * subsequences").
 */

/** Indexes into `places`, rising, whose values rise too; as many as there can be. */
export function longestRisingRun(places: readonly number[]): readonly number[] {
  /** Index of the smallest value that ends a run of each length, the shortest run first. */
  const ends: number[] = [];
  const before = new Map<number, number>();
  for (const [index, place] of places.entries()) {
    const length = countBelow(ends, places, place);
    const previous = ends[length - 1];
    if (previous !== undefined) before.set(index, previous);
    ends[length] = index;
  }
  const run: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before.get(index)) run.push(index);
  return run.reverse();
}

/** How many of the runs end below a place; their ends rise, so half of them are ruled out at a time. */
function countBelow(ends: readonly number[], places: readonly number[], place: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const end = ends[middle];
    const isBelow = end !== undefined && (places[end] ?? 0) < place;
    if (isBelow) low = middle + 1;
    else high = middle;
  }
  return low;
}
