import { beforeEach, expect, test } from 'vitest';

import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import { enterLetter } from '#app/operations/response/enter-letter.server.ts';
import {
  answerPhoneQuery,
  logPhoneQuery,
  showQueries,
} from '#app/operations/response/phone-queries.server.ts';
import { showReplyForm } from '#app/operations/response/show-reply-form.server.ts';
import { aComment, someContent } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

let app: TestContext;
const assistant = aStaffMember({ role: 'assistant' });
const slug = 'fairhaven-review';

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-10-10T09:00:00Z'));
  await givenConsultation(app.db);
});

const QUERY = {
  slug,
  formId: 'query-1',
  askedOn: '2011-10-10',
  about: 'Is the library in the plan?',
  askedBy: 'A caller, 01632 960002',
  answer: '',
  isAnswered: false,
};

async function queries() {
  return accepted(await showQueries(app, assistant, slug)).queries;
}

test('A-21 a telephone query is logged and answered without becoming a response', async () => {
  accepted(await logPhoneQuery(app, assistant, QUERY));
  accepted(await logPhoneQuery(app, assistant, QUERY));
  const waiting = await queries();
  accepted(
    await answerPhoneQuery(app, assistant, {
      slug,
      queryId: 'query-1',
      answer: 'Yes, page 3.',
    }),
  );

  expect(waiting).toMatchObject([
    { about: QUERY.about, askedBy: QUERY.askedBy, answeredAt: null },
  ]);
  expect(await queries()).toMatchObject([
    { answer: 'Yes, page 3.', answeredBy: 'staff-1', responseNumber: null },
  ]);
  expect(await listResponses(app.db.read, 'consultation-1')).toEqual([]);
  const summary = await summariseConsultation(app, slug);
  expect(summary?.ledger).toEqual({ received: 0, excluded: {}, analysed: 0, late: 0 });
});

test('a query that turns out to be a reply fills the form, and leads to the response', async () => {
  accepted(await logPhoneQuery(app, assistant, QUERY));
  const form = accepted(
    await showReplyForm(app, assistant, slug, { query: 'query-1', mail: null, meeting: null }),
  );
  const entered = await enterLetter(app, assistant, {
    slug,
    formId: form.formId,
    channel: 'phone',
    receivedOn: '2011-10-10',
    writtenOn: null,
    scan: null,
    saidAt: null,
    queryId: 'query-1',
    content: someContent({
      comments: [aComment({ target: { kind: 'consultation' }, words: 'Keep it.' })],
    }),
  });

  expect(form.started).toMatchObject({
    channel: 'phone',
    receivedOn: '10/10/2011',
    general: QUERY.about,
  });
  expect(await queries()).toMatchObject([{ responseNumber: accepted(entered).number }]);
});

test('the trail names who logged a query, and holds none of its words', async () => {
  accepted(await logPhoneQuery(app, assistant, { ...QUERY, isAnswered: true, answer: 'Yes' }));

  const [entry] = await listAudit(app.db.read, { from: 1, limit: 5 });
  expect(entry).toMatchObject({ actor: 'staff-1', action: 'query-logged' });
  expect(JSON.stringify(entry)).not.toMatch(/library|960002/);
});

test.each([
  ['analyst', {}, { kind: 'not-permitted' }],
  ['assistant', { slug: 'another' }, { kind: 'unknown-consultation' }],
  ['assistant', { about: ' ' }, { kind: 'nothing-asked' }],
  ['assistant', { askedOn: '2011-02-30' }, { kind: 'not-a-day' }],
  ['assistant', { askedOn: '2011-10-11' }, { kind: 'in-the-future' }],
] as const)('what a %s logs with %j is refused', async (role, wrong, refusal) => {
  const logged = await logPhoneQuery(app, aStaffMember({ role }), { ...QUERY, ...wrong });

  expect(logged).toEqual({ ok: false, refusal });
  expect(await queries()).toEqual([]);
});
