import { beforeEach, expect, test } from 'vitest';

import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import { readEmail } from '#app/infrastructure/mail/read-email.server.ts';
import { cleanFiles } from '#app/operations/files/clean-files.server.ts';
import { holdEmail } from '#app/operations/response/hold-email.server.ts';
import { takeEmail } from '#app/operations/response/receive-email.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { bytesOf } from '#tests/support/uploads.ts';
import { accepted } from '#tests/support/visits.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
let app: TestContext;
const assistant = aStaffMember({ role: 'assistant' });

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-10-20T09:00:00Z'));
  await givenConsultation(app.db);
});

function aMail(overrides: { head?: readonly string[]; body?: string } = {}): string {
  return [
    'Received: from relay.example.org by mail.example.org; Fri, 14 Oct 2011 23:10:00 +0100',
    'Received: from home.example.org by relay.example.org; Mon, 3 Oct 2011 08:00:00 +0100',
    'From: "A Resident" <resident@example.org>',
    'To: replies@example.org',
    'Subject: =?utf-8?Q?Keep_the_forum_=E2=80=93_please?=',
    'Date: Thu, 13 Oct 2011 10:00:00 +0100',
    'MIME-Version: 1.0',
    ...(overrides.head ?? ['Content-Type: text/plain; charset=utf-8']),
    '',
    overrides.body ?? 'It is the only place where we are heard.',
  ].join('\r\n');
}

const WITH_FILES = {
  head: ['Content-Type: multipart/mixed; boundary="b"'],
  body: [
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>See <b>the file</b>.</p><img src="http://remote.example.org/pixel.png"><script>x()</script>',
    '--b',
    'Content-Type: text/plain; name="answer.txt"',
    'Content-Disposition: attachment; filename="../answer.txt"',
    '',
    'Our whole answer.',
    '--b',
    'Content-Type: application/octet-stream; name="run.exe"',
    'Content-Disposition: attachment; filename="run.exe"',
    'Content-Transfer-Encoding: base64',
    '',
    'TVqQAAMAAAAEAAAA',
    '--b--',
  ].join('\r\n'),
};

function take(mail: string, name = 'mail.eml') {
  return takeEmail(app, assistant, {
    slug: 'fairhaven-review',
    upload: { name, content: bytesOf(mail) },
    receivedOn: null,
  });
}

// an e-mail counts by the day on which our own server took it in.
test('an e-mail becomes a response with its writer, days, words and original', async () => {
  accepted(await take(aMail()));

  const [response] = await listResponses(app.db.read, 'consultation-1');
  expect(response).toMatchObject({
    channel: 'email',
    receivedAt: new Date('2011-10-13T23:00:00Z'),
    writtenOn: '2011-10-13',
    timeliness: 'on-time',
    enteredBy: 'staff-1',
    versions: [
      {
        content: {
          respondent: { name: 'A Resident', email: 'resident@example.org' },
          comments: [
            { words: 'Keep the forum – please\n\nIt is the only place where we are heard.' },
          ],
          consent: 'not-at-all',
          attachments: [{ name: 'mail.eml', mediaType: 'message/rfc822' }],
        },
      },
    ],
  });
});

test('web mail is reduced to its words, and files of known kinds are kept beside the original', async () => {
  accepted(await take(aMail(WITH_FILES)));

  const [response] = await listResponses(app.db.read, 'consultation-1');
  const content = response?.versions[0]?.content;
  expect(content?.comments[0]?.words).toContain('See the file.');
  expect(content?.comments[0]?.words).not.toMatch(/pixel|x\(\)|</);
  expect(content?.attachments.map(({ name }) => name)).toEqual(['mail.eml', 'answer.txt']);
});

test('the same mail sent in twice is one response with one original', async () => {
  const first = accepted(await take(aMail()));
  const again = accepted(await take(aMail(), 'copy.eml'));

  expect(again).toEqual({ number: first.number, isAlreadyThere: true });
  expect(await listResponses(app.db.read, 'consultation-1')).toHaveLength(1);
  expect(await app.db.read.attachment.count()).toBe(1);
});

test.each([
  ['an out-of-office note', 'Auto-Submitted: auto-replied', 'auto-reply'],
  [
    'a bounce',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    'bounce',
  ],
])('%s is recognised and not taken for an answer', async (_what, line, automatic) => {
  const taken = await take(aMail({ head: [line] }));

  expect(taken).toEqual({ ok: false, refusal: { kind: 'automatic', automatic } });
  expect(await listResponses(app.db.read, 'consultation-1')).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['plain words', 'Dear office, I write to you'],
  ['bytes of no text', '\0\0\0From: x\r\n'],
  ['a head without a writer', 'X-Any: thing\r\n\r\nWords'],
])('%s is refused in one sentence', async (_what, text) => {
  const read = await readEmail(bytesOf(text));

  expect(read).toMatchObject({ ok: false, refusal: { kind: 'not-an-email' } });
});

test('an e-mail that was opened to be entered and never was is removed after a month', async () => {
  const upload = { name: 'mail.eml', content: bytesOf(aMail()) };
  const held = { consultationId: 'consultation-1', upload };
  accepted(await holdEmail(app, assistant, held));
  accepted(await take(aMail({ body: 'Entered at once.' })));

  app.clock.advance(30 * DAY_MS);
  await cleanFiles(app);
  expect(await app.db.read.attachment.count({ where: { removedAt: null } })).toBe(2);
  app.clock.advance(1);
  await cleanFiles(app);
  app.clock.advance(DAY_MS + 1);
  await cleanFiles(app);

  expect(await app.db.read.attachment.findMany({ select: { ownerKind: true } })).toEqual([
    { ownerKind: 'response' },
  ]);
});
