import fc from 'fast-check';
import { expect, test } from 'vitest';

import { momentFromTyped } from '#app/forms/moment-field.ts';

test.each([
  ['14/10/2011', '2011-10-14'],
  ['2011-10-14', '2011-10-14'],
  ['14 October 2011', '2011-10-14'],
  ['14/10/2011 23:59', '2011-10-14 23:59'],
  ['2011-10-14T23:59', '2011-10-14 23:59'],
  ['14 Oct 2011 at 11:59pm', '2011-10-14 23:59'],
  ['14/10/2011, 11.59 PM', '2011-10-14 23:59'],
  ['14/10/2011 5pm', '2011-10-14 17:00'],
  ['14/10/2011 12am', '2011-10-14 00:00'],
  ['14/10/2011 12:30pm', '2011-10-14 12:30'],
])('“%s” is read as %s', (typed, stated) => {
  expect(momentFromTyped(typed)).toBe(stated);
});

test.each([
  ['no day of the calendar', '30/2/2011 12:00'],
  ['an hour that no clock shows', '14/10/2011 25:00'],
  ['a minute that no clock shows', '14/10/2011 23:60'],
  ['an hour of neither half of the day', '14/10/2011 23'],
  ['an afternoon of thirteen hours', '14/10/2011 13pm'],
  ['a time without a day', '23:59'],
  ['words', 'at the end of October'],
])('%s is not read', (_what, typed) => {
  expect(momentFromTyped(typed)).toBeNull();
});

test('whatever is typed, reading never throws', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      momentFromTyped(typed);
    }),
  );
});
