/** Part of A-13: one table with a known total. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { suppressSmall } from '#app/domain/analysis/suppress.ts';

test.each([
  ['nothing small is left alone', [5, 0, 12], [5, 0, 12]],
  ['one small count hides the next smallest with it', [3, 9, 7, 20], [null, 9, null, 20]],
  [
    'two small counts that add up to little hide a third',
    [1, 1, 30, 6],
    [null, null, 30, null],
  ],
  ['two small counts that give each other cover are enough', [4, 4, 30], [null, null, 30]],
  ['everything is hidden where there is no cover', [1, 2], [null, null]],
  ['a zero gives cover only when nothing else can', [2, 0], [null, null]],
])('%s', (_name, counts, shown) => {
  expect(suppressSmall(counts)).toEqual(shown);
});

test('no hidden count can be found by subtracting what is shown from the total', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }), (counts) => {
      const shown = suppressSmall(counts);

      const hidden = counts.filter((_, at) => shown[at] === null);
      const isAllHidden = hidden.length === counts.length;
      const rest = hidden.reduce((sum, count) => sum + count, 0);
      expect(shown.every((count) => count === null || count === 0 || count >= 5)).toBe(true);
      expect(hidden.length === 0 || isAllHidden || (hidden.length >= 2 && rest >= 5)).toBe(
        true,
      );
    }),
  );
});
