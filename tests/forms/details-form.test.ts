import { expect, test } from 'vitest';

import { readDetails } from '#app/forms/details-form.ts';

const SENT = {
  title: ' Review of  Fairhaven ',
  opensAt: '22/7/2011',
  closesAt: '14/10/2011',
  shortPeriodReason: ' ',
  publisher: ' Fairhaven  Partnership ',
  audience: 'Everyone',
  decisionBody: '',
  meetingBody: 'Annual General Meeting',
  meetingPrecision: 'month',
  meetingDate: 'November 2011',
  privacyStatement: 'We keep it safe.',
  confidentialityStatement: '',
  nextSteps: '',
  areas: 'North\n\n South \nNorth',
  'reply-role': 'Office',
  'reply-email': 'office@example.org',
  'reply-postalAddress': ' Town Hall \n\nFairhaven',
};

test('details are read with London times, one contact for each purpose filled in, and each area once', () => {
  expect(readDetails(SENT)).toEqual({
    ok: true,
    value: {
      title: 'Review of Fairhaven',
      opensAt: new Date('2011-07-21T23:00:00Z'),
      closesAt: new Date('2011-10-14T23:00:00Z'),
      shortPeriodReason: null,
      publisher: 'Fairhaven Partnership',
      audience: 'Everyone',
      decisionBody: null,
      decisionMeeting: { body: 'Annual General Meeting', date: '2011-11', precision: 'month' },
      privacyStatement: 'We keep it safe.',
      confidentialityStatement: '',
      nextSteps: null,
      areas: ['North', 'South'],
      contacts: [
        {
          purpose: 'reply',
          role: 'Office',
          email: 'office@example.org',
          telephone: null,
          postalAddress: 'Town Hall\nFairhaven',
          hours: null,
        },
      ],
    },
  });
});

test('opening and closing that were not asked for are left as they are', () => {
  const { opensAt: _opensAt, closesAt: _closesAt, ...rest } = SENT;

  const details = readDetails(rest);

  expect(details.ok && Object.keys(details.value)).not.toContain('opensAt');
  expect(details.ok && Object.keys(details.value)).not.toContain('closesAt');
});

test('opening and closing that were cleared are unset', () => {
  expect(readDetails({ ...SENT, opensAt: '', closesAt: ' ' })).toMatchObject({
    ok: true,
    value: { opensAt: null, closesAt: null },
  });
});

test.each([
  ['a closing that is no time', { closesAt: '31/2/2011' }, 'closesAt', /real date and time/],
  ['a closing in the skipped hour', { closesAt: '2012-03-25 01:30' }, 'closesAt', /clocks/],
  ['a closing before the opening', { closesAt: '1/7/2011' }, 'closesAt', /after the opening/],
  ['no publisher', { publisher: ' ' }, 'publisher', /Enter who/],
  ['nobody asked', { audience: ' ' }, 'audience', /Say who/],
  ['a contact without a role', { 'query-telephone': '1' }, 'query-role', /role/],
  ['an address that is none', { 'query-email': 'us' }, 'query-email', /format/],
])('%s is sent back, and nothing else', (_what, changed, field, message) => {
  expect(readDetails({ ...SENT, ...changed })).toEqual({
    ok: false,
    refusal: { [field]: expect.stringMatching(message) as string },
  });
});

test.each([
  ['24/11/2011', 'day', '2011-11-24'],
  ['11/2011', 'month', '2011-11'],
  ['2011-11', 'month', '2011-11'],
  ['', 'tbc', null],
])('a meeting on “%s”, known to the %s, is on %s', (meetingDate, meetingPrecision, date) => {
  expect(readDetails({ ...SENT, meetingDate, meetingPrecision })).toMatchObject({
    ok: true,
    value: { decisionMeeting: { date, precision: meetingPrecision } },
  });
});

test.each([
  ['a month where a day is said to be known', { meetingPrecision: 'day' }, 'meetingDate'],
  ['a date that is to be confirmed', { meetingPrecision: 'tbc' }, 'meetingDate'],
  ['no word on how exact it is', { meetingPrecision: '' }, 'meetingPrecision'],
  ['a date without a meeting', { meetingBody: '' }, 'meetingBody'],
])('a meeting with %s is sent back', (_what, changed, field) => {
  expect(readDetails({ ...SENT, ...changed })).toEqual({
    ok: false,
    refusal: { [field]: expect.any(String) as string },
  });
});

test('no meeting may be named at all', () => {
  const none = { meetingBody: '', meetingPrecision: '', meetingDate: '' };

  expect(readDetails({ ...SENT, ...none })).toMatchObject({
    ok: true,
    value: { decisionMeeting: null },
  });
});
