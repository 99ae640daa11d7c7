import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  closesAtFromStated,
  closingDay,
  daysBetween,
  daysLeft,
  formatDay,
  formatDeadline,
  formatInstant,
  formatMonth,
  londonDay,
  nextMidnight,
  opensAtFromStated,
  periodLength,
  statedClosing,
  statedOpening,
} from '#app/domain/consultation/london-time.ts';

// R-01, D-06; papers.md A1.2: the whole period is in British Summer Time.
test('a deadline of 14 October 2011 ends when that day ends in London', () => {
  expect(closesAtFromStated('2011-10-14 23:59')).toEqual({
    ok: true,
    value: new Date('2011-10-14T23:00:00Z'),
  });
});

test('a bare closing day means 23:59', () => {
  expect(closesAtFromStated('2011-10-14')).toEqual(closesAtFromStated('2011-10-14 23:59'));
});

test('a bare opening day means its first instant in London', () => {
  expect(opensAtFromStated('2011-07-22')).toEqual({
    ok: true,
    value: new Date('2011-07-21T23:00:00Z'),
  });
});

test.each([
  ['winter', '2025-12-05 17:00', '2025-12-05T17:01:00.000Z'],
  ['summer', '2025-06-05 17:00', '2025-06-05T16:01:00.000Z'],
  ['the minute before the clocks go back', '2025-10-26 00:59', '2025-10-26T00:00:00.000Z'],
  ['the hour that happens twice: the later', '2025-10-26 01:30', '2025-10-26T01:31:00.000Z'],
  ['the first minute that happens once again', '2025-10-26 02:00', '2025-10-26T02:01:00.000Z'],
  ['the last minute before the skipped hour', '2025-03-30 00:59', '2025-03-30T01:00:00.000Z'],
  ['the first minute after the skipped hour', '2025-03-30 02:00', '2025-03-30T01:01:00.000Z'],
  ['the day on which the clocks go forward', '2025-03-30', '2025-03-30T23:00:00.000Z'],
  ['the day on which the clocks go back', '2025-10-26', '2025-10-27T00:00:00.000Z'],
  ['a T between day and time', '2025-12-05T17:00', '2025-12-05T17:01:00.000Z'],
])('a deadline in %s is read in London time', (_case, stated, firstTooLate) => {
  expect(closesAtFromStated(stated)).toEqual({ ok: true, value: new Date(firstTooLate) });
});

test('an opening in the hour that happens twice takes the earlier', () => {
  expect(opensAtFromStated('2025-10-26 01:30')).toEqual({
    ok: true,
    value: new Date('2025-10-26T00:30:00Z'),
  });
});

test.each(['2025-03-30 01:00', '2025-03-30 01:30', '2025-03-30 01:59'])(
  'the time %s, which no London clock shows, is refused',
  (stated) => {
    const refused = { ok: false, refusal: { kind: 'no-such-time' } };

    expect(closesAtFromStated(stated)).toEqual(refused);
    expect(opensAtFromStated(stated)).toEqual(refused);
  },
);

test.each([
  '',
  'soon',
  '14/10/2011',
  '2011-10',
  '2011-02-30',
  '2011-10-14 24:00',
  '2011-10-14 9:5',
])('the text "%s" is refused as unreadable', (stated) => {
  const refused = { ok: false, refusal: { kind: 'unreadable' } };

  expect(closesAtFromStated(stated)).toEqual(refused);
  expect(opensAtFromStated(stated)).toEqual(refused);
});

test.each([
  ['2011-10-14 23:59', '11:59pm on Friday 14 October 2011'],
  ['2026-03-02 17:00', '5pm on Monday 2 March 2026'],
  ['2026-03-02 09:05', '9:05am on Monday 2 March 2026'],
  ['2026-03-02 12:00', 'midday on Monday 2 March 2026'],
  ['2026-03-02 12:30', '12:30pm on Monday 2 March 2026'],
  ['2026-03-02 00:00', 'midnight at the start of Monday 2 March 2026'],
  ['2026-03-02 00:15', '12:15am on Monday 2 March 2026'],
])('the deadline stated as %s is shown as %s', (stated, words) => {
  const closing = closesAtFromStated(stated);

  expect(closing.ok && formatDeadline(closing.value)).toBe(words);
});

test('an instant is shown to the minute in which it falls', () => {
  expect(formatInstant(new Date('2026-07-02T13:05:59.999Z'))).toBe(
    '2:05pm on Thursday 2 July 2026',
  );
});

test('a day and a month are shown in words', () => {
  expect(formatDay('2011-10-14')).toBe('Friday 14 October 2011');
  expect(formatMonth('2011-11')).toBe('November 2011');
});

// D-03
test('the reference period is twelve weeks, counted from the opening day to the closing day', () => {
  const length = periodLength(
    new Date('2011-07-21T23:00:00Z'),
    new Date('2011-10-14T23:00:00Z'),
  );

  expect(length).toEqual({ days: 84, weeks: 12, text: '12 weeks (84 days)' });
});

test.each([
  ['2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z', '0 days'],
  ['2026-03-01T00:00:00Z', '2026-03-03T00:00:00Z', '1 day'],
  ['2026-03-01T00:00:00Z', '2026-03-09T00:00:00Z', '1 week (7 days)'],
  ['2026-03-01T00:00:00Z', '2026-03-10T00:00:00Z', '1 week and 1 day (8 days)'],
  // The clocks go forward between: still whole days.
  ['2026-03-01T00:00:00Z', '2026-06-04T23:00:00Z', '13 weeks and 4 days (95 days)'],
])('a period from %s to %s is "%s"', (opensAt, closesAt, text) => {
  expect(periodLength(new Date(opensAt), new Date(closesAt)).text).toBe(text);
});

test.each([
  ['the day before', '2011-10-13T10:00:00Z', 1],
  ['the last minute of the day before in London', '2011-10-13T22:59:59Z', 1],
  ['the first minute of the closing day in London', '2011-10-13T23:00:00Z', 0],
  ['the last millisecond in time', '2011-10-14T22:59:59.999Z', 0],
  ['the first instant that is too late', '2011-10-14T23:00:00Z', null],
])('on %s the days left are counted by London day', (_moment, now, left) => {
  expect(daysLeft(new Date(now), new Date('2011-10-14T23:00:00Z'))).toBe(left);
});

test.each([
  ['2026-03-28T12:00:00Z', '2026-03-29T00:00:00.000Z'],
  ['2026-03-29T12:00:00Z', '2026-03-29T23:00:00.000Z'],
  ['2026-10-24T22:59:59.999Z', '2026-10-24T23:00:00.000Z'],
  ['2026-10-24T23:00:00Z', '2026-10-26T00:00:00.000Z'],
])('the midnight after %s is %s', (instant, midnight) => {
  expect(nextMidnight(new Date(instant))).toEqual(new Date(midnight));
});

const anInstant = fc.date({
  min: new Date('1972-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
});

const aLondonMinute = anInstant.map((instant) => {
  const minute = String(instant.getUTCMinutes()).padStart(2, '0');
  const hour = String(instant.getUTCHours()).padStart(2, '0');
  return { day: instant.toISOString().slice(0, 10), time: `${hour}:${minute}` };
});

test('the closing day read back is always the day that was stated', () => {
  fc.assert(
    fc.property(aLondonMinute, ({ day, time }) => {
      const closing = closesAtFromStated(`${day} ${time}`);
      // Refused only in the skipped hour of a spring Sunday.
      if (!closing.ok) return day.slice(5, 7) === '03' && time.startsWith('01');
      return closingDay(closing.value) === day;
    }),
  );
});

test('a deadline is never before the opening stated with the same words', () => {
  fc.assert(
    fc.property(aLondonMinute, ({ day, time }) => {
      const closing = closesAtFromStated(`${day} ${time}`);
      const opening = opensAtFromStated(`${day} ${time}`);
      return (
        closing.ok === opening.ok &&
        (!closing.ok || !opening.ok || closing.value > opening.value)
      );
    }),
  );
});

test('midnight divides two London days and never more than 25 hours ahead', () => {
  fc.assert(
    fc.property(anInstant, (instant) => {
      const midnight = nextMidnight(instant);
      const before = new Date(midnight.getTime() - 1);
      expect(londonDay(before)).toBe(londonDay(instant));
      expect(daysBetween(londonDay(instant), londonDay(midnight))).toBe(1);
      expect(midnight.getTime() - instant.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
    }),
  );
});

test('days left fall by one at each London midnight', () => {
  fc.assert(
    fc.property(anInstant, fc.integer({ min: 2, max: 400 }), (now, days) => {
      const closesAt = new Date(now.getTime() + days * 86_400_000);
      const today = daysLeft(now, closesAt);
      const tomorrow = daysLeft(nextMidnight(now), closesAt);
      expect(today).toBe((tomorrow ?? Number.NaN) + 1);
    }),
  );
});

test('opening and closing are typed back as they were stated', () => {
  expect(statedOpening(new Date('2011-07-21T23:00:00Z'))).toBe('2011-07-22 00:00');
  expect(statedClosing(new Date('2011-10-14T23:00:00Z'))).toBe('2011-10-14 23:59');
});

test('whatever was stated, typing it back and reading it again moves no deadline', () => {
  const minutes = fc.integer({ min: 0, max: 20 * 365 * 24 * 60 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const shown = new Date(Date.UTC(2010, 0, 1) + minute * 60_000);
      const stated = shown.toISOString().slice(0, 16).replace('T', ' ');
      const closing = closesAtFromStated(stated);
      const opening = opensAtFromStated(stated);
      fc.pre(closing.ok && opening.ok);
      expect(statedClosing(closing.value)).toBe(stated);
      expect(statedOpening(opening.value)).toBe(stated);
    }),
  );
});
