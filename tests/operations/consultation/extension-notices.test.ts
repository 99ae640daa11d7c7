/** Who is told of a longer period, and what it makes of replies that came after the old closing. */
import { beforeEach, expect, test } from 'vitest';

import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { standingOf } from '#app/domain/analysis/standing.ts';
import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import { updateLateDecision } from '#app/infrastructure/db/response-changes.server.ts';
import { findResponseByNumber } from '#app/infrastructure/db/responses.server.ts';
import {
  extendConsultation,
  withdraw,
} from '#app/operations/consultation/change-timetable.server.ts';
import { showConsultation } from '#app/operations/consultation/show-consultation.server.ts';
import { composeLetter } from '#app/operations/outbox/compose-letter.server.ts';
import { discardDraft, keepDraft } from '#app/operations/response/keep-draft.server.ts';
import { saveAboutYou } from '#app/operations/response/save-about-you.server.ts';
import { anIndividual, aResponse, someContent } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted, aVisit, givenDraft, givenSent } from '#tests/support/visits.ts';

const SLUG = 'fairhaven-review';
const LATER = new Date('2011-10-21T23:00:00Z');
const OUTAGE = { closesAt: LATER, reason: 'The site was down.' };

let app: TestContext;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-10-10T09:00:00Z'));
  await givenConsultation(app.db);
});

async function extend(request = OUTAGE) {
  return accepted(await extendConsultation(app, COMMAND_LINE, SLUG, request));
}

/** Letters about an extension, by recipient. */
async function notices() {
  const messages = await app.db.read.outboxMessage.findMany({ orderBy: { recipient: 'asc' } });
  return messages.filter(({ id }) => id.includes('-extension-'));
}

async function givenNamedDraft(email: string) {
  const draft = await givenDraft(app);
  const visit = aVisit(app, { token: draft.token });
  const respondent = anIndividual({ email });
  accepted(
    await saveAboutYou(app, visit, {
      respondent,
      wantsOutcome: false,
      isHoneypotFilled: false,
    }),
  );
  return draft;
}

// P-07: the part of those who have a draft.
test('everybody with a draft and an address is told once, by the letter they can act on', async () => {
  await givenNamedDraft('Typed@example.org');
  const kept = await givenNamedDraft('typed@example.org');
  accepted(await keepDraft(app, aVisit(app, { token: kept.token }), 'asked@example.org'));
  await givenDraft(app);
  await givenSent(app);

  await extend();

  const told = await notices();
  expect(told.map(({ recipient }) => recipient)).toEqual([
    'asked@example.org',
    'typed@example.org',
  ]);
  const letters = await Promise.all(
    told.map(({ letter, recipient }) =>
      composeLetter(app, { letter: letter as never, recipient }),
    ),
  );
  expect(letters.map((letter) => letter?.text.includes('/drafts/'))).toEqual([true, false]);
  for (const letter of letters) {
    expect(letter?.text).toContain('now 11:59pm on Friday 21 October 2011.');
    expect(letter?.text).toContain('Why: The site was down.');
  }
});

test('a second extension is a second letter; whoever left no trace gets none', async () => {
  const draft = await givenNamedDraft('gone@example.org');
  await givenNamedDraft('stays@example.org');
  await extend();
  await discardDraft(app, aVisit(app, { token: draft.token }));

  await extend({ closesAt: new Date('2011-10-24T23:00:00Z'), reason: 'Again.' });

  expect((await notices()).map(({ recipient }) => recipient)).toEqual([
    'stays@example.org',
    'stays@example.org',
  ]);
});

test('a refused extension tells nobody', async () => {
  await givenNamedDraft('resident@example.org');

  await extendConsultation(app, COMMAND_LINE, SLUG, { ...OUTAGE, reason: '' });
  await withdraw(app, COMMAND_LINE, SLUG, { reason: 'A mistake' });

  expect(await notices()).toEqual([]);
});

test('five thousand holders are told in one short transaction', async () => {
  const at = new Date('2011-10-01T09:00:00Z');
  const respondent = { ...anIndividual() };
  const rows = Array.from({ length: 5000 }, (_, index) => ({
    id: `many-${index}`,
    consultationId: 'consultation-1',
    tokenHash: `token-${index}`,
    respondent: { ...respondent, email: `r${index}@example.org` },
    paperVersion: 1,
    createdAt: at,
    updatedAt: at,
    flags: [],
  }));
  await app.db.transact((tx) => tx.responseDraft.createMany({ data: rows }));
  const begun = performance.now();

  await extend();

  expect(performance.now() - begun).toBeLessThan(20_000);
  expect(await notices()).toHaveLength(5000);
});

test('the page shows the old closing time, the day and the reason', async () => {
  await extend();

  const page = await showConsultation(app, SLUG);
  expect(page?.stage).toBe('extended');
  expect(page?.consultation.extensions).toEqual([
    {
      previousClosesAt: new Date('2011-10-14T23:00:00Z'),
      reason: 'The site was down.',
      recordedAt: new Date('2011-10-10T09:00:00Z'),
    },
  ]);
});

test('D-11 after an outage at closing one action gives everybody longer, with its reason on record', async () => {
  const staff = aStaffMember({ id: 'staff-7', role: 'assistant' });
  const late = aResponse(1, someContent(), {
    receivedAt: new Date('2011-10-14T23:40:00Z'),
    timeliness: 'late',
  });
  const inGrace = aResponse(2, someContent(), {
    receivedAt: new Date('2011-10-14T23:05:00Z'),
    timeliness: 'in-progress-at-close',
  });
  await givenResponse(app.db, late);
  await givenResponse(app.db, inGrace);
  await app.db.transact((tx) =>
    updateLateDecision(tx, late.id, {
      decision: 'refused',
      reason: 'Late',
      decidedBy: 'staff-1',
      decidedAt: new Date('2011-10-15T08:00:00Z'),
    }),
  );
  app.clock.set(new Date('2011-10-15T09:00:00Z'));
  expect((await showConsultation(app, SLUG))?.stage).toBe('closed');

  accepted(await extendConsultation(app, staff, SLUG, OUTAGE));

  expect(await showConsultation(app, SLUG)).toMatchObject({
    stage: 'extended',
    consultation: {
      ...aConsultation(),
      closesAt: LATER,
      extensions: [{ reason: 'The site was down.' }],
    },
  });
  for (const { number } of [late, inGrace]) {
    const response = await findResponseByNumber(app.db.read, 'consultation-1', number);
    expect(response?.timeliness).toBe('on-time');
    expect(response && standingOf(response)).toEqual({ kind: 'analysed' });
  }
  expect(await listAudit(app.db.read, { from: 1, limit: 9 })).toMatchObject([
    { actor: 'staff-7', action: 'period-extended' },
    {
      actor: 'staff-7',
      action: 'response-in-time-by-extension',
      subject: `response:${late.id}`,
      before: { timeliness: 'late' },
      after: { timeliness: 'on-time' },
    },
    { action: 'response-in-time-by-extension', subject: `response:${inGrace.id}` },
  ]);
});

test('a reply that comes after the new closing time too stays late', async () => {
  const late = aResponse(1, someContent(), {
    receivedAt: new Date('2011-10-22T09:00:00Z'),
    timeliness: 'late',
  });
  await givenResponse(app.db, late);

  await extend();

  const response = await findResponseByNumber(app.db.read, 'consultation-1', 1);
  expect(response?.timeliness).toBe('late');
});
