import { beforeEach, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { PEER_HEADER } from '#app/http/arrival.server.ts';
import { requirePermission, requireStaff } from '#app/http/require-staff.server.ts';
import { addStaff } from '#app/operations/people/add-staff.server.ts';
import * as setUpRoute from '#app/routes/public/set-up.tsx';
import * as signInRoute from '#app/routes/public/sign-in.tsx';
import * as signOutRoute from '#app/routes/public/sign-out.ts';

const PASSWORD = 'kettle moss ferry';
let count = 0;
let email: string;
let setUpLink: string;

beforeEach(async () => {
  email = `analyst${(count += 1)}@example.org`;
  const added = await addStaff(app, { email, role: 'analyst', actor: 'command-line' });
  setUpLink = added.ok ? added.value.link : '';
});

function posted(
  address: string,
  fields: Readonly<Record<string, string>>,
  cookie = '',
): Request {
  return new Request(new URL(address, 'http://localhost:3000'), {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { [PEER_HEADER]: '192.0.2.1', Cookie: cookie },
  });
}

function asked(address: string, cookie = ''): Request {
  return new Request(new URL(address, 'http://localhost:3000'), {
    headers: { Cookie: cookie },
  });
}

function routeArguments(request: Request) {
  const token = new URL(request.url).pathname.split('/').at(-1) ?? '';
  return { request, params: { token }, context: {} };
}

function setUp(fields: Readonly<Record<string, string>>) {
  return setUpRoute.action(routeArguments(posted(setUpLink, fields)));
}

async function signedInCookie(
  from?: string,
): Promise<{ cookie: string; location: string | null }> {
  await setUp({ password: PASSWORD, repeated: PASSWORD });
  const fields = { email, password: PASSWORD, ...(from === undefined ? {} : { from }) };
  const answer = await signInRoute.action(routeArguments(posted('/sign-in', fields)));
  if (!(answer instanceof Response)) throw new Error('The sign-in should work');
  const [cookie = ''] = (answer.headers.get('Set-Cookie') ?? '').split(';');
  return { cookie, location: answer.headers.get('Location') };
}

async function thrownBy(work: Promise<unknown>): Promise<Response> {
  const thrown: unknown = await work.catch((answer: unknown) => answer);
  if (!(thrown instanceof Response)) throw new Error('Nothing was thrown');
  return thrown;
}

test('a password that was set opens the staff pages, and signing out closes them', async () => {
  const { cookie, location } = await signedInCookie();

  const staff = await requireStaff(app, asked('/staff', cookie));
  const out = await signOutRoute.action(routeArguments(posted('/sign-out', {}, cookie)));

  expect(location).toBe('/staff');
  expect(staff).toMatchObject({ email, role: 'analyst' });
  expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0');
  const refused = await thrownBy(requireStaff(app, asked('/staff', cookie)));
  expect([refused.status, refused.headers.get('Location')]).toEqual([302, '/sign-in']);
});

test('after signing in one goes on to the page one wanted, if it is ours', async () => {
  const refused = await thrownBy(requireStaff(app, asked('/staff/responses/a?page=2')));

  expect(refused.headers.get('Location')).toBe(
    '/sign-in?from=%2Fstaff%2Fresponses%2Fa%3Fpage%3D2',
  );
  expect((await signedInCookie('/staff/responses/a?page=2')).location).toBe(
    '/staff/responses/a?page=2',
  );
  const again = posted('/sign-in', { email, password: PASSWORD, from: '//evil.test' });
  const answer = await signInRoute.action(routeArguments(again));
  expect(answer instanceof Response && answer.headers.get('Location')).toBe('/staff');
});

test('an action that the role may not do is a 403 in words', async () => {
  const { cookie } = await signedInCookie();

  const refused = await thrownBy(
    requirePermission(app, asked('/staff', cookie), 'change-staff'),
  );

  expect([refused.status, await refused.text()]).toEqual([
    403,
    'Your role does not allow this.',
  ]);
});

test.each([
  ['nothing', {}, { email: 'Enter your email address', password: 'Enter your password' }],
  [
    'a wrong password',
    { email: 'nobody@example.org', password: 'wrong' },
    { email: 'The email address or the password is not right' },
  ],
])(
  'signing in with %s sends the form back with the address and without the password',
  async (_what, fields, errors) => {
    const answer = await signInRoute.action(routeArguments(posted('/sign-in', fields)));

    expect(answer).toMatchObject({
      init: { status: 400 },
      data: { errors, values: { email: 'email' in fields ? fields.email : '' } },
    });
    expect(JSON.stringify(answer)).not.toContain('wrong');
  },
);

test.each([
  ['no password', {}, { password: 'Choose a password' }],
  [
    'two different ones',
    { password: PASSWORD, repeated: 'other' },
    { repeated: 'Enter the same password again' },
  ],
  [
    'a short one',
    { password: 'short', repeated: 'short' },
    { password: 'Your password must have at least 12 characters' },
  ],
])('choosing %s sends the form back', async (_what, fields, errors) => {
  expect(await setUp(fields)).toMatchObject({ init: { status: 400 }, data: { errors } });
});

test('a used link explains itself when opened and when posted to', async () => {
  const explanation = 'This link has been used. A link works once.';
  await setUp({ password: PASSWORD, repeated: PASSWORD });

  const opened = await setUpRoute.loader(routeArguments(asked(setUpLink)));
  const sent = await setUp({ password: PASSWORD, repeated: PASSWORD });

  expect(opened).toMatchObject({ kind: 'refusal', explanation });
  expect(sent).toMatchObject({ init: { status: 409 }, data: { errors: { '': explanation } } });
});
