import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  findNoticeBreach,
  noticeBreachWords,
  planBack,
} from '#app/domain/consultation/back-plan.ts';
import type { DecisionMeeting } from '#app/domain/consultation/consultation.ts';
import { addDays } from '#app/domain/consultation/days.ts';
import { closesAtFromStated, daysBetween } from '#app/domain/consultation/london-time.ts';
import { USUAL_PLANNING, type Planning } from '#app/domain/consultation/planning.ts';
import {
  clearDays,
  isWorkingDay,
  workingDayAfter,
} from '#app/domain/consultation/working-days.ts';

const plannings: fc.Arbitrary<Planning> = fc.record({
  noticeDays: fc.integer({ min: 1, max: 60 }),
  noticeCounts: fc.constantFrom('working-days', 'all-days'),
  analysisDays: fc.integer({ min: 1, max: 120 }),
  periodDays: fc.integer({ min: 1, max: 366 }),
});
const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1990-01-01', count));

function meetingOn(date: string | null, precision: DecisionMeeting['precision'] = 'day') {
  return { body: 'Annual General Meeting', date, precision };
}

function closing(day: string): Date {
  const closesAt = closesAtFromStated(day);
  if (!closesAt.ok) throw new Error(day);
  return closesAt.value;
}

test('from a meeting in November the usual days lead back over its week-ends', () => {
  expect(planBack(meetingOn('2011-11-24'), USUAL_PLANNING)).toEqual({
    meetingDay: '2011-11-24',
    despatchDay: '2011-11-09',
    analysisEnds: '2011-11-08',
    analysisStarts: '2011-10-19',
    closesBy: '2011-10-18',
    opensBy: '2011-07-26',
  });
});

test('bank holidays are no working days: Easter and a royal wedding move the papers forward', () => {
  const plan = planBack(meetingOn('2011-05-04'), {
    ...USUAL_PLANNING,
    noticeDays: 5,
    analysisDays: 1,
  });

  // Between: 3 May, 28, 27 and 26 April, 21 April. Not: 2 May, 29 April, 25 and 22 April.
  expect(plan).toMatchObject({ despatchDay: '2011-04-20', analysisStarts: '2011-04-19' });
});

test.each([
  ['only the month is known', meetingOn('2011-11', 'month')],
  ['it is to be confirmed', meetingOn(null, 'tbc')],
  ['it is not named', null],
])('no day is made up for a meeting when %s', (_case, meeting) => {
  expect(planBack(meeting, USUAL_PLANNING)).toBeNull();
});

test('every plan keeps its notice and its days, and none could be later', () => {
  fc.assert(
    fc.property(days, plannings, (day, planning) => {
      const plan = planBack(meetingOn(day), planning);
      if (!plan) throw new Error('a plan');
      const { noticeDays, noticeCounts, analysisDays, periodDays } = planning;

      expect(isWorkingDay(plan.despatchDay)).toBe(true);
      expect(clearDays(plan.despatchDay, day, noticeCounts)).toBeGreaterThanOrEqual(noticeDays);
      const later = workingDayAfter(plan.despatchDay);
      expect(clearDays(later, day, noticeCounts)).toBeLessThan(noticeDays);

      expect(clearDays(plan.closesBy, plan.despatchDay, 'working-days')).toBe(analysisDays);
      expect(isWorkingDay(plan.analysisStarts)).toBe(true);
      expect(isWorkingDay(plan.analysisEnds)).toBe(true);
      const tooLate = addDays(plan.closesBy, 1);
      expect(clearDays(tooLate, plan.despatchDay, 'working-days')).toBeLessThan(analysisDays);

      expect(daysBetween(plan.opensBy, plan.closesBy)).toBe(periodDays);
    }),
    { numRuns: 60 },
  );
});

test('a closing time breaks the notice exactly when it comes after the last day of the plan', () => {
  const offsets = fc.integer({ min: -40, max: 40 });
  fc.assert(
    fc.property(days, plannings, offsets, (day, planning, offset) => {
      const decisionMeeting = meetingOn(day);
      const closesBy = planBack(decisionMeeting, planning)?.closesBy ?? '';

      const breach = findNoticeBreach(
        { decisionMeeting, planning },
        closing(addDays(closesBy, offset)),
      );

      expect(breach !== null).toBe(offset > 0);
      if (breach) expect(breach.clearDays).toBeLessThan(planning.noticeDays);
    }),
    { numRuns: 60 },
  );
});

test('a breach is said with the day of the papers, what is left, and what would be in time', () => {
  const subject = { decisionMeeting: meetingOn('2011-11-24'), planning: USUAL_PLANNING };

  const breach = findNoticeBreach(subject, closing('2011-10-21'));

  expect(breach && noticeBreachWords(breach)).toBe(
    'This breaks the notice of the meeting on Thursday 24 November 2011. After closing and analysis, ' +
      'its papers could go out on Monday 14 November 2011 at the earliest, with 7 clear days left ' +
      'of the 10 that are due. To keep the notice, the last day to reply can be Tuesday 18 October 2011.',
  );
});

test('with only the month known, a breach is found when no day of it would do, and only then', () => {
  const subject = {
    decisionMeeting: meetingOn('2011-11', 'month'),
    planning: USUAL_PLANNING,
  };

  expect(findNoticeBreach(subject, closing('2011-10-24'))).toBeNull();
  expect(findNoticeBreach(subject, closing('2011-10-25'))).toMatchObject({
    meetingDay: '2011-11-30',
    isMonthOnly: true,
  });
  expect(
    findNoticeBreach({ ...subject, decisionMeeting: null }, closing('2030-01-01')),
  ).toBeNull();
});
