/** That nobody who was asked, or has begun, is left with the old closing time. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import type { Letter } from '#app/domain/outbox/letter.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import {
  insertPartnerContact,
  markPartnerContactRemoved,
  markPartnerLeft,
} from '#app/infrastructure/db/partner-roll.server.ts';
import { extendConsultation } from '#app/operations/consultation/change-timetable.server.ts';
import { showConsultation } from '#app/operations/consultation/show-consultation.server.ts';
import { composeLetter } from '#app/operations/outbox/compose-letter.server.ts';
import { keepDraft } from '#app/operations/response/keep-draft.server.ts';
import { SummaryBox } from '#app/ui/consultation/summary-box.tsx';
import { givenInvitation, givenPartner } from '#tests/support/a-partner.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted, aVisit, givenDraft } from '#tests/support/visits.ts';

const SLUG = 'fairhaven-review';
const NOW = '11:59pm on Friday 21 October 2011';

/** Four organisations on the roll, three of which were asked, and one of those has left since. */
async function givenRoll({ db }: TestContext): Promise<void> {
  for (const id of ['health', 'police', 'housing', 'unasked']) {
    await givenPartner(db, { partner: { id, name: `The ${id} body` } });
    if (id === 'unasked') continue;
    await givenInvitation(db, { consultationId: 'consultation-1', organisationId: id });
  }
  const at = new Date('2011-08-01T09:00:00Z');
  const colleague = { organisationId: 'health', name: 'Bo Fenn', createdAt: at } as const;
  await db.transact(async (tx) => {
    for (const id of ['writer', 'gone']) {
      const email = `${id}@example.org`;
      await insertPartnerContact(tx, { ...colleague, id, email, role: 'contributor' });
    }
    await markPartnerContactRemoved(tx, 'gone', { at, reason: 'Moved on' });
    await markPartnerLeft(tx, 'housing', { at, reason: 'Merged' });
  });
}

async function givenKeptDraft(app: TestContext, email: string): Promise<void> {
  const { token } = await givenDraft(app);
  accepted(await keepDraft(app, aVisit(app, { token }), email));
}

async function noticesOf(app: TestContext) {
  const messages = await app.db.read.outboxMessage.findMany({ orderBy: { recipient: 'asc' } });
  return messages.filter(({ id }) => id.includes('-extension-'));
}

test('P-07 a later closing time is told once to every contact that was asked and every holder of a draft, and is on the page', async () => {
  const app = await testContext();
  app.clock.set(new Date('2011-10-10T09:00:00Z'));
  await givenConsultation(app.db);
  await givenRoll(app);
  await givenKeptDraft(app, 'resident@example.org');
  await givenKeptDraft(app, 'writer@example.org');

  const longer = { closesAt: new Date('2011-10-21T23:00:00Z'), reason: 'The site was down.' };
  accepted(await extendConsultation(app, COMMAND_LINE, SLUG, longer));

  const told = await noticesOf(app);
  expect(told.map(({ recipient }) => recipient)).toEqual([
    'lead-of-health@example.org',
    'lead-of-police@example.org',
    'resident@example.org',
    'writer@example.org',
  ]);
  for (const { letter, recipient } of told) {
    const email = await composeLetter(app, { letter: letter as Letter, recipient });
    expect(email?.text).toContain(`The last minute to reply is now ${NOW}.`);
    expect(email?.html).toContain('Why: The site was down.');
    const place = recipient.startsWith('lead-of-')
      ? '/partner/sign-in?from=%2Fpartner%2Fconsultations%2Ffairhaven-review'
      : '/drafts/';
    expect(email?.text).toContain(place);
  }
  const page = await showConsultation(app, SLUG);
  if (!page) throw new Error('a page');
  const html = renderToStaticMarkup(<SummaryBox {...page} outcomeHref={null} />);
  expect(html).toContain(`<strong>${NOW}</strong>`);
  expect(html).toContain('It was to close at 11:59pm on Friday 14 October 2011. Why: The site');
});

test('a contact who has another address by then gets nothing at the old one', async () => {
  const app = await testContext();
  await givenConsultation(app.db);
  await givenRoll(app);
  const letter = {
    kind: 'partner-period-extended',
    consultationId: 'consultation-1',
    contactId: 'gone',
    extension: 1,
  } as const;

  expect(await composeLetter(app, { letter, recipient: 'gone@example.org' })).toBeNull();
});
