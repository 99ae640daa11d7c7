import { beforeEach, expect, test } from 'vitest';

import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import { EVERYTHING } from '#app/domain/analysis/figure-filter.ts';
import { showFigure } from '#app/operations/analysis/show-figure.server.ts';
import { enterLetter, type EnterLetter } from '#app/operations/response/enter-letter.server.ts';
import { showReplyForm } from '#app/operations/response/show-reply-form.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { aComment, aMeeting, anOrganisation, someContent } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aProposal } from '#tests/support/a-snapshot.ts';
import { aPaper } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

const slug = 'fairhaven-review';
const assistant = aStaffMember({ role: 'assistant' });
const NOTE = someContent({
  respondent: aMeeting(),
  comments: [
    aComment({ target: { kind: 'consultation' }, words: 'The chair: keep it. A tenant: why?' }),
  ],
});
const SPOKE = someContent({
  respondent: anOrganisation({ name: 'Harbour Tenants Association' }),
  comments: [aComment({ target: { kind: 'proposal', id: 'p1' }, position: 'oppose' })],
});

let app: TestContext;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-10-20T09:00:00Z'));
  await givenConsultation(app.db, undefined, aPaper({ proposals: [aProposal(1)] }));
});

async function enter(overrides: Partial<EnterLetter>) {
  return enterLetter(app, assistant, {
    ...{ slug, formId: 'form-1', channel: 'event', receivedOn: '2011-10-12' },
    ...{ writtenOn: '2011-10-11', scan: null, queryId: null, saidAt: null, content: NOTE },
    ...overrides,
  });
}

// the note is analysed like any other response; who was there is in no figure.
test('the note of a meeting is one response, with its day, its group and how many were there', async () => {
  const { number } = accepted(await enter({}));

  const summary = await summariseConsultation(app, slug);
  expect(summary).toMatchObject({
    ledger: { received: 1, analysed: 1 },
    byType: { individual: 0, organisation: 0, meeting: 1 },
    byChannel: { event: 1 },
    proposals: [
      { base: 0, positions: { 'not-answered': { individuals: 0, organisations: 0 } } },
    ],
  });
  const listed = await showFigure(app, assistant, {
    ...{ slug, figure: 'analysed.meeting', filter: EVERYTHING, after: 0 },
  });
  expect(accepted(listed).responses.map((response) => response.number)).toEqual([number]);
  const page = accepted(await showResponse(app, assistant, { slug, number }));
  expect(page).toMatchObject({
    writtenOn: '2011-10-11',
    isMeetingNote: true,
    versions: [{ respondent: { meeting: { group: 'Harbour tenants', present: 24 } } }],
  });
});

test('an organisation that spoke there has a reply of its own, and each leads to the other', async () => {
  const note = accepted(await enter({}));
  const from = { query: null, mail: null, meeting: note.number };
  const form = accepted(await showReplyForm(app, assistant, slug, from));
  const reply = accepted(
    await enter({ formId: form.formId, content: SPOKE, saidAt: note.number }),
  );

  expect(form.started).toMatchObject({
    ...{ channel: 'event', receivedOn: '12/10/2011', writtenOn: '11/10/2011' },
    meeting: { reference: note.reference },
  });
  expect(await summariseConsultation(app, slug)).toMatchObject({
    ledger: { received: 2, analysed: 2 },
    byType: { individual: 0, organisation: 1, meeting: 1 },
    proposals: [{ base: 1, positions: { oppose: { organisations: 1 } } }],
  });
  const ofNote = accepted(await showResponse(app, assistant, { slug, number: note.number }));
  const ofReply = accepted(await showResponse(app, assistant, { slug, number: reply.number }));
  expect(ofNote.saidThere).toEqual([{ number: reply.number, reference: reply.reference }]);
  expect(ofReply.saidAt).toEqual({ number: note.number, reference: note.reference });
});

test.each([
  [
    'a position',
    { content: { ...SPOKE, respondent: aMeeting() } },
    'meeting-takes-no-position',
  ],
  ['no note to be linked to', { content: SPOKE, saidAt: 7 }, 'unknown-meeting'],
] as const)('what names a meeting with %s is refused whole', async (_name, wrong, kind) => {
  expect(await enter(wrong)).toEqual({ ok: false, refusal: { kind } });
  expect((await summariseConsultation(app, slug))?.ledger.received).toBe(0);
});
