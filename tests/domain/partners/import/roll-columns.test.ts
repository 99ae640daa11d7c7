import { expect, test } from 'vitest';

import {
  proposeRollMapping,
  rollMappingFaults,
  type RollField,
  type RollMapping,
} from '#app/domain/partners/import/roll-columns.ts';

function proposed(headers: readonly string[], row: readonly string[] = []): RollMapping {
  return proposeRollMapping(headers.map((header, at) => ({ header, cells: [row[at] ?? ''] })));
}

test.each<[string, RollField]>([
  ['Organisation', 'organisation'],
  ['Name of organization', 'organisation'],
  ['Partner organisation name', 'organisation'],
  ['Member body', 'organisation'],
  ['Partner', 'organisation'],
  ['Other names', 'other-names'],
  ['Alias(es)', 'other-names'],
  ['Also known as', 'other-names'],
  ['Former name', 'other-names'],
  ['Acronym', 'other-names'],
  ['Sector', 'sector'],
  ['Type of organisation', 'sector'],
  ['Category', 'sector'],
  ['Who they speak for', 'speaks-for'],
  ['Represents', 'speaks-for'],
  ['On behalf of', 'speaks-for'],
  ['Seats held', 'seats-held'],
  ['Number of seats', 'seats-held'],
  ['Contact', 'contact-name'],
  ['Name of contact', 'contact-name'],
  ['Main contact name', 'contact-name'],
  ['Representative', 'contact-name'],
  ['Contact first name', 'contact-first-name'],
  ['Surname', 'contact-last-name'],
  ['E-mail', 'contact-email'],
  ['Contact email address', 'contact-email'],
  ['Role', 'contact-role'],
  ['Contact role', 'contact-role'],
])('“%s” is taken as %s', (header, field) => {
  expect(proposed([header])).toEqual([field]);
});

test('“Name” is a contact’s beside an organisation, and the organisation’s where there is none', () => {
  expect(proposed(['Organisation', 'Name'])).toEqual(['organisation', 'contact-name']);
  expect(proposed(['Name', 'Sector'])).toEqual(['organisation', 'sector']);
});

test('a role is one that the roll has: a job title is left out', () => {
  expect(proposed(['Role'], ['Approver'])).toEqual(['contact-role']);
  expect(proposed(['Role'], ['Chief Executive'])).toEqual([null]);
});

test('a field goes to one column, and a list to as many as there are', () => {
  expect(proposed(['Organisation', 'Organisation name'])).toEqual(['organisation', null]);
  expect(proposed(['Seat 1', 'Seat 2', 'Telephone'])).toEqual([
    'seats-held',
    'seats-held',
    null,
  ]);
});

test.each<[RollMapping, string]>([
  [['sector'], 'Say which column holds the names of the organisations.'],
  [
    ['organisation', 'organisation'],
    'Only one column can be taken as “Name of the organisation”.',
  ],
  [
    ['organisation', 'contact-name'],
    'Say which column holds the email addresses of the contacts: they sign in with them.',
  ],
  [
    ['organisation', 'contact-email', 'contact-name', 'contact-last-name'],
    'Take either a column with whole names of contacts, or first and last names.',
  ],
])('%j cannot be followed', (mapping, fault) => {
  expect(rollMappingFaults(mapping)).toEqual([fault]);
});

test('organisations alone can be taken in', () => {
  expect(rollMappingFaults(['organisation', null, 'sector'])).toEqual([]);
});
