import { expect, test } from 'vitest';

import { readRollRow } from '#app/domain/partners/import/read-roll-row.ts';
import type { RollMapping } from '#app/domain/partners/import/roll-columns.ts';

const MAPPING: RollMapping = [
  'organisation',
  'seats-held',
  'contact-first-name',
  'contact-last-name',
  'contact-email',
  'contact-role',
];

test('cells become an organisation and a contact, in one spelling', () => {
  const cells = [
    ' Fairhaven  Trust',
    'Board; Forum',
    'Ade',
    'Marsh',
    ' ADE@example.org',
    'Main contact',
  ];

  expect(readRollRow(4, cells, MAPPING)).toEqual({
    ok: true,
    value: {
      row: 4,
      name: 'Fairhaven Trust',
      otherNames: [],
      sector: '',
      speaksFor: '',
      seatsHeld: ['Board', 'Forum'],
      contact: { name: 'Ade Marsh', email: 'ade@example.org', role: 'lead' },
    },
  });
});

test.each([
  [['Board; second seat\nForum'], ['Board; second seat', 'Forum']],
  [['Board; second seat\n'], ['Board; second seat']],
  [
    ['Board', '', 'Forum'],
    ['Board', 'Forum'],
  ],
  [["'=1+1"], ['=1+1']],
])('the list in %j is %j', (cells, seatsHeld) => {
  const mapping: RollMapping = ['organisation', ...cells.map(() => 'seats-held' as const)];

  expect(readRollRow(2, ['Trust', ...cells], mapping)).toMatchObject({ value: { seatsHeld } });
});

test.each([
  ['no organisation', ['', '', '', '', '', ''], 'It names no organisation.'],
  ['a name of marks', ['---'], 'The name of the organisation has no letter or digit.'],
  [
    'no address',
    ['Trust', '', 'Ade'],
    'The contact has no email address: they sign in with it.',
  ],
  [
    'an address that is none',
    ['Trust', '', 'Ade', '', 'ade at example'],
    'What stands for the email address is no email address.',
  ],
  [
    'a role that is none',
    ['Trust', '', 'Ade', '', 'ade@example.org', 'Chair'],
    'The role of the contact is none of lead, contributor and approver.',
  ],
  [
    'a role of nobody',
    ['Trust', '', '', '', '', 'lead'],
    'It states a role, and nobody who has it.',
  ],
  ['a long name', ['x'.repeat(201)], 'A name or a sector is longer than 200 characters.'],
  [
    'many seats',
    ['Trust', `${'x'.repeat(4000)}; ${'y'.repeat(1001)}`],
    'For whom it speaks, its other names or its seats are longer than 5,000 characters.',
  ],
])('a row with %s is refused', (_what, cells, refusal) => {
  expect(readRollRow(2, cells, MAPPING)).toEqual({ ok: false, refusal });
});
