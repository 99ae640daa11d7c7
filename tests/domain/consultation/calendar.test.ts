import { expect, test } from 'vitest';

import { buildCalendar, type CalendarSource } from '#app/domain/consultation/calendar.ts';
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { Meeting } from '#app/domain/paper/paper.ts';
import { aMeeting, aPublicRecord } from '#tests/support/calendar.ts';

function aSource(
  overrides: Partial<Consultation> = {},
  meetings: readonly Meeting[] = [],
  stage: CalendarSource['record']['stage'] = 'open',
): CalendarSource {
  return { record: aPublicRecord({ stage }, overrides), meetings };
}

test('a period is in the month it opens, the month it closes and those between', () => {
  const { months } = buildCalendar([aSource({ decisionMeeting: null })], '2011-07-01');
  const entries = months.map(({ month, entries: dated, openThroughout }) => [
    month,
    dated.map(({ kind, day }) => `${kind} ${day}`),
    openThroughout.map(({ slug }) => slug),
  ]);

  expect(entries).toEqual([
    ['2011-07', ['opens 2011-07-22'], []],
    ['2011-08', [], ['fairhaven-review']],
    ['2011-09', [], ['fairhaven-review']],
    ['2011-10', ['closes 2011-10-14'], []],
  ]);
});

// D-17
test('a meeting stands as precisely as it is known', () => {
  const source = aSource({ decisionMeeting: null }, [
    aMeeting({ id: 'm1', body: 'Board', date: '2011-11-04', precision: 'day' }),
    aMeeting({ id: 'm2', body: 'Forum', date: '2011-11', precision: 'month' }),
    // The day of a date that is only sure of its month is not believed.
    aMeeting({ id: 'm3', body: 'Panel', date: '2011-11-20', precision: 'month' }),
    aMeeting({ id: 'm4', body: 'Trust', date: null, precision: 'tbc' }),
  ]);
  const { months, toBeConfirmed } = buildCalendar([source], '2011-11-01');

  expect(months).toMatchObject([
    {
      month: '2011-11',
      entries: [{ kind: 'meeting', day: '2011-11-04', meeting: { body: 'Board' } }],
      someDay: [{ body: 'Forum' }, { body: 'Panel' }],
    },
  ]);
  expect(toBeConfirmed.map(({ body }) => body)).toEqual(['Trust']);
});

test('the meeting that decides is said once, though the paper names it too', () => {
  const decisionMeeting = {
    body: 'Annual General Meeting',
    date: '2011-11-04',
    precision: 'day',
  } as const;
  const source = aSource({ decisionMeeting }, [
    aMeeting({ id: 'm1', body: 'AGM', agm: true, date: '2011-11', precision: 'month' }),
    aMeeting({ id: 'm2', body: 'AGM', agm: true, date: null, precision: 'tbc' }),
    aMeeting({ id: 'm3', body: 'AGM', agm: true, date: '2012-11', precision: 'month' }),
  ]);
  const { months, toBeConfirmed } = buildCalendar([source], '2011-11-01');

  expect(months).toMatchObject([
    { month: '2011-11', entries: [{ meeting: { decides: true } }], someDay: [] },
    { month: '2012-11', entries: [], someDay: [{ id: 'm3', decides: false }] },
  ]);
  expect(toBeConfirmed).toEqual([]);
});

test('another meeting of the body that decides stays, unless its date is the same', () => {
  const decisionMeeting = { body: 'Board', date: '2011-11', precision: 'month' } as const;
  const source = aSource({ decisionMeeting }, [
    aMeeting({ id: 'm1', body: 'board', date: '2011-11', precision: 'month' }),
    aMeeting({ id: 'm2', body: 'Board', date: '2011-12', precision: 'month' }),
    aMeeting({ id: 'm3', body: 'Board', date: null, precision: 'tbc' }),
  ]);
  const { months, toBeConfirmed } = buildCalendar([source], '2011-11-01');

  expect(months.flatMap(({ someDay }) => someDay.map(({ id }) => id))).toEqual([
    'decision',
    'm2',
  ]);
  expect(toBeConfirmed.map(({ id }) => id)).toEqual(['m3']);
});

test('months and overlaps that are over stand apart, the latest month first', () => {
  const one = aSource({ decisionMeeting: null });
  const other = aSource({ id: 'c2', slug: 'second', decisionMeeting: null });
  const calendar = buildCalendar([one, other], '2011-10-15');

  expect(calendar.overlaps).toEqual([]);
  expect(calendar.months.map(({ month }) => month)).toEqual(['2011-10']);
  expect(calendar.earlier.overlaps).toHaveLength(1);
  expect(calendar.earlier.months.map(({ month }) => month)).toEqual([
    '2011-09',
    '2011-08',
    '2011-07',
  ]);
  expect(buildCalendar([one, other], '2011-10-14').overlaps).toHaveLength(1);
});

test('a consultation that was withdrawn asks nobody and names no meeting', () => {
  const calendar = buildCalendar([aSource({}, [aMeeting()], 'withdrawn')], '2011-07-01');

  expect(calendar).toEqual({
    overlaps: [],
    months: [],
    toBeConfirmed: [],
    earlier: { overlaps: [], months: [] },
  });
});

test('a meeting without a date is not waited for once there is an outcome', () => {
  const decided = aPublicRecord({ outcomeAt: new Date('2011-12-01T10:00:00Z') });
  const meetings = [aMeeting({ date: null, precision: 'tbc' })];

  expect(buildCalendar([{ record: decided, meetings }], '2012-01-01').toBeConfirmed).toEqual(
    [],
  );
});
