import { expect, test } from 'vitest';

import { fieldErrors } from '#app/forms/fields.ts';
import { publishFormSchema } from '#app/forms/publish-form.ts';
import { extendFormSchema, withdrawFormSchema } from '#app/forms/timetable-form.ts';

test('an extension is read with the stated minute in time', () => {
  expect(extendFormSchema.parse({ closesAt: '14/10/2011 5pm', reason: 'A storm' })).toEqual({
    closesAt: new Date('2011-10-14T16:01:00Z'),
    reason: 'A storm',
    isBreachAccepted: false,
  });
});

test('an extension needs a time and a reason, a withdrawal a reason', () => {
  const extension = extendFormSchema.safeParse({});
  const withdrawal = withdrawFormSchema.safeParse({ reason: ' \n' });

  expect(extension.error && fieldErrors(extension.error)).toEqual({
    closesAt: 'Enter the new last day to reply',
    reason: 'Say why, in a sentence: it is published',
  });
  expect(withdrawal.error && fieldErrors(withdrawal.error)).toEqual({
    reason: 'Say why, in a sentence: it is published',
  });
});

test('ticked points are read as codes, and blank texts as none', () => {
  const values = {
    accepted: ['missing-attachment', 'decision-meeting-missing'],
    changeNote: ' ',
    shortPeriodReason: ' The meeting is soon. ',
  };

  expect(publishFormSchema.parse(values)).toEqual({
    accepted: ['decision-meeting-missing', 'missing-attachment'],
    changeNote: null,
    revision: null,
    shortPeriodReason: 'The meeting is soon.',
  });
  expect(publishFormSchema.parse({})).toEqual({
    accepted: [],
    changeNote: null,
    revision: null,
    shortPeriodReason: null,
  });
});
