import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';

import { planRoll } from '#app/domain/partners/import/plan-roll.ts';
import { proposeRollMapping } from '#app/domain/partners/import/roll-columns.ts';
import { changesNothing, type Roll } from '#app/domain/partners/import/roll-plan.ts';
import { PARTNER_ROLES } from '#app/domain/people/partner.ts';
import {
  readRollFile,
  readRows,
} from '#app/operations/partners/import/read-roll-file.server.ts';
import { rollCsv, rollTemplate } from '#app/reports/roll-csv.ts';
import { accepted } from '#tests/support/visits.ts';

const CREATED_AT = new Date('2011-07-01T09:00:00Z');

/** Words as they stand on the roll: trimmed, in single spaces. */
const words = fc
  .array(fc.constantFrom('a', 'é', ' ', ';', ',', '"', '=', '+', '-', '@', '|', '1'), {
    maxLength: 8,
  })
  .map((marks) => marks.join('').replace(/\s+/g, ' ').trim());
const filled = words.filter((text) => /[a1é]/.test(text));

const someRoll: fc.Arbitrary<Roll> = fc
  .array(
    fc.record({
      name: filled,
      otherNames: fc.uniqueArray(filled, { maxLength: 2 }),
      sector: words,
      speaksFor: fc.tuple(words, words).map((lines) => lines.join('\n').trim()),
      seatsHeld: fc.uniqueArray(filled, {
        maxLength: 3,
        selector: (text) => text.toLowerCase(),
      }),
      contacts: fc.array(fc.tuple(filled, fc.constantFrom(...PARTNER_ROLES)), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => ({
    organisations: all.map(({ name, otherNames, ...details }, at) => ({
      ...details,
      id: `organisation-${at}`,
      name: `${name} number ${at}`,
      otherNames: otherNames.map((other) => `${other} other ${at}`),
      createdAt: CREATED_AT,
      left: null,
    })),
    contacts: all.flatMap(({ contacts }, at) =>
      contacts.map(([name, role], index) => ({
        id: `contact-${at}-${index}`,
        organisationId: `organisation-${at}`,
        name,
        email: `contact-${at}-${index}@example.org`,
        role,
        createdAt: CREATED_AT,
        removed: null,
      })),
    ),
  }));

test('the roll as a file, taken in again, changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(someRoll, async (roll) => {
      const table = strToU8(rollCsv(roll.organisations, roll.contacts));
      const file = accepted(await readRollFile(table, 'partners.csv'));
      const { read, unread } = readRows(file, proposeRollMapping(file.columns));
      const plan = planRoll(roll, read, unread);

      expect(plan.refused).toEqual([]);
      expect(plan.organisations).toHaveLength(roll.organisations.length);
      expect(changesNothing(plan)).toBe(true);
    }),
  );
});

test('no cell of the roll can run as a formula', () => {
  const organisation = {
    id: 'one',
    name: '=cmd|calc',
    otherNames: ['@SUM(A1)'],
    sector: '-1',
    speaksFor: '+1',
    seatsHeld: [],
    createdAt: CREATED_AT,
    left: null,
  };

  expect(rollCsv([organisation], [])).toBe(
    `${rollTemplate()}'=cmd|calc,'@SUM(A1),'-1,'+1,,,,\r\n`,
  );
});

test('every column of the empty table is recognised when it comes back filled in', async () => {
  const file = accepted(
    await readRollFile(
      strToU8(`${rollTemplate()}Trust,,,,,Ade,ade@example.org,lead\r\n`),
      'p.csv',
    ),
  );

  expect(proposeRollMapping(file.columns)).toEqual([
    'organisation',
    'other-names',
    'sector',
    'speaks-for',
    'seats-held',
    'contact-name',
    'contact-email',
    'contact-role',
  ]);
});
