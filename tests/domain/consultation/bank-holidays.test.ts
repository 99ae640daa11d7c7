import { expect, test } from 'vitest';

import { bankHolidaysBetween, bankHolidaysOf } from '#app/domain/consultation/bank-holidays.ts';

/** As published for England and Wales at gov.uk/bank-holidays. */
test.each([
  [
    2011,
    [
      '2011-01-03',
      '2011-04-22',
      '2011-04-25',
      '2011-04-29',
      '2011-05-02',
      '2011-05-30',
      '2011-08-29',
      '2011-12-26',
      '2011-12-27',
    ],
  ],
  [
    2022,
    [
      '2022-01-03',
      '2022-04-15',
      '2022-04-18',
      '2022-05-02',
      '2022-06-02',
      '2022-06-03',
      '2022-08-29',
      '2022-09-19',
      '2022-12-26',
      '2022-12-27',
    ],
  ],
  [
    2026,
    [
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-28',
    ],
  ],
  [
    2027,
    [
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-05-03',
      '2027-05-31',
      '2027-08-30',
      '2027-12-27',
      '2027-12-28',
    ],
  ],
])('the bank holidays of %i are those that were kept', (year, days) => {
  expect(bankHolidaysOf(year).map(({ day }) => day)).toEqual(days);
});

test('a period across New Year has the holidays of both years, its own ends counted', () => {
  expect(bankHolidaysBetween('2025-12-26', '2026-01-01').map(({ name }) => name)).toEqual([
    'Boxing Day',
    "New Year's Day",
  ]);
});
