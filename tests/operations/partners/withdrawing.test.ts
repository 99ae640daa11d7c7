import { beforeEach, expect, test } from 'vitest';

import type { PartnerMember } from '#app/domain/people/partner.ts';
import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import { findResponse } from '#app/infrastructure/db/responses.server.ts';
import { showPartnerConsultation } from '#app/operations/partners/show-partner-consultation.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import {
  beginOrganisationChange,
  showOrganisationResponse,
} from '#app/operations/response/show-organisation-response.server.ts';
import type { PartnerVisit } from '#app/operations/response/sign-off-draft.server.ts';
import { saveComment } from '#app/operations/response/save-comment.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import {
  showWithdrawal,
  withdrawOrganisationResponse,
} from '#app/operations/response/withdraw-organisation-response.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenContact } from '#tests/support/a-colleague.ts';
import { givenInvitation, givenPartner } from '#tests/support/a-partner.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted, aVisit } from '#tests/support/visits.ts';

const SUBMIT = { isOfferedLate: false, peer: '::1' };
let app: TestContext;
let lead: PartnerMember;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
  lead = await givenPartner(app.db);
  await givenInvitation(app.db, {
    consultationId: 'consultation-1',
    organisationId: 'partner-1',
  });
});

function by(partner: PartnerMember): PartnerVisit {
  return { ...aVisit(app), partner };
}

async function save(words: string, onRevision = 0): Promise<void> {
  const comment = {
    target: { kind: 'consultation' } as const,
    ...{ position: null, words, choices: [], suggestedWording: null },
  };
  accepted(await saveComment(app, by(lead), { comment, onRevision, isHoneypotFilled: false }));
}

async function sent(words: string): Promise<string> {
  await save(words);
  return accepted(await submitResponse(app, by(lead), SUBMIT)).id;
}

async function stateNow() {
  return (await showPartnerConsultation(app, lead, 'fairhaven-review'))?.state;
}

test('a response that the lead withdraws counts no longer, keeps its versions, and leaves room for a new one', async () => {
  const first = await sent('What we said first.');

  accepted(await withdrawOrganisationResponse(app, by(lead), 'Our board met.'));

  const kept = await findResponse(app.db.read, first);
  expect(kept?.withdrawnAt).toEqual(app.now());
  expect(kept?.versions).toHaveLength(1);
  expect(await stateNow()).toBe('withdrawn');
  expect(await showOrganisationResponse(app, by(lead))).toBe('not-sent');
  expect(await withdrawOrganisationResponse(app, by(lead), '')).toEqual({
    ok: false,
    refusal: { kind: 'nothing-sent' },
  });
  const trail = await listAudit(app.db.read, { from: 1, limit: 100 });
  expect(trail.at(-1)).toMatchObject({
    actor: lead.id,
    action: 'response-withdrawn',
    subject: `response:${first}`,
    after: { isWithdrawn: true, reason: app.secrets.keyedDigest('Our board met.') },
  });
  const staff = await showResponse(app, aStaffMember(), {
    slug: 'fairhaven-review',
    number: 1,
  });
  expect(accepted(staff).history).toMatchObject([
    { kind: 'withdrawn', reason: 'Our board met.', by: null },
  ]);

  const second = await sent('What we say now.');
  expect(second).not.toBe(first);
  expect(await stateNow()).toBe('submitted');
});

test('a change that was begun stays as a draft of a new response', async () => {
  const first = await sent('What we said first.');
  accepted(await beginOrganisationChange(app, by(lead)));
  await save('What we were about to say.', 1);

  accepted(await withdrawOrganisationResponse(app, by(lead), ''));

  expect(await stateNow()).toBe('drafting');
  const draft = await showDraft(app, by(lead));
  expect(JSON.stringify(draft)).toContain('What we were about to say.');
  expect(accepted(await submitResponse(app, by(lead), SUBMIT)).id).not.toBe(first);
});

test.each(['contributor', 'approver'] as const)(
  'a %s reads who may withdraw it, and does not',
  async (role) => {
    const id = await sent('What we said.');
    const colleague = await givenContact(app.db, { id: `${role}-1`, name: 'Bo Hale', role });

    expect(await showWithdrawal(app, by(colleague))).toMatchObject({ isLead: false });
    expect(await withdrawOrganisationResponse(app, by(colleague), '')).toEqual({
      ok: false,
      refusal: { kind: 'not-permitted' },
    });
    expect((await findResponse(app.db.read, id))?.withdrawnAt).toBeNull();
  },
);

test('after closing the response stands as it was sent', async () => {
  const id = await sent('What we said.');
  app.clock.set(new Date('2011-11-01T09:00:00Z'));

  expect(await showWithdrawal(app, by(lead))).toMatchObject({ isInTime: false, isLead: true });
  expect(await withdrawOrganisationResponse(app, by(lead), '')).toEqual({
    ok: false,
    refusal: { kind: 'no-longer' },
  });
  expect((await findResponse(app.db.read, id))?.withdrawnAt).toBeNull();
});

test('an organisation withdraws nothing of another', async () => {
  const id = await sent('What we said.');
  const other = await givenPartner(app.db, { partner: { id: 'partner-2', name: 'Other' } });

  expect(await withdrawOrganisationResponse(app, by(other), '')).toEqual({
    ok: false,
    refusal: { kind: 'unknown-consultation' },
  });
  expect((await findResponse(app.db.read, id))?.withdrawnAt).toBeNull();
});
