import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { readConfig } from '#app/infrastructure/config.server.ts';
import type { Letter } from '#app/domain/outbox/letter.ts';
import { enqueueLetter } from '#app/infrastructure/db/outbox.server.ts';
import {
  openMailer,
  type SendEmail,
  type SendOutcome,
} from '#app/infrastructure/mail/mailer.server.ts';
import { addStaff } from '#app/operations/people/add-staff.server.ts';
import {
  dispatchOutbox,
  RECEIPTS_PER_DAY,
} from '#app/operations/outbox/dispatch-outbox.server.ts';
import { retryOutbox, showOutbox } from '#app/operations/outbox/show-outbox.server.ts';
import { aResponse } from '#tests/support/a-response.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { givenDraft } from '#tests/support/visits.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const RECEIPT: Letter = {
  kind: 'submission-receipt',
  responseId: 'response-1',
  versionNumber: 1,
};

let smtp: TestSmtp;
let app: TestContext;

beforeAll(async () => {
  smtp = await startSmtp();
});

afterAll(() => smtp.close());

beforeEach(async () => {
  smtp.refuse(false);
  app = await contextWith({ SMTP_URL: smtp.url });
  await givenConsultation(app.db);
  await givenResponse(app.db, aResponse(1));
});

async function contextWith(settings: Readonly<Record<string, string>>): Promise<TestContext> {
  const config = readConfig({ ...process.env, ...settings });
  return testContext({ config, sendEmail: openMailer(config) });
}

async function enqueue(context: TestContext, recipient: string, letter: Letter = RECEIPT) {
  await context.db.transact((tx) =>
    enqueueLetter(tx, { id: context.newId(), letter, recipient, enqueuedAt: context.now() }),
  );
}

function sentSince(count: number) {
  return smtp.received.slice(count).flatMap(({ to }) => to);
}

// the sending of the receipt.
test('a receipt is sent once, and the outbox shows it as sent', async () => {
  const before = smtp.received.length;
  await enqueue(app, 'Resident@Example.org');

  const first = await dispatchOutbox(app);
  const second = await dispatchOutbox(app);

  expect([first, second]).toEqual([
    { sent: 1, failed: 0, waiting: 0 },
    { sent: 0, failed: 0, waiting: 0 },
  ]);
  expect(sentSince(before)).toEqual(['resident@example.org']);
  expect(await showOutbox(app)).toEqual({ waiting: 0, sent: 1, failed: 0, unsent: [] });
});

test('a mail server that is down is tried again after a minute, then after two', async () => {
  const before = smtp.received.length;
  await enqueue(app, 'resident@example.org');
  smtp.refuse(true);

  await dispatchOutbox(app);
  app.clock.advance(MINUTE_MS - 1);
  const tooEarly = await dispatchOutbox(app);
  app.clock.advance(1);
  await dispatchOutbox(app);
  const [waiting] = (await showOutbox(app)).unsent;
  smtp.refuse(false);
  app.clock.advance(2 * MINUTE_MS);
  const atLast = await dispatchOutbox(app);

  expect(tooEarly).toEqual({ sent: 0, failed: 0, waiting: 0 });
  expect(waiting).toMatchObject({ status: 'waiting', attempts: 2, lastFault: 'smtp-451' });
  expect(atLast).toEqual({ sent: 1, failed: 0, waiting: 0 });
  expect(sentSince(before)).toEqual(['resident@example.org']);
});

// D-14: with the back-off of tests/domain/outbox/back-off.test.ts.
test('a letter is given up after 72 hours, stays to be seen, and can be tried again', async () => {
  await enqueue(app, 'resident@example.org');
  smtp.refuse(true);

  let tries = 0;
  const startedAt = app.now().getTime();
  while ((await showOutbox(app)).failed === 0) {
    await dispatchOutbox(app);
    tries += 1;
    app.clock.advance(4 * HOUR_MS);
  }
  const gaveUpAfterMs = app.now().getTime() - startedAt;
  const [failed] = (await showOutbox(app)).unsent;
  smtp.refuse(false);
  const counts = await retryOutbox(app);
  const again = await dispatchOutbox(app);

  expect(failed).toMatchObject({ status: 'failed', lastFault: 'smtp-451', attempts: tries });
  expect(gaveUpAfterMs).toBeGreaterThan(71 * HOUR_MS);
  expect(counts).toEqual({ waiting: 1, sent: 0, failed: 0 });
  expect(again).toEqual({ sent: 1, failed: 0, waiting: 0 });
});

test('a letter that the server will never take is not tried twice', async () => {
  await enqueue(app, 'resident@example.org');
  smtp.refuse(true, 550);

  const tally = await dispatchOutbox(app);

  expect(tally).toEqual({ sent: 0, failed: 1, waiting: 0 });
  expect((await showOutbox(app)).unsent).toMatchObject([
    { status: 'failed', lastFault: 'smtp-550' },
  ]);
});

test('a letter about something that is gone waits for nobody, and those behind it are sent', async () => {
  await enqueue(app, 'resident@example.org', { ...RECEIPT, responseId: 'no-such-response' });
  await enqueue(app, 'resident@example.org');

  expect(await dispatchOutbox(app)).toEqual({ sent: 1, failed: 0, waiting: 0 });
  await retryOutbox(app);
  expect(await showOutbox(app)).toEqual({ sent: 1, failed: 0, waiting: 0, unsent: [] });
  const statuses = await app.db.read.outboxMessage.groupBy({ by: ['status'], _count: true });
  expect(statuses.map(({ status, _count: count }) => [status, count]).sort()).toEqual([
    ['dropped', 1],
    ['sent', 1],
  ]);
});

test('without a mail server letters wait', async () => {
  const quiet = await contextWith({ SMTP_URL: '' });
  await enqueue(quiet, 'resident@example.org');

  expect(await dispatchOutbox(quiet)).toEqual({ sent: 0, failed: 0, waiting: 0 });
  expect(await showOutbox(quiet)).toMatchObject({ waiting: 1, unsent: [{ attempts: 0 }] });
});

test('several dispatchers at once send each letter once', async () => {
  const before = smtp.received.length;
  const recipients = Array.from({ length: 30 }, (_, number) => `resident${number}@example.org`);
  for (const recipient of recipients) await enqueue(app, recipient);

  await Promise.all([1, 2, 3, 4].map(() => dispatchOutbox(app)));
  await dispatchOutbox(app);

  expect(sentSince(before).sort()).toEqual([...recipients].sort());
});

test('a dispatcher whose lease has run out leaves the letter to the next one', async () => {
  await enqueue(app, 'resident@example.org');
  let isSecond = false;
  let second: SendOutcome | null = null;
  const send: SendEmail = async () => {
    if (!isSecond) {
      isSecond = true;
      app.clock.advance(6 * MINUTE_MS);
      await dispatchOutbox({
        ...app,
        sendEmail: () => Promise.resolve((second = { kind: 'sent' })),
      });
    }
    return { kind: 'unavailable', reason: 'late' };
  };

  await dispatchOutbox({ ...app, sendEmail: send });

  expect(second).toEqual({ kind: 'sent' });
  expect(await showOutbox(app)).toMatchObject({ sent: 1, waiting: 0, failed: 0 });
});

test('more receipts than the limit to one address in a day wait for the next day', async () => {
  const before = smtp.received.length;
  for (let letter = 0; letter < RECEIPTS_PER_DAY + 2; letter += 1) {
    await enqueue(app, 'resident@example.org');
  }

  await dispatchOutbox(app);
  await dispatchOutbox(app);
  const onTheDay = sentSince(before).length;
  const held = (await showOutbox(app)).unsent;
  app.clock.advance(24 * HOUR_MS + 1);
  await dispatchOutbox(app);

  expect(onTheDay).toBe(RECEIPTS_PER_DAY);
  expect(held).toMatchObject([
    { lastFault: 'daily-limit', attempts: 0 },
    { lastFault: 'daily-limit', attempts: 0 },
  ]);
  expect(sentSince(before).length).toBe(RECEIPTS_PER_DAY + 2);
});

test.each([
  ['a demonstration, by default', { PORTAL_MODE: 'demo', MAIL_ONLY_TO: '' }],
  [
    'a demonstration that is set to write to others',
    { PORTAL_MODE: 'demo', MAIL_ONLY_TO: 'real.test,example.org' },
  ],
  ['a test environment, by default', { PORTAL_MODE: 'test', MAIL_ONLY_TO: '' }],
  [
    'an office that tries it out with MAIL_ONLY_TO',
    { PORTAL_MODE: 'production', MAIL_ONLY_TO: 'example.org,example.com' },
  ],
])(
  'D-24 %s sends no letter of any kind outside example.org and example.com',
  async (_what, settings) => {
    const before = smtp.received.length;
    const demo = await contextWith({ ...settings, SMTP_URL: smtp.url });
    demo.clock.set(new Date('2011-08-01T09:00:00Z'));
    await givenConsultation(demo.db);
    await givenResponse(demo.db, aResponse(1));
    const { draftId } = await givenDraft(demo);
    const outside = [
      'resident@real.test',
      'a@sub.example.org',
      'a@example.org.test',
      'a@example.net',
      'a@example.org, b@real.test',
      'b@real.test\r\nTo: a@example.org',
    ];
    const recipients = ['resident@example.org', ...outside];
    let nobodys = 0;
    for (const recipient of recipients) {
      await enqueue(demo, recipient);
      const added = await addStaff(demo, {
        email: recipient,
        role: 'assistant',
        actor: 'command-line',
      });
      if (!added.ok) nobodys += 1;
      const staffId = added.ok ? added.value.staffId : 'staff-0';
      await enqueue(demo, recipient, { kind: 'staff-set-up', staffId });
      await enqueue(demo, recipient, { kind: 'draft-link', draftId });
    }

    await dispatchOutbox(demo);
    await retryOutbox(demo);
    await dispatchOutbox(demo);

    // A receipt, a set-up link and the link to a draft: every kind of letter there is.
    expect(sentSince(before)).toEqual(Array(3).fill('resident@example.org'));
    expect(await showOutbox(demo)).toMatchObject({
      sent: 3,
      waiting: 0,
      // No account can have some of these addresses, so there is no link for it to send.
      failed: 3 * outside.length - nobodys,
    });
  },
);
