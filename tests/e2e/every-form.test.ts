/**
 * Every form that stands on a page of the running portal, found by following links as each kind of
 * visitor, and posted with what no honest browser would send. No answer may be a fault of ours, none
 * may carry our visitor's markup, and nothing may be stored by halves.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { openDatabase, type Database } from '#app/infrastructure/db/client.server.ts';
import {
  demonstrationSettings,
  startBuiltServer,
  type BuiltServer,
  type ServerSettings,
} from '#tests/support/a-built-server.ts';
import { attacksOn, MARKUP, type Attack } from '#tests/support/form-attacks.ts';
import {
  openPlainBrowser,
  type PlainBrowser,
  type PlainForm,
} from '#tests/support/plain-browser.ts';
import { portal } from '#tests/support/portal.ts';

const PASSWORD = 'lantern quay heron';
const MAX_PAGES = 400;
/** Pages of one shape, such as the comment forms of two paragraphs, that are opened. */
const PAGES_OF_A_SHAPE = 2;
/** Forms that end what the others need, so they are attacked last. */
const ENDS_THINGS = /sign-out|leave|withdraw|stage|extend|remove|set-up|publish|corrections/u;

let folder: string;
let settings: ServerSettings;
let server: BuiltServer;
let db: Database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-forms-'));
  cpSync(inject('demonstration'), folder, { recursive: true });
  settings = await demonstrationSettings(folder);
  server = await startBuiltServer(settings);
  db = await openDatabase(settings.DATABASE_URL);
});

afterAll(async () => {
  await db.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const VISITORS = [
  { who: 'a resident', start: ['/', '/sign-in', '/drafts'], enter: asResident, atLeast: 8 },
  { who: 'the lead of a partner', start: ['/partner'], enter: asPartner, atLeast: 8 },
  { who: 'an assistant', start: ['/staff'], enter: asStaff('assistant'), atLeast: 6 },
  { who: 'an administrator', start: ['/staff'], enter: asStaff('administrator'), atLeast: 4 },
];

test.each(VISITORS)(
  'whatever is posted to the forms that $who finds is answered in words, and stored whole or not at all',
  async ({ start, enter, atLeast }) => {
    const browser = openPlainBrowser(settings.PUBLIC_URL);
    await enter(browser);
    const forms = await findForms(browser, start);
    const attacked = untried(forms).sort(
      (one, other) =>
        Number(ENDS_THINGS.test(one.action)) - Number(ENDS_THINGS.test(other.action)),
    );

    const halfBefore = await halfResponses();
    const faults: string[] = [];
    for (const form of attacked) {
      await enter(browser);
      for (const attack of attacksOn(form)) {
        faults.push(...(await faultsOf(browser, form, attack)));
      }
    }

    expect(faults).toEqual([]);
    expect(attacked.length).toBeGreaterThanOrEqual(atLeast);
    // The samples hold a blank letter, which staff have entered and left out.
    expect(await halfResponses()).toEqual(halfBefore);
    expect((await browser.open('/health')).status).toBe(200);
  },
  // Thousands of posts: a machine that does other work as well needs minutes.
  900_000,
);

/** Shapes of form that an earlier visitor has posted to: the ways in count the tries of an address. */
const tried = new Set<string>();

function untried(forms: ReadonlyMap<string, PlainForm>): PlainForm[] {
  const fresh = [...forms].filter(([shape]) => !tried.has(shape));
  for (const [shape] of fresh) tried.add(shape);
  return fresh.map(([, form]) => form);
}

async function asResident(browser: PlainBrowser): Promise<void> {
  const root = '/consultations/larkwold-partnership-review/respond';
  const page = await browser.open(`${root}/comment?on=consultation`);
  const button = page.forms.find(({ fields }) => fields.some(([name]) => name === 'words'));
  if (button) await browser.submit(page, button.button, { words: 'A comment to begin with.' });
}

async function asPartner(browser: PlainBrowser): Promise<void> {
  const home = await browser.open('/partner');
  if (new URL(home.url).pathname === '/partner') return;
  const link = await browser.open(new URL(portal().partnerLinks['lead'] ?? '').pathname);
  const arrived = await browser.submit(link, 'Sign in', {});
  expect(new URL(arrived.url).pathname).toBe('/partner');
  const root = '/partner/consultations/larkwold-partnership-review/respond';
  const page = await browser.open(`${root}/comment?on=consultation`);
  await browser.submit(page, 'Save and continue', { words: 'A comment to begin with.' });
}

function asStaff(role: string): (browser: PlainBrowser) => Promise<void> {
  return async (browser) => {
    const desk = await browser.open('/staff');
    if (new URL(desk.url).pathname === '/staff') return;
    // The links were made for another port, and open on this one all the same.
    const setUp = await browser.open(new URL(portal().setUpLinks[role] ?? '').pathname);
    const chosen = { password: PASSWORD, repeated: PASSWORD };
    const signIn = await browser.submit(setUp, 'Set your password', chosen);
    const entered = { email: `${role}@example.org`, password: PASSWORD };
    const arrived = await browser.submit(signIn, 'Sign in', entered);
    expect(new URL(arrived.url).pathname).toBe('/staff');
  };
}

/** One form of each shape on the pages that can be reached by links, by its shape. */
async function findForms(
  browser: PlainBrowser,
  start: readonly string[],
): Promise<ReadonlyMap<string, PlainForm>> {
  const forms = new Map<string, PlainForm>();
  const opened = new Map<string, number>();
  const waiting = start.map((path) => new URL(path, settings.PUBLIC_URL).href);
  let pages = 0;
  while (waiting.length > 0) {
    const address = waiting.shift() ?? '';
    const shape = shapeOf(address);
    const seen = opened.get(shape) ?? 0;
    if (seen >= PAGES_OF_A_SHAPE) continue;
    opened.set(shape, seen + 1);
    pages += 1;
    const page = await browser.open(address);
    expect(pages, 'pages; more would hide forms').toBeLessThanOrEqual(MAX_PAGES);
    expect([address, page.status < 500]).toEqual([address, true]);
    for (const form of page.forms) {
      const names = form.fields.map(([name]) => name).sort();
      const key = [form.method, shapeOf(form.action), form.button, ...names].join(' ');
      if (!forms.has(key)) forms.set(key, form);
    }
    waiting.push(...page.links.flatMap(({ href }) => ownPage(href, page.url)));
  }
  return forms;
}

/** The address without its fragment, when it is a page of the portal. */
function ownPage(href: string, base: string): readonly string[] {
  if (!URL.canParse(href, base)) return [];
  const url = new URL(href, base);
  url.hash = '';
  const isOwn = url.origin === settings.PUBLIC_URL;
  const isFile = /\.(css|js|svg|json|csv|txt|ics|atom|docx|pptx|xlsx|html|woff2?)$/u.test(
    url.pathname,
  );
  return isOwn && !isFile ? [url.href] : [];
}

/**
 * The address with every id, number and slug taken for the same. Of a query only the kind of what it
 * names counts ("on=block:b1"): the forms of two groups are alike.
 */
function shapeOf(address: string): string {
  const url = new URL(address);
  const path = url.pathname
    .replace(/\/consultations\/[a-z0-9-]+/u, '/consultations/SLUG')
    .replace(/\/(paper\/[a-z]+|figures)\/(?!new\b)[^/]+/u, '/$1/N')
    .replace(/[0-9a-f-]{8,}|R-[0-9A-Z-]+|\d+/gu, 'N');
  const query = [...url.searchParams].map(
    ([name, value]) => `${name}=${/^([a-z]+):/u.exec(value)?.[1] ?? 'N'}`,
  );
  return [path, ...query.sort()].join(' ').replace(/\d+/gu, 'N');
}

async function faultsOf(
  browser: PlainBrowser,
  form: PlainForm,
  attack: Attack,
): Promise<readonly string[]> {
  const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
  const answer = await fetch(addressOf(form, attack), {
    method: form.method === 'get' ? 'GET' : 'POST',
    redirect: 'manual',
    headers: {
      Origin: settings.PUBLIC_URL,
      Cookie: cookie,
      'Content-Type': attack.contentType,
    },
    ...(form.method === 'get' ? {} : { body: attack.body }),
  });
  const markup = await answer.text();
  const place = `${form.method} ${new URL(form.action).pathname} (${form.button}), ${attack.name}`;
  return [
    ...(answer.status >= 500 ? [`${place}: ${answer.status}`] : []),
    ...(markup.includes(MARKUP.slice(2)) ? [`${place}: markup came back`] : []),
  ];
}

function addressOf(form: PlainForm, attack: Attack): string {
  if (form.method === 'post') return form.action;
  return `${form.action.split('?')[0] ?? ''}?${Buffer.from(attack.body).toString('utf8')}`;
}

/** Responses without a version, and versions that say nothing. */
async function halfResponses(): Promise<readonly string[]> {
  const responses = await db.read.response.findMany({
    select: {
      reference: true,
      versions: { select: { number: true, _count: { select: { comments: true } } } },
    },
  });
  return responses
    .filter(
      ({ versions }) =>
        versions.length === 0 || versions.some(({ _count }) => _count.comments === 0),
    )
    .map(({ reference }) => reference);
}
