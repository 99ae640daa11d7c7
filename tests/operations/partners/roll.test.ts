import { beforeEach, expect, test } from 'vitest';

import {
  addContact,
  changeContact,
  removeContact,
} from '#app/operations/partners/change-contact.server.ts';
import {
  addPartner,
  bringBackToRoll,
  changePartner,
  takeOffRoll,
} from '#app/operations/partners/change-partner.server.ts';
import { showPartner, showRoll } from '#app/operations/partners/show-roll.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const STAFF = aStaffMember({ role: 'assistant' });
const DETAILS = {
  name: 'Café & Kitchen Trust',
  otherNames: ['CKT', 'The Old Kitchen'],
  sector: 'Health',
  speaksFor: 'Cooks',
  seatsHeld: ['Board, 1 seat'],
};
const ADE = { name: 'Ade Marsh', email: 'ade@example.org', role: 'lead' } as const;

let app: TestContext;

beforeEach(async () => {
  app = await testContext();
});

async function given(name: string): Promise<string> {
  const added = await addPartner(app, STAFF, { ...DETAILS, name });
  if (!added.ok) throw new Error(added.refusal.kind);
  return added.value.partnerId;
}

async function givenContact(partnerId: string, details: typeof ADE = ADE): Promise<string> {
  const added = await addContact(app, STAFF, { partnerId, details });
  if (!added.ok) throw new Error(added.refusal.kind);
  return added.value.contactId;
}

async function sessionOf(contactId: string): Promise<void> {
  const at = app.now();
  await app.db.transact((tx) =>
    tx.partnerSession.create({
      data: { tokenHash: contactId, contactId, createdAt: at, lastSeenAt: at, expiresAt: at },
    }),
  );
}

test.each(['kitchen', 'CAFE AND', 'ckt', 'old kitchen', ''])(
  'an organisation is found by “%s”',
  async (words) => {
    await given(DETAILS.name);

    const roll = await showRoll(app, STAFF, words);

    expect(roll).toMatchObject({
      ok: true,
      value: { total: 1, rows: [{ name: DETAILS.name }] },
    });
    expect(await showRoll(app, STAFF, 'nobody')).toMatchObject({ value: { rows: [] } });
  },
);

test.each(['the cafe and kitchen trust', 'CAFÉ & KITCHEN TRUST.'])(
  'one organisation stands on the roll once: “%s” is the same',
  async (name) => {
    const partnerId = await given(DETAILS.name);
    const second = await given('Another');

    const refused = { ok: false, refusal: { kind: 'name-taken', partnerId } };
    expect(await addPartner(app, STAFF, { ...DETAILS, name })).toEqual(refused);
    const renaming = { partnerId: second, details: { ...DETAILS, name } };
    expect(await changePartner(app, STAFF, renaming)).toEqual(refused);
    expect(await addPartner(app, STAFF, { ...DETAILS, name: '…' })).toMatchObject({
      refusal: { kind: 'no-name' },
    });
  },
);

test('an address stands for one organisation, until its contact is removed', async () => {
  const [one, two] = [await given('One'), await given('Two')];
  const contactId = await givenContact(one);
  const again = { ...ADE, email: ' ADE@example.org ' };

  const elsewhere = await addContact(app, STAFF, { partnerId: two, details: again });
  const twice = await addContact(app, STAFF, { partnerId: one, details: again });
  await removeContact(app, STAFF, { partnerId: one, contactId, reason: 'Moved' });

  expect(elsewhere).toEqual({ ok: false, refusal: { kind: 'email-taken', isOwn: false } });
  expect(twice).toEqual({ ok: false, refusal: { kind: 'email-taken', isOwn: true } });
  expect(await addContact(app, STAFF, { partnerId: two, details: again })).toMatchObject({
    ok: true,
  });
  expect(await showPartner(app, STAFF, one)).toMatchObject({
    value: { contacts: [{ name: 'Ade Marsh', email: null, removed: { reason: 'Moved' } }] },
  });
});

test.each([
  ['another role', { role: 'approver' }, 0],
  ['another address', { email: 'new@example.org' }, 0],
  ['another name only', { name: 'Ade Marsh-Hill' }, 1],
] as const)('a contact who gets %s stays signed in or not', async (_what, change, sessions) => {
  const partnerId = await given('One');
  const contactId = await givenContact(partnerId);
  await sessionOf(contactId);

  const details = { ...ADE, ...change };
  await changeContact(app, STAFF, { partnerId, contactId, details });

  expect(await app.db.read.partnerSession.count()).toBe(sessions);
});

test('an organisation off the roll is signed out, and can be brought back with its contacts', async () => {
  const partnerId = await given('One');
  const contactId = await givenContact(partnerId);
  await sessionOf(contactId);

  await takeOffRoll(app, STAFF, { partnerId, reason: 'Merged' });
  const off = await showRoll(app, STAFF, '');
  await bringBackToRoll(app, STAFF, partnerId);

  expect(await app.db.read.partnerSession.count()).toBe(0);
  expect(off).toMatchObject({ value: { total: 0, rows: [{ hasLeft: true }] } });
  expect(await showRoll(app, STAFF, '')).toMatchObject({
    value: { total: 1, rows: [{ hasLeft: false, contacts: 1, hasLead: true }] },
  });
});

test('a contact is changed under its own organisation only', async () => {
  const [one, two] = [await given('One'), await given('Two')];
  const contactId = await givenContact(one);

  const outcomes = [
    await changeContact(app, STAFF, { partnerId: two, contactId, details: ADE }),
    await removeContact(app, STAFF, { partnerId: two, contactId, reason: 'x' }),
  ];

  for (const outcome of outcomes) {
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'unknown-contact' } });
  }
});

test('every role of staff sees the roll, and only some change it; the trail names nobody', async () => {
  const partnerId = await given('Secretive Society');
  await givenContact(partnerId);
  const chair = aStaffMember({ role: 'chair' });

  expect(await showRoll(app, chair, '')).toMatchObject({ ok: true, value: { mayEdit: false } });
  expect(await addPartner(app, chair, DETAILS)).toMatchObject({
    refusal: { kind: 'not-permitted' },
  });
  const trail = JSON.stringify(await app.db.read.auditEntry.findMany());
  for (const words of ['Secretive', 'Ade', 'ade@example.org'])
    expect(trail).not.toContain(words);
});
