import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { readConfig } from '#app/infrastructure/config.server.ts';
import { openDatabase } from '#app/infrastructure/db/client.server.ts';
import { findSettings, updateSettings } from '#app/infrastructure/db/settings.server.ts';
import { openMailer } from '#app/infrastructure/mail/mailer.server.ts';
import { dispatchOutbox } from '#app/operations/outbox/dispatch-outbox.server.ts';
import {
  declineInvitation,
  takeBackDecline,
} from '#app/operations/partners/decline-invitation.server.ts';
import { invitePartners } from '#app/operations/partners/invite-partners.server.ts';
import {
  remindOnSchedule,
  remindPartners,
} from '#app/operations/partners/remind-partners.server.ts';
import { showInvitations } from '#app/operations/partners/show-invitations.server.ts';
import { showPartnerConsultation } from '#app/operations/partners/show-partner-consultation.server.ts';
import { givenPartner } from '#tests/support/a-partner.ts';
import { anOrganisation, aResponse } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { copyTemplate } from '#tests/support/database.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const SLUG = 'fairhaven-review';
const STAFF = aStaffMember({ role: 'assistant' });
/** It closes at the end of 14 October 2011. */
const MORNING_14_DAYS_BEFORE = new Date('2011-09-30T08:00:00Z');
const MORNING_3_DAYS_BEFORE = new Date('2011-10-11T08:00:00Z');

let smtp: TestSmtp;
let app: TestContext;
/** Another process at the same database. */
let other: TestContext;

beforeAll(async () => {
  smtp = await startSmtp();
});

afterAll(() => smtp.close());

beforeEach(async () => {
  const url = await copyTemplate();
  const config = readConfig({ ...process.env, SMTP_URL: smtp.url });
  const devices = { config, sendEmail: openMailer(config) };
  app = await testContext({ ...devices, db: await openDatabase(url) });
  other = await testContext({
    ...devices,
    db: await openDatabase(url),
    newId: () => `other-${app.newId()}`,
  });
  at(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
  await setReminders(2, [14, 3]);
  return () => Promise.all([app.db.close(), other.db.close()]);
});

function at(instant: Date): void {
  app.clock.set(instant);
  other.clock.set(instant);
}

async function setReminders(remindersPerPartner: number, reminderDays: readonly number[]) {
  await app.db.transact(async (tx) => {
    const settings = await findSettings(tx);
    await updateSettings(tx, { ...settings, remindersPerPartner, reminderDays }, app.now());
  });
}

/** An organisation with one contact, `lead-of-ID@example.org`. */
function given(id: string, name: string, sector: string) {
  return givenPartner(app.db, { partner: { id, name, sector } });
}

async function givenReply(
  number: number,
  organisation: string,
  withdrawnAt: Date | null = null,
) {
  const response = aResponse(
    number,
    { respondent: anOrganisation({ name: organisation }) },
    { withdrawnAt, receivedAt: app.now() },
  );
  await givenResponse(app.db, response);
}

async function states(): Promise<Record<string, string>> {
  const page = await showInvitations(app, STAFF, SLUG);
  if (!page.ok) throw new Error(page.refusal.kind);
  return Object.fromEntries(page.value.rows.map(({ name, state }) => [name, state]));
}

/** To whom letters went since the last time this was asked. */
let counted = 0;
async function sentNow(): Promise<readonly string[]> {
  await Promise.all([dispatchOutbox(app), dispatchOutbox(other)]);
  const sent = smtp.received.slice(counted).flatMap(({ to }) => to);
  counted = smtp.received.length;
  return sent.sort();
}

function remindEverywhere(): Promise<readonly number[]> {
  return Promise.all([
    remindOnSchedule(app),
    remindOnSchedule(other),
    remindOnSchedule(app),
    remindOnSchedule(other),
  ]);
}

test('all or some are invited by letter, each once however often it is asked', async () => {
  await given('health', 'Health Trust', 'Health');
  await given('police', 'Police', 'Public');
  await app.db.transact((tx) =>
    tx.partnerOrganisation.create({
      data: {
        id: 'mute',
        name: 'Mute',
        nameKey: 'mute',
        otherNames: [],
        sector: '',
        speaksFor: '',
        seatsHeld: [],
        createdAt: app.now(),
      },
    }),
  );

  const some = await invitePartners(app, STAFF, { slug: SLUG, partners: ['health', 'mute'] });
  const twice = await Promise.all([
    invitePartners(app, STAFF, { slug: SLUG, partners: 'all' }),
    invitePartners(other, STAFF, { slug: SLUG, partners: 'all' }),
  ]);

  expect(some).toEqual({ ok: true, value: { invited: 1, withoutContact: ['Mute'] } });
  expect(twice.map((one) => (one.ok ? one.value.invited : one.refusal.kind)).sort()).toEqual([
    0, 1,
  ]);
  expect(await sentNow()).toEqual(['lead-of-health@example.org', 'lead-of-police@example.org']);
  expect(smtp.received.at(-1)?.source.replaceAll('=\r\n', '')).toContain(
    '/partner/sign-in?from',
  );
});

// W-02
test('P-13 each partner has its state, sectors their turnout, and only the silent are reminded, by both processes at most the set number of times', async () => {
  const silent = await given('silent', 'Silent Trust', 'Health');
  await given('answered', 'Answered Council', 'Public');
  const declined = await given('declined', 'Declined College', 'Public');
  await invitePartners(app, STAFF, { slug: SLUG, partners: 'all' });
  await given('later', 'Later Charity', 'Voluntary sector');
  expect(await sentNow()).toHaveLength(3);

  await givenReply(1, 'The ANSWERED Council');
  await declineInvitation(app, declined, { slug: SLUG, reason: 'Not for us' });
  await showPartnerConsultation(app, silent, SLUG);
  const page = await showInvitations(app, STAFF, SLUG);

  expect(await states()).toEqual({
    'Answered Council': 'submitted',
    'Declined College': 'declined',
    'Later Charity': 'not-invited',
    'Silent Trust': 'opened',
  });
  expect(page).toMatchObject({
    ok: true,
    value: {
      sectors: [
        { sector: 'Health', asked: 1, answered: 0, declined: 0, withdrawn: 0, silent: 1 },
        { sector: 'Public', asked: 2, answered: 1, declined: 1, withdrawn: 0, silent: 0 },
      ],
      total: { asked: 3, answered: 1, declined: 1, withdrawn: 0, silent: 1 },
    },
  });

  at(new Date(MORNING_14_DAYS_BEFORE.getTime() - 1));
  await remindEverywhere();
  expect(await sentNow()).toEqual([]);
  for (const morning of [MORNING_14_DAYS_BEFORE, MORNING_3_DAYS_BEFORE]) {
    at(morning);
    const reminded = await remindEverywhere();
    await remindPartners(app, STAFF, SLUG);
    expect(reminded.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await sentNow()).toEqual(['lead-of-silent@example.org']);
  }
  at(new Date('2011-10-13T08:00:00Z'));
  expect(await remindPartners(app, STAFF, SLUG)).toEqual({ ok: true, value: { reminded: 0 } });

  // A reminder that waits in the outbox does not go to a partner that answers meanwhile.
  await setReminders(3, []);
  expect(await remindPartners(app, STAFF, SLUG)).toEqual({ ok: true, value: { reminded: 1 } });
  await givenReply(2, 'Silent Trust');
  expect(await sentNow()).toEqual([]);
  expect((await states())['Silent Trust']).toBe('submitted');

  at(new Date('2011-10-15T08:00:00Z'));
  expect(await remindPartners(app, STAFF, SLUG)).toMatchObject({
    ok: false,
    refusal: { kind: 'wrong-stage', stage: 'closed' },
  });
});

test('once it is closed those that said nothing are silent, whatever they had opened', async () => {
  const opened = await given('opened', 'Opened', '');
  await given('unread', 'Unread', '');
  await invitePartners(app, STAFF, { slug: SLUG, partners: 'all' });
  await showPartnerConsultation(app, opened, SLUG);
  await givenReply(1, 'Unread', app.now());

  at(new Date('2011-10-14T23:00:00Z'));

  expect(await states()).toEqual({ Opened: 'silent', Unread: 'silent' });
  expect(await declineInvitation(app, opened, { slug: SLUG, reason: '' })).toMatchObject({
    refusal: { kind: 'wrong-stage' },
  });
});

test('a lead declines and takes it back; others, other organisations and answers are refused', async () => {
  const lead = await given('health', 'Health Trust', 'Health');
  const stranger = await given('stranger', 'Stranger', '');
  await invitePartners(app, STAFF, { slug: SLUG, partners: ['health'] });
  const contributor = { ...lead, role: 'contributor' } as typeof lead;

  const refused = [
    await declineInvitation(app, contributor, { slug: SLUG, reason: '' }),
    await declineInvitation(app, stranger, { slug: SLUG, reason: '' }),
    await declineInvitation(app, lead, { slug: 'no-such-thing', reason: '' }),
  ];
  await declineInvitation(app, lead, { slug: SLUG, reason: 'No time' });
  const after = await states();
  await takeBackDecline(app, lead, SLUG);

  expect(refused.map((one) => (one.ok ? 'done' : one.refusal.kind))).toEqual([
    'not-permitted',
    'not-invited',
    'not-invited',
  ]);
  expect(after['Health Trust']).toBe('declined');
  expect((await states())['Health Trust']).toBe('invited');
  expect(JSON.stringify(await app.db.read.auditEntry.findMany())).not.toContain('No time');
});

// P-06: for the pages of the roll; the draft and the response have tests of their own.
test('an organisation that was not asked finds nothing under the address', async () => {
  await given('health', 'Health Trust', 'Health');
  const stranger = await given('stranger', 'Stranger', '');
  await invitePartners(app, STAFF, { slug: SLUG, partners: ['health'] });

  expect(await showPartnerConsultation(app, stranger, SLUG)).toBeNull();
  expect(await showPartnerConsultation(app, stranger, 'no-such-thing')).toBeNull();
});
