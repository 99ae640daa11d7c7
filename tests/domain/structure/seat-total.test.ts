import { expect, test } from 'vitest';

import { totalSeats } from '#app/domain/structure/seat-total.ts';
import { aSeat } from '#tests/support/factories.ts';

test('fixed seats add up to an exact number', () => {
  const seats = [
    aSeat({ id: 's1', group: 'g' }),
    aSeat({ id: 's2', group: 'g', minimum: 5, maximum: 5 }),
  ];

  expect(totalSeats(seats)).toEqual({ minimum: 6, maximum: 6, conditions: [] });
});

test('one seat line without a most leaves the total open, and each condition is said once', () => {
  const seats = [
    aSeat({ id: 's1', group: 'g', minimum: 18, maximum: 18 }),
    aSeat({ id: 's2', group: 'g', minimum: 6, maximum: null, condition: 'the areas' }),
    aSeat({ id: 's3', group: 'g', condition: 'the areas' }),
  ];

  expect(totalSeats(seats)).toEqual({ minimum: 25, maximum: null, conditions: ['the areas'] });
});

test('no seat listed is not a total of none', () => {
  expect(totalSeats([])).toBeNull();
});
