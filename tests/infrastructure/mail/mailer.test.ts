import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openMailer, type MailSettings } from '#app/infrastructure/mail/mailer.server.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

let smtp: TestSmtp;

beforeAll(async () => {
  smtp = await startSmtp();
});

afterAll(() => smtp.close());

const LETTER = {
  to: 'resident@example.org',
  subject: 'We have your response',
  text: 'Thank you.',
  html: '<p>Thank you.</p>',
};

function mailer(settings: Partial<MailSettings> = {}) {
  const send = openMailer({
    mode: 'production',
    smtpUrl: smtp.url,
    mailFrom: 'Partnership Office <office@example.org>',
    mailOnlyTo: null,
    publicUrl: 'https://portal.example.org',
    ...settings,
  });
  if (send === null) throw new Error('A mail server is set');
  return send;
}

test('a letter arrives with its sender, both parts and an id that stays the same', async () => {
  const before = smtp.received.length;

  const outcome = await mailer()(LETTER, 'message-1');

  const [message] = smtp.received.slice(before);
  expect(outcome).toEqual({ kind: 'sent' });
  expect(message).toMatchObject({ from: 'office@example.org', to: ['resident@example.org'] });
  expect(message?.source).toContain('Message-ID: <message-1@portal.example.org>');
  expect(message?.source).toContain('text/plain');
  expect(message?.source).toContain('text/html');
});

test('without a mail server there is no mailer', () => {
  const settings = { mode: 'production', mailFrom: 'a@example.org', mailOnlyTo: null } as const;

  expect(openMailer({ ...settings, smtpUrl: null, publicUrl: 'http://localhost' })).toBeNull();
});

test('a subject cannot begin a header of its own', async () => {
  const before = smtp.received.length;

  await mailer()({ ...LETTER, subject: 'Hello\r\nBcc: other@example.org\r\n\r\nBody' }, 'm');

  const [message] = smtp.received.slice(before);
  expect(message?.to).toEqual(['resident@example.org']);
  expect(message?.source).not.toMatch(/^Bcc:/m);
  expect(message?.source).toMatch(/^Subject: Hello Bcc: other@example\.org Body\r$/m);
});

test.each([
  ['two addresses', 'one@example.org, two@example.org'],
  ['a name and an address', 'Somebody <one@example.org>'],
  ['a line break', 'one@example.org\r\nRCPT TO:<two@example.org>'],
  ['a quoted part before the sign', '"one two"@example.org'],
  ['a route', '@relay.example.org:one@example.org'],
  ['two signs', 'one@other.net@example.org'],
  ['nothing', ''],
])('%s where one address should be is never handed over', async (_what, to) => {
  const before = smtp.received.length;

  const outcome = await mailer()({ ...LETTER, to }, 'm');

  expect(outcome).toEqual({ kind: 'refused', reason: 'not-one-plain-address' });
  expect(smtp.received.length).toBe(before);
});

// D-24: the last step before the network.
test.each(['demo', 'test'] as const)(
  'in mode %s only the example domains are written to',
  async (mode) => {
    const send = mailer({ mode, mailOnlyTo: ['real.test', 'example.com'] });

    const outcomes = await Promise.all(
      ['a@example.com', 'a@EXAMPLE.com', 'a@example.org', 'a@real.test'].map((to) =>
        send({ ...LETTER, to }, 'm'),
      ),
    );

    expect(outcomes.map(({ kind }) => kind)).toEqual([
      'sent',
      'sent',
      'not-allowed',
      'not-allowed',
    ]);
  },
);

// D-24: whatever is typed as an address.
test('no address outside the allowed domains reaches the mail server', async () => {
  const send = mailer({ mailOnlyTo: ['example.org', 'example.com'] });
  const lookalike = fc.constantFrom(
    'example.net',
    'sub.example.org',
    'example.org.evil.test',
    'notexample.org',
    'example.org.',
    'ｅxample.org',
    '[127.0.0.1]',
  );
  const address = fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.oneof(lookalike, fc.domain()))
    .map(([name, domain]) => `${name}@${domain}`);

  await fc.assert(
    fc.asyncProperty(fc.oneof(address, fc.string()), async (to) => {
      await send({ ...LETTER, to }, 'm');
    }),
    { numRuns: 200 },
  );

  const domains = smtp.received.flatMap(({ to }) => to).map((to) => to.replace(/^.*@/, ''));
  expect([...new Set(domains.map((domain) => domain.toLowerCase()))].sort()).toEqual([
    'example.com',
    'example.org',
  ]);
});

test('a server that is down or busy is told apart from one that says never', async () => {
  const nobody = mailer({ smtpUrl: 'smtp://127.0.0.1:1' });
  const down = await nobody(LETTER, 'm');
  smtp.refuse(true);
  const busy = await mailer()(LETTER, 'm');
  smtp.refuse(true, 550);
  const never = await mailer()(LETTER, 'm');
  smtp.refuse(false);

  expect([down, busy, never]).toEqual([
    { kind: 'unavailable', reason: 'ESOCKET' },
    { kind: 'unavailable', reason: 'smtp-451' },
    { kind: 'refused', reason: 'smtp-550' },
  ]);
});
