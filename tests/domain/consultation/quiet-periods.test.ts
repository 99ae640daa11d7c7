import { expect, test } from 'vitest';

import {
  preElectionPeriodOf,
  quietPeriodsBetween,
} from '#app/domain/consultation/quiet-periods.ts';

// The last days for notices of election as the Electoral Commission's timetables give them.
test.each([
  [2023, '2023-03-27', '2023-05-04'],
  [2024, '2024-03-26', '2024-05-02'],
  [2025, '2025-03-25', '2025-05-01'],
])('in %i it runs from the last day for the notice to the poll', (year, from, to) => {
  expect(preElectionPeriodOf(year)).toMatchObject({ from, to });
});

test('years in which the poll was moved have it on the day that was kept, or not at all', () => {
  expect(preElectionPeriodOf(2014)?.to).toBe('2014-05-22');
  expect(preElectionPeriodOf(2020)).toBeNull();
});

test('those that touch a span are found, the yearly ones and those of the settings, in order', () => {
  const general = { name: 'General election', from: '2024-05-30', to: '2024-07-04' };
  const names = (from: string, to: string) =>
    quietPeriodsBetween(from, to, [general]).map(({ name }) => name);

  expect(names('2024-05-02', '2024-05-30')).toEqual(['local elections', 'General election']);
  expect(names('2024-05-03', '2024-05-29')).toEqual([]);
  expect(names('2024-07-05', '2025-03-24')).toEqual([]);
});
