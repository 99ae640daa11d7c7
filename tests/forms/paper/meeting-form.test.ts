/** A meeting as it is typed: as exactly as it is known, and never more so (D-17 in part). */
import { expect, test } from 'vitest';

import { readPaperEdit } from '#app/forms/paper/paper-edit-form.ts';
import { aPaper } from '#tests/support/factories.ts';

const PAPER = aPaper();

function read(fields: Readonly<Record<string, string>>) {
  return readPaperEdit({ intent: 'add-meeting', meetingBody: 'Board', ...fields }, PAPER);
}

test.each([
  ['a day', { meetingPrecision: 'day', meetingDate: '24/11/2011' }, '2011-11-24', 'confirmed'],
  [
    'a provisional day',
    { meetingPrecision: 'day', meetingDate: '24 November 2011', provisional: 'yes' },
    '2011-11-24',
    'tbc',
  ],
  ['a month', { meetingPrecision: 'month', meetingDate: 'November 2011' }, '2011-11', 'tbc'],
  ['nothing yet', { meetingPrecision: 'tbc', meetingDate: '' }, null, 'tbc'],
])('a date is read as exactly as it is known: %s', (_what, fields, date, status) => {
  expect(read({ ...fields, agm: 'yes', subject: ' Aims ' })).toEqual({
    ok: true,
    value: {
      kind: 'add-meeting',
      words: {
        ...{ body: 'Board', date, precision: fields.meetingPrecision, status },
        ...{ agm: true, subject: 'Aims' },
      },
    },
  });
});

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
  ['nothing', { meetingBody: '' }, { meetingBody: 'Name the meeting' }],
  ['no precision', {}, { meetingPrecision: 'Choose how exactly the date is known' }],
  [
    'a month for a day',
    { meetingPrecision: 'day', meetingDate: 'November 2011' },
    { meetingDate: 'Enter the day of the meeting as a real date, like 24/11/2011' },
  ],
  [
    'a day that never comes',
    { meetingPrecision: 'day', meetingDate: '31/11/2011' },
    { meetingDate: 'Enter the day of the meeting as a real date, like 24/11/2011' },
  ],
  [
    'a day that is to be confirmed',
    { meetingPrecision: 'tbc', meetingDate: '24/11/2011' },
    { meetingDate: 'Leave the date blank, or choose that the day or the month is known' },
  ],
])('a meeting is refused at its field: %s', (_what, fields, refusal) => {
  expect(read(fields)).toEqual({ ok: false, refusal });
});
