/**
 * Nothing is lost when the power goes: two hundred people submit at once, the server is killed with
 * SIGKILL at random moments and started again, and the database is asked what it kept.
 */
import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { openDatabase, type Database } from '#app/infrastructure/db/client.server.ts';
import {
  demonstrationSettings,
  startBuiltServer,
  type BuiltServer,
  type ServerSettings,
} from '#tests/support/a-built-server.ts';
import { openPlainBrowser } from '#tests/support/plain-browser.ts';

const RESPONDENTS = 200;
const KILLS = 4;
/** Bounds of the time from all being at work to the next kill, in milliseconds. */
const KILL_AFTER_MS = { min: 150, max: 1_500 };
const RETRY_PAUSE_MS = 100;
/** How often a respondent whose connection breaks tries again, by turns. */
const PATIENCE = [Infinity, 0, 1, 2];
const ROOT = '/consultations/larkwold-partnership-review/respond';

/** What one respondent was told, and so may rely on. */
type Account = {
  readonly name: string;
  /** Words of the saves that were answered as saved. */
  readonly saved: string[];
  isAcknowledged: boolean;
  cookie: string;
};

let folder: string;
let settings: ServerSettings;
let server: BuiltServer;
let db: Database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-killed-'));
  cpSync(inject('demonstration'), folder, { recursive: true });
  settings = await demonstrationSettings(folder);
  server = await startBuiltServer(settings);
});

afterAll(async () => {
  await db.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('every acknowledged response is there once, every other whole or absent, and every saved draft is kept', async () => {
  const proposal = await firstProposal();
  const accounts = Array.from({ length: RESPONDENTS }, (_, i) => anAccount(i));
  const atWork = Promise.all(
    accounts.map((account, i) =>
      respond(account, { proposal, patience: PATIENCE[i % PATIENCE.length] ?? 0 }),
    ),
  );
  const moments = Array.from({ length: KILLS }, () =>
    randomInt(KILL_AFTER_MS.min, KILL_AFTER_MS.max),
  );
  for (const moment of moments) {
    await pause(moment);
    await server.kill();
    server = await startBuiltServer(settings);
  }
  await atWork;

  db = await openDatabase(settings.DATABASE_URL);
  const kept = await keptResponses();
  const story = `killed after ${moments.join(', ')} ms each`;
  const acknowledged = accounts.filter(({ isAcknowledged }) => isAcknowledged);
  // Some gave up when they were cut off: else the kills came when nobody was sending.
  expect(acknowledged.length, story).toBeGreaterThan(0);
  expect(acknowledged.length, story).toBeLessThan(RESPONDENTS);
  expect(wrongAccounts(accounts, kept), story).toEqual([]);
  expect(await lostDrafts(accounts, kept), story).toEqual([]);
  await expectSoundLedger(kept);
  await expectConfirmation(acknowledged.slice(0, 5));
}, 240_000);

function anAccount(i: number): Account {
  return { name: `respondent-${i}`, saved: [], isAcknowledged: false, cookie: '' };
}

/** Three saves and the submission; who has no patience left when cut off gives up. */
async function respond(
  account: Account,
  { proposal, patience }: { readonly proposal: string; readonly patience: number },
): Promise<void> {
  const { name } = account;
  const email = `${name}@example.org`;
  const said = [`On the whole: ${name}.`, `On the proposal: ${name}.`];
  const steps: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [`comment?on=consultation`, { words: said[0] ?? '' }],
    [`comment?on=${proposal}`, { position: 'oppose', words: said[1] ?? '' }],
    ['about-you', { type: 'individual', name, email }],
    ['check', {}],
  ];
  let cuts = 0;
  for (const [page, fields] of steps) {
    while ((await send(account, { page, fields })) === 'cut') {
      cuts += 1;
      if (cuts > patience) return;
      await pause(RETRY_PAUSE_MS);
    }
    if (fields['words'] !== undefined) account.saved.push(fields['words']);
    if (page === 'check') account.isAcknowledged = true;
  }
}

type Post = {
  readonly page: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** `cut` when the connection broke: the respondent cannot know what became of it. */
async function send(account: Account, { page, fields }: Post): Promise<'taken' | 'cut'> {
  try {
    const answer = await fetch(`${settings.PUBLIC_URL}${ROOT}/${page}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: settings.PUBLIC_URL, Cookie: account.cookie },
      body: new URLSearchParams(fields),
    });
    await answer.text();
    if (answer.status >= 500) throw new Error(`Status ${answer.status} for ${page}`);
    if (answer.status !== 302) throw new Error(`${page} was refused with ${answer.status}`);
    for (const line of answer.headers.getSetCookie()) {
      account.cookie = line.split(';', 1)[0] ?? '';
    }
    return 'taken';
  } catch (fault) {
    // What fetch throws when there is no server; our own errors above are of another kind.
    if (fault instanceof TypeError) return 'cut';
    throw fault;
  }
}

async function firstProposal(): Promise<string> {
  const page = await openPlainBrowser(settings.PUBLIC_URL).open(`${ROOT}/proposals`);
  const link = page.links.find(({ href }) => href.includes('on=proposal'));
  const target = /on=(proposal[^&#]+)/u.exec(link?.href ?? '')?.[1];
  if (target === undefined) throw new Error('The sample has no proposal to answer');
  return target;
}

type Kept = {
  readonly id: string;
  readonly number: number;
  readonly words: readonly string[];
  readonly versions: number;
};

/** What the database holds of these respondents, by name. */
async function keptResponses(): Promise<ReadonlyMap<string, readonly Kept[]>> {
  const rows = await db.read.response.findMany({
    where: {
      versions: { some: { comments: { some: { words: { contains: 'respondent-' } } } } },
    },
    include: { versions: { include: { comments: { orderBy: { ordinal: 'asc' } } } } },
    orderBy: { number: 'asc' },
  });
  const byName = new Map<string, Kept[]>();
  for (const { id, number, versions } of rows) {
    const words = versions.flatMap(({ comments }) => comments.map((comment) => comment.words));
    const name = /respondent-\d+/u.exec(words.join(' '))?.[0] ?? '';
    byName.set(name, [
      ...(byName.get(name) ?? []),
      { id, number, words, versions: versions.length },
    ]);
  }
  return byName;
}

/** Respondents for whom the database does not hold what they were told. */
function wrongAccounts(
  accounts: readonly Account[],
  kept: ReadonlyMap<string, readonly Kept[]>,
): readonly string[] {
  return accounts.flatMap((account) => {
    const responses = kept.get(account.name) ?? [];
    const isWhole = responses.every(
      ({ words, versions }) =>
        versions === 1 && words.length === 2 && words.every((text) => text.includes('On the')),
    );
    const isCountRight = account.isAcknowledged
      ? responses.length === 1
      : responses.length <= 1;
    return isWhole && isCountRight ? [] : [`${account.name}: ${JSON.stringify(responses)}`];
  });
}

/** Words that were reported as saved and are neither in a draft nor in a response. */
async function lostDrafts(
  accounts: readonly Account[],
  kept: ReadonlyMap<string, readonly Kept[]>,
): Promise<readonly string[]> {
  const drafted = await db.read.draftComment.findMany({
    where: { words: { contains: 'respondent-' } },
    select: { words: true },
  });
  const inDrafts = new Set(drafted.map(({ words }) => words));
  return accounts.flatMap(({ name, saved }) => {
    const sent = new Set((kept.get(name) ?? []).flatMap(({ words }) => words));
    return saved.filter((words) => !sent.has(words) && !inDrafts.has(words));
  });
}

/** Numbers without a gap or a repeat, and one receipt owed for each. */
async function expectSoundLedger(kept: ReadonlyMap<string, readonly Kept[]>): Promise<void> {
  const responses = [...kept.values()].flat();
  const numbers = await db.read.response.findMany({
    where: { consultation: { slug: 'larkwold-partnership-review' } },
    select: { number: true },
    orderBy: { number: 'asc' },
  });
  expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, i) => i + 1));

  const letters = await db.read.outboxMessage.findMany({
    where: { recipient: { startsWith: 'respondent-' } },
    select: { recipient: true },
  });
  expect(letters.map(({ recipient }) => recipient).sort()).toEqual(
    responses.map(({ words }) => `${nameIn(words)}@example.org`).sort(),
  );
}

function nameIn(words: readonly string[]): string {
  return /respondent-\d+/u.exec(words.join(' '))?.[0] ?? '';
}

/** The confirmation still opens for the browser that submitted. */
async function expectConfirmation(accounts: readonly Account[]): Promise<void> {
  for (const { cookie, name } of accounts) {
    const answer = await fetch(`${settings.PUBLIC_URL}${ROOT}/sent`, {
      headers: { Cookie: cookie },
    });
    expect([answer.status, name, (await answer.text()).includes(name)]).toEqual([
      200,
      name,
      true,
    ]);
  }
}
