import fc from 'fast-check';
import { expect, test } from 'vitest';

import { longestRisingRun } from '#app/domain/paper/longest-run.ts';

/** By trying every choice: slow, and plainly right. */
function longestLength(places: readonly number[], above = -1): number {
  const [first, ...rest] = places;
  if (first === undefined) return 0;
  const without = longestLength(rest, above);
  return first > above ? Math.max(without, 1 + longestLength(rest, first)) : without;
}

test('the run rises in both senses and there is no longer one', () => {
  const places = fc.uniqueArray(fc.nat(20), { maxLength: 11 });
  fc.assert(
    fc.property(places, (order) => {
      const run = longestRisingRun(order);

      const values = run.map((index) => order[index] ?? -1);
      expect(run).toEqual([...run].sort((one, other) => one - other));
      expect(values).toEqual([...values].sort((one, other) => one - other));
      expect(run.length).toBe(longestLength(order));
    }),
  );
});
