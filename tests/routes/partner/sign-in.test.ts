import { beforeEach, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { PARTNER_LINK_LIFE_MS } from '#app/domain/people/partner-sign-in-link.ts';
import { PEER_HEADER } from '#app/http/arrival.server.ts';
import { requirePartner } from '#app/http/require-partner.server.ts';
import { composeLetter } from '#app/operations/outbox/compose-letter.server.ts';
import * as codeRoute from '#app/routes/partner/sign-in-code.tsx';
import * as linkRoute from '#app/routes/partner/sign-in-link.tsx';
import * as signInRoute from '#app/routes/partner/sign-in.tsx';
import * as signOutRoute from '#app/routes/partner/sign-out.ts';
import { givenPartner } from '#tests/support/a-partner.ts';

const NOBODY = 'nobody@example.org';
let count = 0;
let email: string;

beforeEach(async () => {
  const id = `asking-${(count += 1)}`;
  await givenPartner(app.db, { partner: { id, name: `Trust ${count}` } });
  email = `lead-of-${id}@example.org`;
});

function posted(address: string, fields: Readonly<Record<string, string>>, cookie = '') {
  return new Request(new URL(address, 'http://localhost:3000'), {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { [PEER_HEADER]: `192.0.2.${count}`, Cookie: cookie },
  });
}

function asked(address: string, cookie = '', method = 'GET') {
  return new Request(new URL(address, 'http://localhost:3000'), {
    method,
    headers: { Cookie: cookie, Purpose: 'prefetch' },
  });
}

function routeArguments(request: Request) {
  const token = new URL(request.url).pathname.split('/').at(-1) ?? '';
  return { request, params: { token }, context: {} };
}

/** What the browser is answered, in so far as a stranger sees it. */
async function ask(address: string, from = '') {
  const request = posted('/partner/sign-in', { email: address, from });
  const answer = await signInRoute.action(routeArguments(request));
  if (!(answer instanceof Response)) return { answer, cookie: '' };
  const cookie = answer.headers.get('Set-Cookie') ?? '';
  const seen = {
    status: answer.status,
    location: answer.headers.get('Location'),
    cookie: cookie.replace(/=[\w-]{43};/, '=SECRET;'),
  };
  return { answer: seen, cookie: cookie.split(';')[0] ?? '' };
}

async function letter(): Promise<{ readonly link: string; readonly code: string }> {
  const row = await app.db.read.outboxMessage.findFirstOrThrow({ where: { recipient: email } });
  const { linkId } = row.letter as { readonly linkId: string };
  const composed = await composeLetter(app, {
    letter: { kind: 'partner-sign-in', linkId },
    recipient: email,
  });
  const link = /http\S+\/partner\/sign-in\/link\/\S+/.exec(composed?.text ?? '')?.[0] ?? '';
  return { link, code: /^[0-9A-Z]{4}-[0-9A-Z]{4}$/m.exec(composed?.text ?? '')?.[0] ?? '' };
}

function open(link: string, method = 'GET') {
  return linkRoute.loader(routeArguments(asked(link, '', method)));
}

async function press(link: string) {
  const answer = await linkRoute.action(routeArguments(posted(link, {})));
  return { location: answer.headers.get('Location'), cookie: cookieOf(answer) };
}

function cookieOf(answer: Response): string {
  return (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
}

test('P-03 a scanner that opens the link by GET, HEAD or prefetch does not use it; pressing the button does', async () => {
  await ask(email, '/partner/consultations/a');
  const { link } = await letter();
  expect(link.startsWith(`${app.config.publicUrl}/`)).toBe(true);

  for (const method of ['GET', 'HEAD', 'GET', 'HEAD', 'GET']) {
    expect(await open(link, method)).toMatchObject({ problem: null });
  }
  const pressed = await press(link);

  expect(pressed.location).toBe('/partner/consultations/a');
  const partner = await requirePartner(app, asked('/partner', pressed.cookie));
  expect(partner).toMatchObject({ email, role: 'lead' });
  const again = await press(link);
  expect([again.location, again.cookie]).toEqual([new URL(link).pathname, '']);
});

test('P-04 a used, expired or superseded link says which and offers a new one, and nothing tells whether an address is registered', async () => {
  await ask(email);
  const first = (await letter()).link;
  await ask(email);
  const second = (await letter()).link;
  await press(second);
  await ask(email);
  const third = (await letter()).link;
  await app.db.transact((tx) =>
    tx.partnerSignInLink.updateMany({
      where: { usedAt: null, supersededAt: null },
      data: { expiresAt: new Date(Date.now() - PARTNER_LINK_LIFE_MS) },
    }),
  );

  const pages = [await open(first), await open(second), await open(third)];
  const unknown = await open('/partner/sign-in/link/0000');

  expect(pages.map(({ problem }) => problem)).toEqual([
    'A newer link has been asked for. Use the newest one.',
    'This link has been used. A link works once.',
    'This link has run out. A link works for 10 minutes.',
  ]);
  expect(unknown.problem).toBe('This link does not work. Check that you copied all of it.');
  for (const page of [...pages, unknown]) {
    expect(page.organisation).toBeNull();
    expect(JSON.stringify(page)).not.toContain(email);
  }
  expect((await ask(email)).answer).toEqual((await ask(NOBODY)).answer);
  expect((await ask(email)).answer).toEqual({
    status: 302,
    location: '/partner/sign-in/code',
    cookie: expect.stringContaining(
      'partner-asked=SECRET; Path=/; HttpOnly; SameSite=Lax',
    ) as string,
  });
});

test('a code signs in where it was asked for, however it is typed', async () => {
  const { cookie } = await ask(email);
  const { code } = await letter();
  const typed = code.toLowerCase().replace('-', ' ');

  const elsewhere = await codeRoute.action(
    routeArguments(posted('/partner/sign-in/code', { code: typed })),
  );
  const here = await codeRoute.action(
    routeArguments(posted('/partner/sign-in/code', { code: typed }, cookie)),
  );

  expect(elsewhere).toMatchObject({ init: { status: 400 } });
  expect(here instanceof Response && here.headers.get('Location')).toBe('/partner');
});

test('signing out ends the session, and pages for partners lead to the sign-in page', async () => {
  await ask(email);
  const { cookie } = await press((await letter()).link);

  const out = await signOutRoute.action(
    routeArguments(posted('/partner/sign-out', {}, cookie)),
  );

  expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0');
  const refused: unknown = await requirePartner(
    app,
    asked('/partner/consultations/a?b=c', cookie),
  ).catch((answer: unknown) => answer);
  expect(refused instanceof Response && refused.headers.get('Location')).toBe(
    '/partner/sign-in?from=%2Fpartner%2Fconsultations%2Fa%3Fb%3Dc',
  );
});

test.each([
  ['nothing', { email: '' }, 'Enter your email address'],
  ['no address', { email: 'kettle' }, 'Enter an email address, like name@example.com'],
])('asking with %s sends the form back', async (_what, fields, message) => {
  const answer = await signInRoute.action(
    routeArguments(posted('/partner/sign-in', { ...fields, from: '//evil.test' })),
  );

  expect(answer).toMatchObject({
    init: { status: 400 },
    data: { errors: { email: message }, values: { ...fields, from: '' } },
  });
});
