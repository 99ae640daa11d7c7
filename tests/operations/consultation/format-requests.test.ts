import { forgetFormatRequests } from '#app/operations/consultation/forget-format-requests.server.ts';
import { beforeEach, expect, test } from 'vitest';

import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import { recordFormatRequest } from '#app/operations/consultation/ask-for-format.server.ts';
import {
  settleFormatRequest,
  showFormatTasks,
} from '#app/operations/consultation/format-tasks.server.ts';
import { showConsultationDesk } from '#app/operations/consultation/show-consultation-desk.server.ts';
import { composeLetter } from '#app/operations/outbox/compose-letter.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

let app: TestContext;
const assistant = aStaffMember({ role: 'assistant' });
const DAY_MS = 24 * 60 * 60 * 1000;
const slug = 'fairhaven-review';

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-10-10T09:00:00Z'));
  await givenConsultation(app.db);
});

const REQUEST = {
  slug,
  formId: 'form-1',
  formats: ['language', 'large-print'],
  language: 'Welsh',
  name: 'A reader',
  email: 'Reader@example.org',
  telephone: '',
  postalAddress: '',
  isSuspect: false,
  peer: '192.0.2.1',
} as const;

async function tasks() {
  return accepted(await showFormatTasks(app, assistant, slug)).tasks;
}

async function letters() {
  return app.db.read.outboxMessage.findMany({ select: { id: true, recipient: true } });
}

async function waiting() {
  const sought = { slug, at: app.now() };
  return accepted(await showConsultationDesk(app, assistant, sought)).formatRequests;
}

test('a request waits for the assistant until somebody marks it as done', async () => {
  accepted(await recordFormatRequest(app, REQUEST));
  const before = { tasks: await tasks(), waiting: await waiting() };
  const requestId = before.tasks[0]?.id ?? '';
  accepted(await settleFormatRequest(app, assistant, { slug, requestId, isDone: true }));
  accepted(await settleFormatRequest(app, assistant, { slug, requestId, isDone: true }));
  const after = { tasks: await tasks(), waiting: await waiting() };
  accepted(await settleFormatRequest(app, assistant, { slug, requestId, isDone: false }));

  expect(before).toMatchObject({
    tasks: [{ formats: ['language', 'large-print'], language: 'Welsh', doneAt: null }],
    waiting: 1,
  });
  expect(after).toMatchObject({
    tasks: [{ doneAt: app.now(), doneBy: assistant.id }],
    waiting: 0,
  });
  expect(await waiting()).toBe(1);
  const trail = await listAudit(app.db.read, { from: 1, limit: 9 });
  expect(trail.map(({ action, actor }) => [action, actor])).toEqual([
    ['format-request-done', assistant.id],
    ['format-request-reopened', assistant.id],
  ]);
  expect(JSON.stringify(trail)).not.toMatch(/reader|Welsh/i);
  expect(await listResponses(app.db.read, 'consultation-1')).toEqual([]);
});

test('an e-mail address is sent a note that holds nothing that was typed', async () => {
  accepted(await recordFormatRequest(app, { ...REQUEST, name: 'Buy https://x.example.org' }));

  expect(await letters()).toMatchObject([{ recipient: 'reader@example.org' }]);
  const letter = await composeLetter(app, {
    letter: { kind: 'format-request-receipt', requestId: 'form-1' },
    recipient: 'reader@example.org',
  });
  expect(letter?.text).toContain('Another language, Large print on paper');
  expect(`${letter?.subject} ${letter?.text} ${letter?.html}`).not.toMatch(/Welsh|Buy|x\.ex/);
});

test('a form that is sent twice is one request; one that was changed is another', async () => {
  accepted(await recordFormatRequest(app, REQUEST));
  accepted(await recordFormatRequest(app, REQUEST));
  accepted(await recordFormatRequest(app, { ...REQUEST, formats: ['braille'] }));

  expect((await tasks()).map(({ formats }) => formats)).toEqual([
    ['language', 'large-print'],
    ['braille'],
  ]);
});

test('a field that people leave blank loses no request, and brings no letter', async () => {
  accepted(await recordFormatRequest(app, { ...REQUEST, isSuspect: true }));

  expect(await tasks()).toMatchObject([{ isSuspect: true }]);
  expect(await letters()).toEqual([]);
});

test('one address is sent few notes a day, and no request is lost by that', async () => {
  for (let n = 1; n <= 5; n += 1) {
    accepted(await recordFormatRequest(app, { ...REQUEST, formId: `form-${n}` }));
  }

  expect(await letters()).toHaveLength(3);
  expect(await tasks()).toHaveLength(5);
});

test('one network address cannot fill the list', async () => {
  for (let n = 1; n <= 50; n += 1) {
    accepted(await recordFormatRequest(app, { ...REQUEST, formId: `form-${n}` }));
  }
  const next = await recordFormatRequest(app, { ...REQUEST, formId: 'form-51' });

  expect(next).toEqual({ ok: false, refusal: { kind: 'throttled' } });
});

test.each([
  [{ email: '', telephone: '01632 960001' }],
  [{ email: '', postalAddress: '1 High Street' }],
])('a person can be reached by %j alone', async (way) => {
  accepted(await recordFormatRequest(app, { ...REQUEST, ...way }));

  expect(await tasks()).toMatchObject([way]);
});

test.each([
  [{ formats: [] }, 'no-format'],
  [{ language: '' }, 'no-language'],
  [{ email: '' }, 'no-way-to-reach'],
  [{ email: '', postalAddress: ' \n' }, 'no-way-to-reach'],
  [{ email: 'reader' }, 'not-an-email'],
  [{ slug: 'another' }, 'unknown-consultation'],
] as const)('a request with %j is refused: %s', async (wrong, kind) => {
  expect(await recordFormatRequest(app, { ...REQUEST, ...wrong })).toEqual({
    ok: false,
    refusal: { kind },
  });
  expect(await tasks()).toEqual([]);
});

test('a draft that is not public takes no request', async () => {
  const draft = { id: 'hidden', slug: 'hidden', milestone: 'draft' } as const;
  await givenConsultation(app.db, aConsultation(draft));

  expect(await recordFormatRequest(app, { ...REQUEST, slug: 'hidden' })).toMatchObject({
    refusal: { kind: 'unknown-consultation' },
  });
});

test('an analyst neither sees nor settles requests', async () => {
  accepted(await recordFormatRequest(app, REQUEST));
  const analyst = aStaffMember({ role: 'analyst' });
  const command = { slug, requestId: 'form-1', isDone: true };

  const refused = { ok: false, refusal: { kind: 'not-permitted' } };
  expect(await showFormatTasks(app, analyst, slug)).toEqual(refused);
  expect(await settleFormatRequest(app, analyst, command)).toEqual(refused);
});

test('a request that was met is deleted thirty days later, and one that waits after a year', async () => {
  accepted(await recordFormatRequest(app, REQUEST));
  accepted(await recordFormatRequest(app, { ...REQUEST, formats: ['braille'] }));
  const requestId = (await tasks())[0]?.id ?? '';
  accepted(await settleFormatRequest(app, assistant, { slug, requestId, isDone: true }));

  app.clock.advance(30 * DAY_MS);
  expect(await forgetFormatRequests(app)).toBe(0);
  app.clock.advance(1);
  expect(await forgetFormatRequests(app)).toBe(1);
  expect(await forgetFormatRequests(app)).toBe(0);

  expect((await tasks()).map(({ formats }) => formats)).toEqual([['braille']]);
  const trail = await listAudit(app.db.read, { from: 1, limit: 9 });
  expect(trail.at(-1)).toMatchObject({
    action: 'format-requests-deleted',
    before: { requests: 1 },
  });

  app.clock.advance(335 * DAY_MS - 1);
  expect(await forgetFormatRequests(app)).toBe(0);
  app.clock.advance(1);
  expect(await forgetFormatRequests(app)).toBe(1);
  expect(await tasks()).toEqual([]);
});
