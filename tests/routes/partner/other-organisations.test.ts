/**
 * What one organisation gets of another: nothing. The addresses are those of routes.ts and the
 * operations those in the folder, so that neither a new address nor a new operation is forgotten.
 */
import { join } from 'node:path';

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { beforeAll, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { ARRIVAL_HEADER, PEER_HEADER } from '#app/http/arrival.server.ts';
import { PROJECT_ROOT } from '#app/infrastructure/project-root.server.ts';
import * as receipt from '#app/routes/respond/receipt.tsx';
import * as publishedResponse from '#app/routes/public/published-response.tsx';
import routes from '#app/routes.ts';
import { keptLog } from '#tests/support/kept-log.ts';
import { partnerSignedIn } from '#tests/support/partner-cookie.ts';
import {
  givenTwoOrganisations,
  SLUGS,
  storedOfTheirs,
  THEIR_MARK,
  type TwoOrganisations,
} from '#tests/support/two-organisations.ts';

/** Addresses that name no consultation, and what in them could be another organisation's. */
const WITHOUT_CONSULTATION = [
  '/partner',
  '/partner/join/:token',
  '/partner/sign-in',
  '/partner/sign-in/code',
  '/partner/sign-in/link/:token',
  '/partner/sign-out',
];

/** What a form names, and the pages whose forms name it. */
const NAMED_IN_FORMS = [
  { field: 'draft', of: 'draft', on: /\/respond/ },
  { field: 'remove', of: 'file', on: /\/respond\/attachments$/ },
  { field: 'withdraw', of: 'colleagueInvitation', on: /\/respond\/colleagues$/ },
  { field: 'approver', of: 'approver', on: /\/respond\/sign-off$/ },
] as const;

type Handler = (
  args: LoaderFunctionArgs & ActionFunctionArgs,
) => Promise<unknown> | Response | null;
type Page = {
  readonly address: string;
  readonly loader?: Handler;
  readonly action?: Handler;
};
type Answered = { readonly address: string; readonly file: string };
type Entry = { readonly path?: string; readonly file: string; readonly children?: Entry[] };

const { log, taken } = keptLog();
let world: TwoOrganisations;
let cookie: string;
let pages: readonly Page[];

beforeAll(async () => {
  Object.assign(app, { log });
  world = await givenTwoOrganisations(app);
  cookie = await partnerSignedIn(app, world.own);
  pages = await Promise.all(
    signOutLast(entriesIn(routes, '')).map(async ({ address, file }) => {
      const module = (await import(join(PROJECT_ROOT, 'app', file))) as Omit<Page, 'address'>;
      return { address, ...module };
    }),
  );
}, 120_000);

test('P-06 by no id, reference, draft, file or token at any address does one organisation get or change anything of another, and each try is denied and logged', async () => {
  const before = await storedOfTheirs(app);
  const concerned = pages.filter(({ address }) => address.includes(':slug'));
  const others = pages.filter(({ address }) => !address.includes(':slug'));
  expect(concerned.length).toBeGreaterThan(15);
  expect([...new Set(others.map(({ address }) => address))].sort()).toEqual(
    WITHOUT_CONSULTATION,
  );

  const denied: Tried[] = [];
  for (const slug of [SLUGS.drafted, SLUGS.sent]) {
    for (const page of concerned) denied.push(...(await everyWay(page, slug, honestFields())));
  }
  for (const { field, of, on } of NAMED_IN_FORMS) {
    const posting = concerned.filter(({ address, action }) => action && on.test(address));
    expect(posting.length).toBeGreaterThan(0);
    for (const page of posting) {
      const fields = { ...honestFields(), [field]: world.foreign[of] };
      denied.push(await post(page, SLUGS.both, fields));
    }
  }
  const joining = others.filter(({ address }) => address === '/partner/join/:token');
  for (const page of joining) denied.push(...(await everyWay(page, '', {})));
  const shown: Tried[] = [];
  for (const page of pages) shown.push(...(await everyWay(page, SLUGS.both, foreignFields())));

  expect(denied.filter(({ isDenied, isLogged }) => !isDenied || !isLogged)).toEqual([]);
  expect([...denied, ...shown].filter((tried) => tried.isTheirs)).toEqual([]);
  expect(await storedOfTheirs(app)).toBe(before);
}, 120_000);

// P-06: the two ways to a response that are not below /partner.
test('neither the reference nor the number of an unpublished response shows what it says', async () => {
  const { reference, responseNumber } = world.foreign;
  const byReference = await tryIt('receipt', () =>
    receipt.loader(asked(`/receipts/${reference}`, { reference })),
  );
  const path = `/consultations/${SLUGS.sent}/responses/${responseNumber}`;
  const byNumber = await tryIt('published', () =>
    publishedResponse.loader(asked(path, { slug: SLUGS.sent, number: `${responseNumber}` })),
  );

  expect(byReference).toMatchObject({ isTheirs: false });
  expect(byNumber).toMatchObject({ isTheirs: false, isDenied: true });
});

type Tried = {
  readonly what: string;
  readonly isDenied: boolean;
  readonly isLogged: boolean;
  /** True when something of the other organisation came back. */
  readonly isTheirs: boolean;
};

async function everyWay(
  page: Page,
  slug: string,
  fields: Readonly<Record<string, string>>,
): Promise<readonly Tried[]> {
  return [
    ...(page.loader ? [await open(page, slug)] : []),
    ...(page.action ? [await post(page, slug, fields)] : []),
  ];
}

function open({ address, loader }: Page, slug: string): Promise<Tried> {
  const args = asked(filled(address, slug), paramsOf(slug));
  return tryIt(`GET ${address} of ${slug}`, () => loader?.(args));
}

function post(
  { address, action }: Page,
  slug: string,
  fields: Readonly<Record<string, string>>,
): Promise<Tried> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const args = asked(filled(address, slug), paramsOf(slug), body);
  return tryIt(`POST ${address} of ${slug}`, () => action?.(args));
}

async function tryIt(what: string, handle: () => unknown): Promise<Tried> {
  taken();
  const answer = await Promise.resolve()
    .then(handle)
    .catch((thrown: unknown) => thrown);
  if (answer instanceof Error) throw answer;
  const { status, said } = await readAnswer(answer);
  return {
    what: `${what}: ${status}`,
    isDenied: status === 403 || status === 404,
    isLogged: taken().includes('denied'),
    isTheirs: isTheirs(said),
  };
}

async function readAnswer(answer: unknown): Promise<{ status: number; said: string }> {
  if (answer instanceof Response) {
    const headers = JSON.stringify([...answer.headers]);
    return { status: answer.status, said: headers + (await answer.text()) };
  }
  const { init } = (answer ?? {}) as { readonly init?: { readonly status?: number } | null };
  return { status: init?.status ?? 200, said: JSON.stringify(answer) };
}

/** The ids that were put in come back in the fields as typed; names, words and files must not. */
function isTheirs(said: string): boolean {
  return said.toLowerCase().includes(THEIR_MARK.toLowerCase());
}

/** What an honest form of any page would send, naming nothing of anybody. */
function honestFields(): Readonly<Record<string, string>> {
  return {
    words: 'What we tried to say.',
    consent: 'with-name',
    type: 'organisation',
    intent: 'ask',
    outcome: 'agreed',
    body: 'Trust Board',
    metOn: '2011-07-01',
    name: 'Bo Hale',
    email: 'bo@example.org',
    role: 'contributor',
    reason: 'Not for us',
  };
}

function foreignFields(): Readonly<Record<string, string>> {
  return Object.fromEntries(NAMED_IN_FORMS.map(({ field, of }) => [field, world.foreign[of]]));
}

function paramsOf(slug: string): Readonly<Record<string, string>> {
  return { slug, file: world.foreign.file, token: world.foreign.colleagueToken };
}

function filled(address: string, slug: string): string {
  return Object.entries(paramsOf(slug)).reduce(
    (path, [name, value]) => path.replace(`:${name}`, value),
    address,
  );
}

function asked(path: string, params: Readonly<Record<string, string>>, body?: FormData) {
  const query = '?on=consultation&of=consultation';
  const request = new Request(`http://localhost:3000${path}${query}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      Cookie: cookie,
      [ARRIVAL_HEADER]: app.now().toISOString(),
      [PEER_HEADER]: '192.0.2.1',
    },
    body: body ?? null,
  });
  return { request, params, context: {} };
}

function signOutLast(entries: readonly Answered[]): readonly Answered[] {
  const isEnd = ({ address }: Answered) => address === '/partner/sign-out';
  return [...entries.filter((entry) => !isEnd(entry)), ...entries.filter(isEnd)];
}

/** Every address below /partner with the file that answers it, frames too. */
function entriesIn(entries: readonly Entry[], base: string): readonly Answered[] {
  return entries.flatMap(({ path = '', file, children = [] }) => {
    const address = path === '' ? base : `${base}/${path}`;
    const below = entriesIn(children, address);
    return /^\/partner(\/|$)/.test(address) ? [{ address, file }, ...below] : below;
  });
}
