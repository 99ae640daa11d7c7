import { expect, test } from 'vitest';

import { nextSteps } from '#app/domain/response/next-steps.ts';
import { aConsultation } from '#tests/support/factories.ts';

test('the next steps say the deadline and the meeting as precisely as they are known', () => {
  expect(nextSteps(aConsultation())).toEqual([
    { what: 'The consultation closes', when: 'at 11:59pm on Friday 14 October 2011' },
    { what: 'We read every response and write a report', when: 'after it closes' },
    {
      what: 'Annual General Meeting decides',
      when: 'in November 2011 (day to be confirmed)',
    },
  ]);
});

// D-17
test.each([
  [null, '(date to be confirmed)'],
  [{ body: 'AGM', date: null, precision: 'tbc' as const }, '(date to be confirmed)'],
  [{ body: 'AGM', date: '2011-11-04', precision: 'day' as const }, 'on Friday 4 November 2011'],
])('a meeting of %o is said without inventing a day', (decisionMeeting, when) => {
  expect(nextSteps(aConsultation({ decisionMeeting })).at(-1)?.when).toBe(when);
});
