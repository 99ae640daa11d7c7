import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { PartnerMember } from '#app/domain/people/partner.ts';
import type { Mandate } from '#app/domain/response/mandate.ts';
import { readConfig } from '#app/infrastructure/config.server.ts';
import { openMailer } from '#app/infrastructure/mail/mailer.server.ts';
import { dispatchOutbox } from '#app/operations/outbox/dispatch-outbox.server.ts';
import { declineInvitation } from '#app/operations/partners/decline-invitation.server.ts';
import { invitePartners } from '#app/operations/partners/invite-partners.server.ts';
import { remindPartners } from '#app/operations/partners/remind-partners.server.ts';
import { showInvitations } from '#app/operations/partners/show-invitations.server.ts';
import { showPartnerConsultation } from '#app/operations/partners/show-partner-consultation.server.ts';
import { saveAboutYou } from '#app/operations/response/save-about-you.server.ts';
import { askForSignOff } from '#app/operations/response/sign-off-draft.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { givenContact } from '#tests/support/a-colleague.ts';
import { givenPartner } from '#tests/support/a-partner.ts';
import { anOrganisation } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { visitBy } from '#tests/support/two-organisations.ts';
import { accepted, givenDraft } from '#tests/support/visits.ts';

const SLUG = 'fairhaven-review';
const STAFF = aStaffMember({ role: 'assistant' });

let smtp: TestSmtp;
let app: TestContext;

beforeAll(async () => {
  smtp = await startSmtp();
});

afterAll(() => smtp.close());

beforeEach(async () => {
  const config = readConfig({ ...process.env, SMTP_URL: smtp.url });
  app = await testContext({ config, sendEmail: openMailer(config) });
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
});

/** Named as the state that it is brought to. */
function given(name: string, sector: string): Promise<PartnerMember> {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return givenPartner(app.db, { partner: { id, name, sector } });
}

function by(partner: PartnerMember) {
  return visitBy(app, partner, SLUG);
}

async function send(lead: PartnerMember, kind: Mandate['kind'] | null): Promise<void> {
  const mandate = kind && { kind, body: 'Board', on: null };
  await givenDraft(app, { visit: by(lead) });
  const respondent = anOrganisation({ mandate });
  const about = { respondent, wantsOutcome: false, onRevision: 0, isHoneypotFilled: false };
  accepted(await saveAboutYou(app, by(lead), about));
  accepted(await submitResponse(app, by(lead), { isOfferedLate: false, peer: '::1' }));
}

/** Brings an organisation to every state that is reached before closing. */
async function givenEveryState(): Promise<void> {
  await given('Invited', 'Health');
  const opened = await given('Opened', 'Health');
  const drafting = await given('Drafting', 'Health');
  const waiting = await given('Awaiting sign-off', 'Police');
  const submitted = await given('Submitted', 'Police');
  const subject = await given('Awaiting ratification', 'Voluntary');
  const ratified = await given('Ratified', 'Voluntary');
  const declined = await given('Declined', 'Voluntary');
  const approver = await givenContact(
    app.db,
    { id: 'approver-1', name: 'Cy Dean', role: 'approver' },
    waiting.organisation,
  );
  accepted(await invitePartners(app, STAFF, { slug: SLUG, partners: 'all' }));
  await given('Not invited', 'Police');

  await showPartnerConsultation(app, opened, SLUG);
  for (const writing of [drafting, waiting]) await givenDraft(app, { visit: by(writing) });
  accepted(await askForSignOff(app, by(waiting), approver.id));
  await send(submitted, null);
  await send(subject, 'subject-to-ratification');
  await send(ratified, 'ratified');
  accepted(await declineInvitation(app, declined, { slug: SLUG, reason: '' }));
}

async function shown() {
  const { rows, sectors, total } = accepted(await showInvitations(app, STAFF, SLUG));
  return {
    states: Object.fromEntries(rows.map(({ name, state }) => [name, state])),
    sectors: sectors.map(({ sector, ...turnout }) => [sector, ...Object.values(turnout)]),
    total: Object.values(total),
  };
}

const ANSWERED = {
  Submitted: 'submitted',
  'Awaiting ratification': 'awaiting-ratification',
  Ratified: 'ratified',
  Declined: 'declined',
  'Not invited': 'not-invited',
};
/** Asked, answered, declined, withdrawn, silent. */
const TURNOUT = [
  ['Health', 3, 0, 0, 0, 3],
  ['Police', 2, 1, 0, 0, 1],
  ['Voluntary', 3, 2, 1, 0, 0],
];

test('W-02 the roll shows the state of each organisation and turnout by sector, and only the silent are reminded', async () => {
  await givenEveryState();
  expect(await shown()).toEqual({
    states: {
      ...ANSWERED,
      Invited: 'invited',
      Opened: 'opened',
      Drafting: 'drafting',
      'Awaiting sign-off': 'awaiting-sign-off',
    },
    sectors: TURNOUT,
    total: [8, 3, 1, 0, 4],
  });

  await dispatchOutbox(app);
  const before = smtp.received.length;
  app.clock.set(new Date('2011-09-01T09:00:00Z'));
  expect(await remindPartners(app, STAFF, SLUG)).toEqual({ ok: true, value: { reminded: 4 } });
  await dispatchOutbox(app);
  const reminded = smtp.received.slice(before).flatMap(({ to }) => to);
  expect(reminded.sort()).toEqual([
    'lead-of-awaiting-sign-off@example.org',
    'lead-of-drafting@example.org',
    'lead-of-invited@example.org',
    'lead-of-opened@example.org',
  ]);

  app.clock.set(new Date('2011-10-14T23:00:00Z'));
  expect(await shown()).toEqual({
    states: {
      ...ANSWERED,
      Invited: 'silent',
      Opened: 'silent',
      Drafting: 'silent',
      'Awaiting sign-off': 'silent',
    },
    sectors: TURNOUT,
    total: [8, 3, 1, 0, 4],
  });
});
