import { expect, test } from 'vitest';

import { dayField } from '#app/forms/day-field.ts';

const field = dayField('the day it was received');

test.each([
  ['2011-10-14', '2011-10-14'],
  ['14/10/2011', '2011-10-14'],
  ['4.2.2012', '2012-02-04'],
  [' 14 October 2011 ', '2011-10-14'],
  ['14th oct 2011', '2011-10-14'],
  ['29 February 2012', '2012-02-29'],
  ['', null],
  [undefined, null],
])('%j is read as %j', (typed, day) => {
  expect(field.parse(typed)).toBe(day);
});

test.each(['29/2/2011', '2011-13-01', '14/10/11', '14 Octobre 2011', '10/14/2011', 'today'])(
  '%j is sent back with an example',
  (typed) => {
    expect(field.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([
      'Enter the day it was received as a real date, like 14/10/2011 or 14 October 2011',
    ]);
  },
);
