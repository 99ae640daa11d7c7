import { expect, test } from 'vitest';

import { fieldErrors } from '#app/forms/fields.ts';
import { settingsFormSchema } from '#app/forms/settings-form.ts';
import { somePartnershipSettings } from '#tests/support/partnership-settings.ts';

function sentAs(settings: Readonly<Record<string, unknown>>): Record<string, string> {
  const { needsReview: _needsReview, ...rest } = settings;
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
}

test('settings that were sent as they stand come back the same, and as reviewed', () => {
  const settings = somePartnershipSettings({
    needsReview: true,
    graceMinutes: 0,
    reminderDays: [14, 3],
  });

  expect(settingsFormSchema.parse(sentAs(settings))).toEqual({
    ...settings,
    needsReview: false,
  });
});

test('only the ways to reach the office may be left blank, and not the e-mail address', () => {
  const sent = settingsFormSchema.safeParse({});

  expect(sent.error && Object.keys(fieldErrors(sent.error))).toEqual([
    'name',
    'replyEmail',
    'alternativeFormats',
    'privacyStatement',
    'confidentialityStatement',
    'accessibilityStatement',
    'graceMinutes',
    'rateWindowMinutes',
    'responsesFromOneAddress',
    'responsesFromOneEmail',
    'remindersPerPartner',
  ]);
});

test.each(['', '-1', '1.5', '1441', '10 minutes'])(
  '“%s” minutes of grace are refused',
  (typed) => {
    const sent = settingsFormSchema.safeParse({
      ...sentAs(somePartnershipSettings()),
      graceMinutes: typed,
    });

    expect(sent.error && fieldErrors(sent.error)).toEqual({
      graceMinutes: 'Enter a whole number of minutes from 0 to 1440',
    });
  },
);

test.each([
  ['remindersPerPartner', '10', 'Enter a whole number of reminders from 0 to 9'],
  ['remindersPerPartner', 'two', 'Enter a whole number of reminders from 0 to 9'],
  ['reminderDays', '14; 3', 'Enter whole numbers of days with commas between them, like 14, 3'],
])('%s “%s” are refused', (name, typed, message) => {
  const sent = settingsFormSchema.safeParse({
    ...sentAs(somePartnershipSettings()),
    [name]: typed,
  });

  expect(sent.error && fieldErrors(sent.error)).toEqual({ [name]: message });
});
