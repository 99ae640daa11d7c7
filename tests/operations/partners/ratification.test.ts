import { beforeEach, expect, test } from 'vitest';

import type { PartnerMember } from '#app/domain/people/partner.ts';
import type { Mandate } from '#app/domain/response/mandate.ts';
import type { StatedDecision } from '#app/domain/response/ratification.ts';
import { showSummary } from '#app/operations/analysis/show-summary.server.ts';
import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import { showInvitations } from '#app/operations/partners/show-invitations.server.ts';
import {
  recordOwnRatification,
  recordRatification,
  showRatification,
} from '#app/operations/response/record-ratification.server.ts';
import { saveAboutYou } from '#app/operations/response/save-about-you.server.ts';
import { saveComment } from '#app/operations/response/save-comment.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { givenContact } from '#tests/support/a-colleague.ts';
import { givenInvitation, givenPartner } from '#tests/support/a-partner.ts';
import { anOrganisation } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { visitBy } from '#tests/support/two-organisations.ts';
import { accepted } from '#tests/support/visits.ts';

const SLUG = 'fairhaven-review';
const STAFF = aStaffMember({ role: 'assistant' });
const BEFORE_CLOSING = new Date('2011-10-14T22:59:00Z');
const AFTER_CLOSING = new Date('2011-11-02T09:00:00Z');
const SUBJECT_TO_BOARD: Mandate = {
  kind: 'subject-to-ratification',
  body: 'Trust Board',
  on: '2011-11-01',
};
const AGREED: StatedDecision = {
  outcome: 'agreed',
  body: 'Trust Board',
  metOn: '2011-10-13',
  words: '',
};

let app: TestContext;
let lead: PartnerMember;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
  lead = await givenPartner(app.db);
  const invited = { consultationId: 'consultation-1', organisationId: 'partner-1' };
  await givenInvitation(app.db, invited);
});

function by(partner: PartnerMember) {
  return visitBy(app, partner, SLUG);
}

async function send(words: string, mandate: Mandate): Promise<void> {
  const respondent = anOrganisation({ mandate });
  const onRevision = (await showDraft(app, by(lead)))?.isSent === false ? 1 : 0;
  accepted(
    await saveComment(app, by(lead), {
      comment: {
        target: { kind: 'consultation' },
        position: null,
        words,
        choices: [],
        suggestedWording: null,
      },
      onRevision: onRevision === 0 ? 1 : onRevision,
      isHoneypotFilled: false,
    }),
  );
  const about = { respondent, wantsOutcome: false, onRevision: 0, isHoneypotFilled: false };
  accepted(await saveAboutYou(app, by(lead), about));
  accepted(await submitResponse(app, by(lead), { isOfferedLate: false, peer: '::1' }));
}

async function shown() {
  const response = accepted(await showResponse(app, STAFF, { slug: SLUG, number: 1 }));
  const invitations = accepted(await showInvitations(app, STAFF, SLUG));
  const [row] = invitations.rows;
  return {
    atClosing: response.binding?.atClosing?.view ?? null,
    now: response.binding?.now?.view ?? null,
    state: row?.state,
    listed: row?.atClosing,
  };
}

test('W-03 the officer’s view and the later ratified one are both kept, and it is known which stood at closing', async () => {
  await send('The officer thinks yes.', SUBJECT_TO_BOARD);
  expect(await shown()).toMatchObject({
    atClosing: null,
    now: 'subject-to-ratification',
    state: 'awaiting-ratification',
  });

  app.clock.set(AFTER_CLOSING);
  expect(await shown()).toMatchObject({
    atClosing: 'subject-to-ratification',
    listed: 'subject-to-ratification',
  });
  accepted(await recordOwnRatification(app, by(lead), { ...AGREED, metOn: '2011-11-01' }));
  expect(await shown()).toEqual({
    atClosing: 'subject-to-ratification',
    listed: 'subject-to-ratification',
    now: 'ratified',
    state: 'ratified',
  });

  // A second thought of the board, in other words: kept, and what stood at closing stays.
  const changed = { ...AGREED, outcome: 'changed', words: 'The board thinks no.' } as const;
  accepted(await recordOwnRatification(app, by(lead), changed));
  expect(await shown()).toMatchObject({
    atClosing: 'subject-to-ratification',
    now: 'changed-by-board',
  });
  const page = await showRatification(app, by(lead));
  expect(page).toMatchObject({
    mayRevise: false,
    ratifications: [
      { outcome: 'agreed', versionNumber: 1, metOn: '2011-11-01' },
      { outcome: 'changed', versionNumber: 1, words: 'The board thinks no.' },
    ],
  });
  const response = accepted(await showResponse(app, STAFF, { slug: SLUG, number: 1 }));
  expect(response.versions.map(({ answers }) => answers[0]?.words)).toEqual([
    'The officer thinks yes.',
  ]);
  const ledger = (await summariseConsultation(app, SLUG))?.ledger;
  expect(ledger).toMatchObject({ received: 1, analysed: 1, late: 0 });
  expect(accepted(await showSummary(app, STAFF, SLUG)).binding).toMatchObject({
    isAtClosing: true,
    base: 1,
    late: 0,
    counts: { 'subject-to-ratification': 1, ratified: 0, 'changed-by-board': 0 },
  });
});

test('what was ratified by closing stood at closing, and a further version says anew whose view it is', async () => {
  await send('The officer thinks yes.', SUBJECT_TO_BOARD);
  app.clock.set(BEFORE_CLOSING);
  accepted(await recordOwnRatification(app, by(lead), AGREED));
  expect(await shown()).toMatchObject({ atClosing: null, now: 'ratified' });

  await send('We ask for more.', { kind: 'officer-view', body: '', on: null });
  expect(await shown()).toMatchObject({ now: 'officer-view', state: 'submitted' });
  app.clock.set(AFTER_CLOSING);
  expect(await shown()).toMatchObject({ atClosing: 'officer-view', now: 'officer-view' });
});

test.each([
  ['2011-10-14', 'ratified'],
  ['2011-10-15', 'subject-to-ratification'],
])(
  'a letter of the board that came on %s, typed in later, makes it %s at closing',
  async (receivedOn, view) => {
    await send('The officer thinks yes.', SUBJECT_TO_BOARD);
    app.clock.set(AFTER_CLOSING);
    const letter = { ...AGREED, slug: SLUG, number: 1, receivedOn };
    accepted(await recordRatification(app, STAFF, letter));

    expect(await shown()).toMatchObject({ atClosing: view, now: 'ratified' });
    const [entry] = await app.db.read.auditEntry.findMany({ orderBy: { sequence: 'desc' } });
    expect(entry).toMatchObject({ action: 'ratification-recorded', actor: STAFF.id });
    expect(JSON.stringify(entry)).not.toContain('Trust Board');
  },
);

test('a board that did not agree leaves a stated view', async () => {
  await send('The officer thinks yes.', SUBJECT_TO_BOARD);
  accepted(
    await recordOwnRatification(app, by(lead), {
      ...AGREED,
      outcome: 'refused',
      metOn: '2011-07-30',
    }),
  );

  expect(await shown()).toMatchObject({ now: 'refused-by-board', state: 'submitted' });
});

test('only the lead or staff record it, of what was sent, with a day that has come and the words that changed', async () => {
  const contributor = await givenContact(app.db, { id: 'contributor-1', name: 'Bo Hale' });
  expect(await recordOwnRatification(app, by(lead), AGREED)).toMatchObject({
    refusal: { kind: 'unknown-response' },
  });
  await send('The officer thinks yes.', SUBJECT_TO_BOARD);
  const letter = { ...AGREED, metOn: '2011-07-30', slug: SLUG, number: 1 };
  const refused = [
    await recordOwnRatification(app, by(contributor), AGREED),
    await recordOwnRatification(app, by(lead), { ...AGREED, metOn: '2011-08-02' }),
    await recordOwnRatification(app, by(lead), {
      ...AGREED,
      metOn: '2011-07-30',
      outcome: 'changed',
    }),
    await recordRatification(app, STAFF, { ...letter, receivedOn: '2011-08-02' }),
    await recordRatification(app, STAFF, { ...letter, number: 9, receivedOn: '2011-08-01' }),
    await recordRatification(app, aStaffMember({ role: 'analyst' }), {
      ...letter,
      receivedOn: '2011-08-01',
    }),
  ];

  expect(refused.map((one) => (one.ok ? 'done' : one.refusal.kind))).toEqual([
    'not-permitted',
    'not-met-yet',
    'words-missing',
    'not-received-yet',
    'unknown-response',
    'not-permitted',
  ]);
  expect(await app.db.read.ratification.count()).toBe(0);
});
