import { expect, test } from 'vitest';
import fc from 'fast-check';

import { addDays, mondayOf } from '#app/domain/consultation/days.ts';
import { sampleCalendar } from '#app/domain/consultation/sample-calendar.ts';

test('the samples lie around the day of loading, from Monday to Friday', () => {
  const today = '2026-03-05';

  expect(sampleCalendar('open', today)).toEqual({
    opensOn: '2026-02-09',
    closesOn: '2026-05-08',
    meetingOn: '2026-07-21',
    analysedFrom: null,
    outcomeOn: null,
  });
  expect(sampleCalendar('analysis', today)).toEqual({
    opensOn: '2025-10-20',
    closesOn: '2026-01-16',
    meetingOn: '2026-03-31',
    analysedFrom: '2026-01-23',
    outcomeOn: null,
  });
  expect(sampleCalendar('outcome', today)).toEqual({
    opensOn: '2025-05-26',
    closesOn: '2025-08-22',
    meetingOn: '2025-10-07',
    analysedFrom: '2025-08-29',
    outcomeOn: '2025-10-21',
  });
});

test('whatever the day of loading, each sample has reached its stage', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const today = addDays('2000-01-01', days);
      const open = sampleCalendar('open', today);
      const analysis = sampleCalendar('analysis', today);
      const outcome = sampleCalendar('outcome', today);

      expect(open.opensOn < today && today < open.closesOn).toBe(true);
      expect((analysis.analysedFrom ?? today) < today && today < analysis.meetingOn).toBe(true);
      expect([outcome.meetingOn, outcome.outcomeOn ?? today, today].every(isAfterLast)).toBe(
        true,
      );
    }),
  );
});

test.each([
  ['a Monday', '2026-03-02', '2026-03-02'],
  ['a Sunday', '2026-03-08', '2026-03-02'],
  ['the first days of a year', '2026-01-02', '2025-12-29'],
])('the week of %s begins on its Monday', (_day, day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

/** True for a day after the one before it in a list; days written YYYY-MM-DD sort by time. */
function isAfterLast(day: string, at: number, days: readonly string[]): boolean {
  return at === 0 || (days[at - 1] ?? '') < day;
}
