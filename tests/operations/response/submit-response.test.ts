import { beforeEach, expect, test } from 'vitest';

import type { Email } from '#app/domain/outbox/letter.ts';
import { UNNAMED_INDIVIDUAL } from '#app/domain/response/content.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import { dispatchOutbox } from '#app/operations/outbox/dispatch-outbox.server.ts';
import { showConfirmation } from '#app/operations/response/show-confirmation.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { saveAboutYou } from '#app/operations/response/save-about-you.server.ts';
import { changeSettings } from '#app/operations/consultation/change-settings.server.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted, aVisit, givenDraft } from '#tests/support/visits.ts';

let app: TestContext;
const press = { isOfferedLate: false, peer: '203.0.113.9' };

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
});

async function responses() {
  return listResponses(app.db.read, 'consultation-1');
}

test('a submitted draft becomes one response, with its version, audit entry and empty draft', async () => {
  const { token, draftId } = await givenDraft(app);
  app.clock.advance(60_000);

  const sent = accepted(await submitResponse(app, aVisit(app, { token }), press));

  const [response, ...others] = await responses();
  expect(others).toEqual([]);
  expect(response).toMatchObject({
    id: sent.id,
    number: 1,
    reference: sent.reference,
    channel: 'online',
    receivedAt: new Date('2011-08-01T09:01:00Z'),
    timeliness: 'on-time',
    flags: [],
    versions: [{ number: 1, paperVersion: 1, content: { consent: 'not-at-all' } }],
  });
  expect(sent.reference).toMatch(/^R(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  const draft = await app.db.read.responseDraft.findUnique({
    where: { id: draftId },
    include: { comments: true },
  });
  expect(draft).toMatchObject({ responseId: sent.id, comments: [], respondent: {} });
  const audit = await app.db.read.auditEntry.findMany();
  expect(audit.map(({ action, subject }) => [action, subject])).toEqual([
    ['response-received', `response:${sent.id}`],
  ]);
  expect(JSON.stringify(audit)).not.toContain('Keep the forum.');
});

// The whole of R-09 is proved through the server.
test('twenty presses at once, and one more later, make one response with one reference', async () => {
  const { token } = await givenDraft(app);
  const visit = aVisit(app, { token });

  const presses = await Promise.all(
    Array.from({ length: 20 }, () => submitResponse(app, visit, press)),
  );
  const later = await submitResponse(app, visit, press);

  const references = new Set([...presses, later].map((sent) => accepted(sent).reference));
  expect(references.size).toBe(1);
  expect(await responses()).toHaveLength(1);
});

test('many people who submit at once are all received, each with a number of their own', async () => {
  const drafts = await Promise.all(Array.from({ length: 25 }, () => givenDraft(app)));

  await Promise.all(
    drafts.map(({ token }) => submitResponse(app, aVisit(app, { token }), press)),
  );

  const received = await responses();
  expect(received.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
    Array.from({ length: 25 }, (_, place) => place + 1),
  );
  expect(new Set(received.map(({ reference }) => reference)).size).toBe(25);
});

test('a reference that is taken is drawn again', async () => {
  // Every other draw of a reference gives the same bytes as the one before.
  let draws = 0;
  const stubborn = {
    ...app,
    randomBytes: (length: number) =>
      length === 8
        ? new Uint8Array(8).fill(Math.floor((draws += 1) / 2))
        : app.randomBytes(length),
  };
  const first = await givenDraft(app);
  const second = await givenDraft(app);

  const one = accepted(await submitResponse(stubborn, aVisit(app, first), press));
  const other = accepted(await submitResponse(stubborn, aVisit(app, second), press));

  expect(one.reference).toBe('R-0000-0000-0000');
  expect(other.reference).not.toBe(one.reference);
});

test('a respondent who gives an e-mail address is queued a receipt, and others none', async () => {
  const silent = await givenDraft(app);
  const named = await givenDraft(app);
  await saveAboutYou(app, aVisit(app, { token: named.token }), {
    respondent: {
      type: 'individual',
      name: 'A Resident',
      email: 'Resident@example.org',
      area: '',
      organisation: null,
      meeting: null,
    },
    wantsOutcome: true,
    isHoneypotFilled: false,
  });

  await submitResponse(app, aVisit(app, { token: silent.token }), press);
  const sent = accepted(await submitResponse(app, aVisit(app, { token: named.token }), press));

  const letters = await app.db.read.outboxMessage.findMany();
  expect(
    letters.map(({ recipient, letter, status }) => ({ recipient, letter, status })),
  ).toEqual([
    {
      recipient: 'resident@example.org',
      letter: { kind: 'submission-receipt', responseId: sent.id, versionNumber: 1 },
      status: 'waiting',
    },
  ]);
});

test('R-11 the receipt carries reference and copy, and failing to send it loses and blocks nothing', async () => {
  const { token } = await givenDraft(app);
  await saveAboutYou(app, aVisit(app, { token }), {
    respondent: { ...UNNAMED_INDIVIDUAL, email: 'resident@example.org' },
    wantsOutcome: false,
    isHoneypotFilled: false,
  });
  const handed: Email[] = [];
  const failing = {
    ...app,
    sendEmail: (email: Email) => {
      handed.push(email);
      return Promise.resolve({ kind: 'unavailable', reason: 'smtp-421' } as const);
    },
  };

  const sent = accepted(await submitResponse(failing, aVisit(app, { token }), press));
  await dispatchOutbox(failing);

  expect(handed.map(({ to }) => to)).toEqual(['resident@example.org']);
  expect(handed[0]?.text).toContain(sent.reference);
  expect(handed[0]?.text).toContain('Keep the forum.');
  expect((await responses()).map(({ reference }) => reference)).toEqual([sent.reference]);
  const letters = await app.db.read.outboxMessage.findMany();
  expect(letters.map(({ status }) => status)).toEqual(['waiting']);
});

test('the digest can be made again from the receipt alone', async () => {
  const { token } = await givenDraft(app);
  await submitResponse(app, aVisit(app, { token }), press);

  const shown = await showConfirmation(app, aVisit(app, { token }));

  if (shown === null || shown === 'not-sent') throw new Error('No confirmation');
  const { reference, secret, copy } = shown;
  const { sha256 } = app.secrets;
  const [response] = await responses();
  expect(response?.versions[0]?.digest).toBe(
    sha256(`${reference}\n${secret}\n${sha256(copy)}`),
  );
});

//
test('a response that arrives after the grace period is kept and offered as a late one', async () => {
  const { token } = await givenDraft(app);
  app.clock.set(new Date('2011-10-14T23:14:00Z'));
  await showDraft(app, aVisit(app, { token, formDraftId: null }));
  const draftId = (await app.db.read.responseDraft.findFirst())?.id ?? null;
  const visit = aVisit(app, {
    token,
    formDraftId: draftId,
    at: new Date('2011-10-14T23:15:00Z'),
  });

  expect(await submitResponse(app, visit, press)).toEqual({
    ok: false,
    refusal: { kind: 'too-late', stage: 'closed' },
  });
  expect(await responses()).toEqual([]);
  const kept = await showDraft(app, visit);
  expect(kept?.otherAnswers.map(({ words }) => words)).toEqual(['Keep the forum.']);

  accepted(await submitResponse(app, visit, { ...press, isOfferedLate: true }));
  expect((await responses()).map(({ timeliness }) => timeliness)).toEqual(['late']);
});

test('R-13 a response begun before closing and sent within the grace period is flagged as in progress', async () => {
  app.clock.set(new Date('2011-10-14T22:59:00Z'));
  const { token } = await givenDraft(app);
  app.clock.set(new Date('2011-10-14T23:14:59Z'));

  accepted(await submitResponse(app, aVisit(app, { token }), press));

  expect((await responses()).map(({ timeliness }) => timeliness)).toEqual([
    'in-progress-at-close',
  ]);
});

//
test('a blank draft is refused and nothing is stored', async () => {
  const { token } = await givenDraft(app, { comment: { words: '' } });

  expect(await submitResponse(app, aVisit(app, { token }), press)).toEqual({
    ok: false,
    refusal: { kind: 'blank' },
  });
  expect(await responses()).toEqual([]);
  expect(await app.db.read.auditEntry.count()).toBe(0);
});

test('D-22 more responses than the limit from one address are flagged and none is discarded, and the limit is a setting', async () => {
  const drafts = await Promise.all(Array.from({ length: 31 }, () => givenDraft(app)));
  app.clock.advance(5000);

  for (const { token } of drafts) {
    accepted(await submitResponse(app, aVisit(app, { token }), press));
  }
  app.clock.advance(10 * 60_000);
  const { token } = await givenDraft(app);
  app.clock.advance(5000);
  accepted(await submitResponse(app, aVisit(app, { token }), press));

  const flagged = (await responses()).filter(({ flags }) => flags.length > 0);
  expect(await responses()).toHaveLength(32);
  expect(flagged.map(({ number, flags }) => [number, flags])).toEqual([
    [31, ['many-from-one-address']],
  ]);
  // The raw signals are keyed hashes, and gone after a day.
  const signals = () =>
    app.db.read.attempt.count({ where: { key: { contains: 'responses:' } } });
  expect(await signals()).toBeGreaterThan(30);
  expect(JSON.stringify(await app.db.read.attempt.findMany())).not.toContain(press.peer);
  accepted(
    await changeSettings(app, COMMAND_LINE, {
      rateWindowMinutes: 60,
      responsesFromOneAddress: 1,
    }),
  );
  app.clock.advance(25 * 60 * 60_000);
  for (const at of [0, 59 * 60_000]) {
    app.clock.advance(at);
    const later = await givenDraft(app);
    app.clock.advance(5000);
    accepted(await submitResponse(app, aVisit(app, { token: later.token }), press));
  }
  expect((await responses()).slice(32).map(({ flags }) => flags)).toEqual([
    [],
    ['many-from-one-address'],
  ]);
  expect(await signals()).toBeLessThan(30);
});

test('a fault while the receipt is queued leaves nothing behind', async () => {
  const { token } = await givenDraft(app);
  const failing = {
    ...app,
    secrets: {
      ...app.secrets,
      receiptSecret: () => {
        throw new Error('No secret');
      },
    },
  };

  await expect(submitResponse(failing, aVisit(app, { token }), press)).rejects.toThrow(
    'No secret',
  );

  expect(await responses()).toEqual([]);
  accepted(await submitResponse(app, aVisit(app, { token }), press));
  expect((await responses()).map(({ number }) => number)).toEqual([1]);
});
