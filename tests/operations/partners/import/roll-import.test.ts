import { strToU8, zipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';

import { changesNothing, countPlan } from '#app/domain/partners/import/roll-plan.ts';
import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import { forgetImports } from '#app/operations/files/forget-imports.server.ts';
import { addContact } from '#app/operations/partners/change-contact.server.ts';
import { addPartner, changePartner } from '#app/operations/partners/change-partner.server.ts';
import { exportRoll } from '#app/operations/partners/import/export-roll.server.ts';
import {
  importRoll,
  tryRollImport,
} from '#app/operations/partners/import/import-roll.server.ts';
import {
  abandonRollImport,
  saveRollMapping,
  showRollImport,
  showRollImports,
  startRollImport,
} from '#app/operations/partners/import/roll-import-desk.server.ts';
import { showPartner, showRoll } from '#app/operations/partners/show-roll.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

const STAFF = aStaffMember({ role: 'assistant' });
const TRUST = {
  name: 'Fairhaven Trust',
  otherNames: [],
  sector: 'Health',
  speaksFor: 'Patients',
  seatsHeld: ['Board'],
};
const TABLE = [
  'Partners of the review;;;;',
  'Organisation;Sector;Contact;E-mail;Role',
  'Fairhaven Trust;Care;Ade Marsh;ade@example.org;',
  'Fairhaven Trust;;Bo Lind;bo@example.org;approver',
  'College;Education;Cy Reed;CY@example.org;lead',
  'College;;Cy Reed;cy at example;lead',
].join('\n');

let app: TestContext;

beforeEach(async () => {
  app = await testContext();
});

async function started(table: string | Uint8Array = TABLE, name = 'partners.csv') {
  const content = typeof table === 'string' ? strToU8(table) : table;
  return accepted(await startRollImport(app, STAFF, { name, content })).id;
}

async function tried(id: string) {
  return accepted(await tryRollImport(app, STAFF, id));
}

async function takenIn(table?: string): Promise<string> {
  const id = await started(table);
  accepted(await importRoll(app, STAFF, { id, seen: (await tried(id)).digest }));
  return id;
}

async function givenTrust(): Promise<string> {
  const { partnerId } = accepted(await addPartner(app, STAFF, TRUST));
  const details = { name: 'Ade Marsh', email: 'ade@example.org', role: 'lead' } as const;
  accepted(await addContact(app, STAFF, { partnerId, details }));
  return partnerId;
}

test('a trial says what would be done and writes nothing; the import does just that, once', async () => {
  const partnerId = await givenTrust();
  const id = await started();

  const { plan, digest, rows } = await tried(id);

  expect(rows).toBe(4);
  expect(countPlan(plan)).toEqual({
    ...{ added: 1, changed: 1, same: 0 },
    ...{ contactsAdded: 2, contactsChanged: 0, contactsSame: 1 },
  });
  expect(plan.refused).toEqual([
    { row: 6, reason: 'What stands for the email address is no email address.' },
  ]);
  expect(accepted(await showRoll(app, STAFF, '')).total).toBe(1);

  accepted(await importRoll(app, STAFF, { id, seen: digest }));
  accepted(await importRoll(app, STAFF, { id, seen: digest }));

  expect(accepted(await showRoll(app, STAFF, ''))).toMatchObject({
    total: 2,
    rows: [
      { name: 'College', sector: 'Education', contacts: 1, hasLead: true },
      { name: 'Fairhaven Trust', sector: 'Care', contacts: 2, hasLead: true },
    ],
  });
  expect(accepted(await showPartner(app, STAFF, partnerId)).partner).toMatchObject({
    speaksFor: 'Patients',
    seatsHeld: ['Board'],
  });
  expect(accepted(await showRollImport(app, STAFF, id))).toMatchObject({
    file: null,
    import: { state: 'finished', outcome: { counts: { added: 1 }, refused: [{ row: 6 }] } },
  });
});

test('the same file again changes nothing, and says so', async () => {
  await givenTrust();
  await takenIn();
  const before = await exportRoll(app, STAFF);

  const { plan } = await tried(await started());
  await takenIn();

  expect(changesNothing(plan)).toBe(true);
  expect(countPlan(plan)).toMatchObject({ same: 2, contactsSame: 3 });
  expect(await exportRoll(app, STAFF)).toBe(before);
});

test('what an editor changed after the trial is not written over unseen', async () => {
  const partnerId = await givenTrust();
  const id = await started();
  const { digest } = await tried(id);
  const details = { ...TRUST, sector: 'Hospitals' };
  accepted(await changePartner(app, STAFF, { partnerId, details }));

  const outcome = await importRoll(app, STAFF, { id, seen: digest });

  expect(outcome).toEqual({ ok: false, refusal: { kind: 'roll-changed' } });
  expect(accepted(await showRoll(app, STAFF, ''))).toMatchObject({
    rows: [{ sector: 'Hospitals', contacts: 1 }],
  });
});

test('a contact with another role signs in again; the trail names nobody', async () => {
  const partnerId = await givenTrust();
  const { contacts } = accepted(await showPartner(app, STAFF, partnerId));
  const at = app.now();
  await app.db.transact((tx) =>
    tx.partnerSession.create({
      data: {
        tokenHash: 'hash',
        contactId: contacts[0]?.id ?? '',
        ...{ createdAt: at, lastSeenAt: at, expiresAt: at },
      },
    }),
  );

  await takenIn(
    'Organisation,Name,Email,Role\nFairhaven Trust,Ade Hill,ade@example.org,approver\n',
  );

  expect(await app.db.read.partnerSession.count()).toBe(0);
  const trail = await listAudit(app.db.read, { from: 1, limit: 100 });
  expect(trail.slice(-2)).toMatchObject([
    {
      action: 'partner-contact-changed',
      before: { role: 'lead' },
      after: { role: 'approver' },
    },
    { action: 'roll-imported', actor: STAFF.id, after: { contactsChanged: 1, refused: 0 } },
  ]);
  expect(JSON.stringify(trail)).not.toMatch(/Ade|Fairhaven|example\.org/);
});

test('a workbook is taken in, its formulas as text', async () => {
  const rows = [
    ['Organisation', 'Sector', 'Seats'],
    ['=cmd|calc', 'Health', 2],
  ];
  const content = new Uint8Array(await writeXlsxFile(rows).toBuffer());

  const { plan } = await tried(await started(content, 'partners.xlsx'));

  expect(plan.organisations).toMatchObject([
    { after: { name: '=cmd|calc', sector: 'Health', seatsHeld: ['2'] } },
  ]);
});

test.each([
  ['no table', new Uint8Array([1, 2, 0, 3]), /cannot be read as a table/],
  ['no rows', strToU8('Organisation,Sector\n'), /no rows/],
  [
    'macros',
    zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/vbaProject.bin': strToU8('x') }),
    /macros/,
  ],
  [
    'too many rows',
    strToU8(`Organisation,Sector\n${'Trust,Health\n'.repeat(2001)}`),
    /2,000 rows/,
  ],
  ['too many bytes', new Uint8Array(5 * 1024 * 1024 + 1).fill(65), /5 MB/],
])('a file with %s is refused in one sentence and not kept', async (_what, content, words) => {
  const outcome = await startRollImport(app, STAFF, { name: 'partners.xlsx', content });

  expect(outcome).toMatchObject({
    ok: false,
    refusal: { kind: 'unreadable', table: { message: expect.stringMatching(words) as string } },
  });
  expect(accepted(await showRollImports(app, STAFF))).toEqual([]);
});

test('a mapping that cannot be followed is kept and not tried', async () => {
  const id = await started();

  const saved = await saveRollMapping(app, STAFF, { id, mapping: [null, 'sector'] });

  const faults = ['Say which column holds the names of the organisations.'];
  expect(saved).toEqual({ ok: true, value: { faults } });
  expect(await tryRollImport(app, STAFF, id)).toEqual({
    ok: false,
    refusal: { kind: 'faulty-mapping', faults },
  });
});

test('a file is forgotten when it is given up, and after two weeks', async () => {
  const givenUp = await started();
  accepted(await abandonRollImport(app, STAFF, givenUp));
  const left = await started();
  app.clock.advance(15 * 24 * 60 * 60_000);
  await forgetImports(app);
  const fresh = await started();

  expect(accepted(await showRollImports(app, STAFF)).map(({ id }) => id)).toEqual([fresh]);
  for (const id of [givenUp, left]) {
    const unknown = { ok: false, refusal: { kind: 'unknown-import' } };
    expect(await showRollImport(app, STAFF, id)).toEqual(unknown);
    expect(await importRoll(app, STAFF, { id, seen: '' })).toEqual(unknown);
  }
  const kept = await app.db.read.rollImport.findMany({ where: { bytes: { not: null } } });
  expect(kept.map(({ id }) => id)).toEqual([fresh]);
});

test('who may not change the roll takes nothing in', async () => {
  const id = await started();
  const chair = aStaffMember({ role: 'chair' });
  const upload = { name: 'partners.csv', content: strToU8(TABLE) };

  const outcomes = [
    await showRollImports(app, chair),
    await startRollImport(app, chair, upload),
    await showRollImport(app, chair, id),
    await saveRollMapping(app, chair, { id, mapping: [] }),
    await abandonRollImport(app, chair, id),
    await tryRollImport(app, chair, id),
    await importRoll(app, chair, { id, seen: '' }),
  ];

  for (const outcome of outcomes) {
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'not-permitted' } });
  }
});
