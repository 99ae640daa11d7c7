import fc from 'fast-check';
import { expect, test } from 'vitest';

import { planRoll } from '#app/domain/partners/import/plan-roll.ts';
import type { RollRow } from '#app/domain/partners/import/read-roll-row.ts';
import {
  changesNothing,
  countPlan,
  type Roll,
  type RollPlan,
} from '#app/domain/partners/import/roll-plan.ts';
import type { PartnerContact, PartnerOrganisation } from '#app/domain/partners/roll.ts';
import { PARTNER_ROLES } from '#app/domain/people/partner.ts';

const CREATED_AT = new Date('2011-07-01T09:00:00Z');
const EMPTY: Roll = { organisations: [], contacts: [] };

function aRow(row: number, stated: Partial<RollRow> = {}): RollRow {
  const nothing = { otherNames: [], sector: '', speaksFor: '', seatsHeld: [], contact: null };
  return { name: 'Fairhaven Trust', ...nothing, ...stated, row };
}

function aContact(email: string, stated: Partial<RollRow['contact']> = {}) {
  return { name: 'Ade Marsh', role: null, ...stated, email };
}

function anOrganisation(stated: Partial<PartnerOrganisation> = {}): PartnerOrganisation {
  return {
    id: 'trust',
    name: 'Fairhaven Trust',
    otherNames: ['FT'],
    sector: 'Health',
    speaksFor: 'Patients',
    seatsHeld: ['Board', 'Forum'],
    createdAt: CREATED_AT,
    left: null,
    ...stated,
  };
}

function onRoll(stated: Partial<PartnerContact> = {}): PartnerContact {
  return {
    id: 'ade',
    organisationId: 'trust',
    name: 'Ade Marsh',
    email: 'ade@example.org',
    role: 'lead',
    createdAt: CREATED_AT,
    removed: null,
    ...stated,
  };
}

const ROLL: Roll = { organisations: [anOrganisation()], contacts: [onRoll()] };

const DETAILS = {
  name: 'Fairhaven Trust',
  otherNames: ['FT'],
  sector: 'Health',
  speaksFor: 'Patients',
  seatsHeld: ['Board', 'Forum'],
};

/** The roll after the plan was carried out. */
function after(roll: Roll, { organisations }: RollPlan): Roll {
  const known = new Map(roll.organisations.map((partner) => [partner.id, partner]));
  const contacts = new Map(roll.contacts.map((contact) => [contact.email, contact]));
  for (const planned of organisations) {
    const id = planned.partnerId ?? planned.after.name;
    known.set(id, { ...anOrganisation({ ...known.get(id), ...planned.after, id }) });
    for (const contact of planned.contacts) {
      const { email } = contact.after;
      const was = contacts.get(email) ?? onRoll({ id: email, organisationId: id });
      contacts.set(email, { ...was, ...contact.after });
    }
  }
  return { organisations: [...known.values()], contacts: [...contacts.values()] };
}

function reasons(plan: RollPlan): readonly string[] {
  return plan.refused.map(({ row, reason }) => `${row}: ${reason}`);
}

test('rows of one organisation are one organisation, with all of its seats and contacts', () => {
  const plan = planRoll(
    EMPTY,
    [
      aRow(2, { seatsHeld: ['Board'], contact: aContact('ade@example.org') }),
      aRow(3, { name: 'the FAIRHAVEN trust', sector: 'Health', seatsHeld: ['Forum'] }),
      aRow(4, { contact: aContact('bo@example.org', { name: 'Bo', role: 'approver' }) }),
    ],
    [],
  );

  expect(plan.organisations).toMatchObject([
    {
      partnerId: null,
      after: { name: 'Fairhaven Trust', sector: 'Health', seatsHeld: ['Board', 'Forum'] },
      contacts: [
        { after: { email: 'ade@example.org', role: 'lead' }, isRoleAssumed: true },
        { after: { email: 'bo@example.org', role: 'approver' }, isRoleAssumed: false },
      ],
      hasLead: true,
    },
  ]);
  expect(plan.newSectors).toEqual(['Health']);
});

test.each<[string, Roll, readonly string[], readonly string[]]>([
  ['nobody else leads', EMPTY, ['ade@example.org'], ['lead']],
  [
    'two are meant',
    EMPTY,
    ['ade@example.org', 'bo@example.org'],
    ['contributor', 'contributor'],
  ],
  ['somebody on the roll leads', ROLL, ['bo@example.org'], ['contributor']],
])('a contact whose role is left open, where %s', (_where, roll, emails, roles) => {
  const rows = emails.map((email, at) => aRow(at + 2, { contact: aContact(email) }));

  const [planned] = planRoll(roll, rows, []).organisations;

  expect(planned?.contacts.map(({ after: { role } }) => role)).toEqual(roles);
});

test('blank cells erase nothing, and what is said in other words only is no change', () => {
  const contact = aContact('ade@example.org', { name: '' });
  const rows = [
    aRow(2, { contact }),
    aRow(3, {
      name: 'ft',
      sector: 'HEALTH',
      seatsHeld: ['forum', 'board'],
      otherNames: ['ft'],
    }),
  ];

  const plan = planRoll(ROLL, rows, []);

  expect(plan.refused).toEqual([]);
  expect(plan.organisations).toMatchObject([
    { partnerId: 'trust', after: DETAILS, changes: [] },
  ]);
});

test('what would be written over is told as it is and as it would be', () => {
  const contact = aContact('ade@example.org', { name: 'Ade Hill', role: 'approver' });
  const rows = [
    aRow(2, {
      otherNames: ['Trust'],
      sector: 'Care',
      speaksFor: 'All',
      seatsHeld: ['Board'],
      contact,
    }),
  ];

  const plan = planRoll(ROLL, rows, []);

  expect(plan.organisations).toMatchObject([
    {
      before: DETAILS,
      after: {
        otherNames: ['FT', 'Trust'],
        sector: 'Care',
        speaksFor: 'All',
        seatsHeld: ['Board'],
      },
      changes: ['otherNames', 'sector', 'speaksFor', 'seatsHeld'],
      contacts: [
        {
          contactId: 'ade',
          before: { name: 'Ade Marsh', role: 'lead' },
          after: { name: 'Ade Hill', role: 'approver' },
        },
      ],
      hasLead: false,
    },
  ]);
  expect(countPlan(plan)).toEqual({
    ...{ added: 0, changed: 1, same: 0 },
    ...{ contactsAdded: 0, contactsChanged: 1, contactsSame: 0 },
  });
});

test('a name stands for the organisation on the roll that has it, or for a new one', () => {
  const rows = [
    aRow(2, { name: 'FT', contact: aContact('bo@example.org') }),
    aRow(3, { name: 'College' }),
  ];

  const { organisations, refused } = planRoll(ROLL, rows, []);

  expect(refused).toEqual([]);
  expect(organisations.map((planned) => [planned.partnerId, planned.after.name])).toEqual([
    ['trust', 'Fairhaven Trust'],
    [null, 'College'],
  ]);
});

test.each<[string, readonly RollRow[], readonly string[]]>([
  [
    'an organisation that was taken off the roll',
    [aRow(2, { name: 'Gone' })],
    ['2: The organisation was taken off the roll: bring it back there first.'],
  ],
  [
    'another name of two organisations',
    [aRow(2, { name: 'Both' })],
    ['2: Its name stands for more than one organisation on the roll: use the full one.'],
  ],
  [
    'another name that is an organisation of its own in the file',
    [aRow(2, { name: 'VCN' }), aRow(3, { name: 'Voluntary Network', otherNames: ['VCN'] })],
    [
      '2: Its name is given as another name of another organisation in the file.',
      '3: One of its other names is a name of another organisation, or given to it.',
    ],
  ],
  [
    'another name that an organisation on the roll has',
    [aRow(2, { name: 'New', otherNames: ['ft'] }), aRow(3, { name: 'FT' })],
    ['2: One of its other names is a name of another organisation, or given to it.'],
  ],
  [
    'one other name for two organisations',
    [aRow(2, { name: 'New', otherNames: ['N'] }), aRow(3, { name: 'Next', otherNames: ['N'] })],
    [2, 3].map(
      (row) =>
        `${row}: One of its other names is a name of another organisation, or given to it.`,
    ),
  ],
  [
    'an address of another organisation',
    [aRow(2, { name: 'New', contact: aContact('ade@example.org') })],
    [
      '2: The email address of the contact stands for another organisation on the roll: it can stand for one only.',
    ],
  ],
  [
    'one address for two organisations',
    [
      aRow(2, { contact: aContact('bo@example.org') }),
      aRow(3, { name: 'New', contact: aContact('bo@example.org') }),
    ],
    [2, 3].map(
      (row) =>
        `${row}: Rows 2 and 3 give one email address to different organisations: it can stand for one only.`,
    ),
  ],
  [
    'one address for two people',
    [
      aRow(2, { contact: aContact('bo@example.org', { name: 'Bo' }) }),
      aRow(3, { contact: aContact('bo@example.org', { name: 'Cy' }) }),
    ],
    [2, 3].map(
      (row) => `${row}: Rows 2 and 3 give one email address to contacts with different names.`,
    ),
  ],
  [
    'two roles for one contact',
    [
      aRow(2, { contact: aContact('bo@example.org', { role: 'lead' }) }),
      aRow(3, { contact: aContact('bo@example.org', { role: 'approver' }) }),
    ],
    [2, 3].map((row) => `${row}: Rows 2 and 3 give one contact different roles.`),
  ],
  [
    'a contact without a name',
    [aRow(2, { contact: aContact('bo@example.org', { name: '' }) })],
    ['2: The contact has no name.'],
  ],
  [
    'two sectors for one organisation',
    [aRow(2, { sector: 'Health' }), aRow(3, { sector: 'Care' }), aRow(4)],
    [2, 3, 4].map(
      (row) => `${row}: Rows 2, 3 and 4 are of one organisation and give it different sectors.`,
    ),
  ],
  [
    'two things that it speaks for',
    [aRow(2, { speaksFor: 'Some' }), aRow(3, { speaksFor: 'All' })],
    [2, 3].map(
      (row) => `${row}: Rows 2 and 3 are of one organisation and differ in for whom it speaks.`,
    ),
  ],
  [
    'a row for the second time',
    [
      aRow(2, { contact: aContact('ade@example.org') }),
      aRow(3, { contact: aContact('ade@example.org') }),
    ],
    ['3: It says the same as row 2.'],
  ],
  [
    'lists that are too long together',
    [1, 2, 3].map((row) => aRow(row, { seatsHeld: [`${row}${'x'.repeat(2000)}`] })),
    [1, 2, 3].map(
      (row) =>
        `${row}: Its other names or its seats are longer than 5,000 characters together.`,
    ),
  ],
])('%s: nothing of such rows is taken in', (_what, rows, refused) => {
  const roll: Roll = {
    ...ROLL,
    organisations: [
      ...ROLL.organisations,
      anOrganisation({ id: 'one', name: 'One', otherNames: ['Both'] }),
      anOrganisation({ id: 'two', name: 'Two', otherNames: ['Both'] }),
      anOrganisation({
        id: 'gone',
        name: 'Gone',
        otherNames: [],
        left: { at: CREATED_AT, reason: 'Merged' },
      }),
    ],
  };

  const plan = planRoll(roll, rows, []);

  expect(reasons(plan)).toEqual(refused);
  expect(changesNothing(plan)).toBe(true);
});

const NAMES = [
  'Fairhaven Trust',
  'FAIRHAVEN TRUST',
  'FT',
  'Gone',
  'Alpha',
  'the alpha',
  'Beta',
  'B',
];

const someRows: fc.Arbitrary<readonly RollRow[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom(...NAMES),
      otherNames: fc.subarray(['FT', 'Alpha', 'B', 'Beta', 'Other']),
      sector: fc.constantFrom('', '', 'Health', 'health', 'Care'),
      speaksFor: fc.constantFrom('', '', '', 'All', 'Some'),
      seatsHeld: fc.subarray(['Board', 'board', 'Forum']),
      contact: fc.option(
        fc.record({
          name: fc.constantFrom('', 'Ade Marsh', 'ade marsh', 'Bo'),
          email: fc.constantFrom('ade@example.org', 'bo@example.org', 'cy@example.org'),
          role: fc.constantFrom(null, null, ...PARTNER_ROLES),
        }),
      ),
    }),
    { maxLength: 8 },
  )
  .map((rows) => rows.map((row, at) => ({ ...row, row: at + 2 })));

const someRoll = fc.constantFrom(EMPTY, ROLL, {
  ...ROLL,
  organisations: [
    anOrganisation({ otherNames: [] }),
    anOrganisation({ id: 'b', name: 'Beta', otherNames: ['B', 'Alpha'], sector: '' }),
    anOrganisation({
      id: 'gone',
      name: 'Gone',
      otherNames: [],
      left: { at: CREATED_AT, reason: 'Merged' },
    }),
  ],
});

test('a file that was taken in changes nothing when it comes again', () => {
  fc.assert(
    fc.property(someRoll, someRows, (roll, rows) => {
      const first = planRoll(roll, rows, []);
      const second = planRoll(after(roll, first), rows, []);

      expect(changesNothing(second)).toBe(true);
      expect(second.refused).toEqual(first.refused);
    }),
    { numRuns: 500 },
  );
});

test('the order of rows decides nothing', () => {
  const arranged = someRows.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length }),
    ),
  );
  fc.assert(
    fc.property(someRoll, arranged, (roll, [rows, shuffled]) => {
      expect(outcome(roll, shuffled)).toEqual(outcome(roll, rows));
    }),
    { numRuns: 500 },
  );
});

/** The roll afterwards, whatever the order of its lists and of their entries. */
function outcome(roll: Roll, rows: readonly RollRow[]): unknown {
  const { organisations, contacts } = after(roll, planRoll(roll, rows, []));
  return {
    organisations: organisations
      .map(({ otherNames, seatsHeld, ...organisation }) => ({
        ...organisation,
        otherNames: sorted(otherNames),
        seatsHeld: sorted(seatsHeld),
      }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    contacts: [...contacts].sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

function sorted(entries: readonly string[]): readonly string[] {
  return entries.map((entry) => entry.toLowerCase()).sort();
}
