/**
 * What was typed outlives a session that has expired, a server that does not answer and a device that
 * holds other words than the server; and what a device keeps ends with the response.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openDatabase, type Database } from '#app/infrastructure/db/client.server.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';
import { faultless, faultsOf } from '#tests/support/staff-browser.ts';

const SLUG = 'larkwold-partnership-review';
const ROOT = `/consultations/${SLUG}/respond`;
const GENERAL = `${ROOT}/comment?on=consultation`;
const AUTOSAVE = '**/autosave*';
const HOUR_MS = 3_600_000;
const SLOW_MS = 120_000;

let browser: Browser;
let db: Database;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  db = await openDatabase(portal().databaseUrl);
});

afterAll(async () => {
  await browser.close();
  await db.close();
});

async function openPage(): Promise<Page> {
  context = await browser.newContext({
    baseURL: portal().baseUrl,
    viewport: { width: 320, height: 900 },
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  return page;
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

async function type(page: Page, words: string): Promise<void> {
  await page.getByLabel('Your comment').fill(words);
}

function says(page: Page, text: RegExp): Promise<void> {
  return page.getByRole('status').filter({ hasText: text }).first().waitFor();
}

async function typed(page: Page): Promise<string> {
  return page.getByLabel('Your comment').inputValue();
}

/** What the server has, seen from a page of its own. */
async function savedWords(): Promise<string> {
  const page = await context.newPage();
  await page.goto(GENERAL);
  const words = await typed(page);
  await page.close();
  return words;
}

function keysKept(page: Page): Promise<readonly string[]> {
  return page.evaluate('Object.keys(localStorage)');
}

async function onOwnDevice(page: Page): Promise<void> {
  await page.goto(`${ROOT}/device`);
  await page.getByLabel('This is my own device').check();
  await press(page, 'Save and continue');
  await page.getByRole('heading', { name: 'Your response' }).waitFor();
}

/** As if half an hour and more went by without a press. */
async function letDraftsRest(): Promise<void> {
  await db.transact((tx) =>
    tx.responseDraft.updateMany({
      where: { responseId: null },
      data: { updatedAt: new Date(Date.now() - HOUR_MS) },
    }),
  );
}

test(
  'words typed after the session has expired, and after the cookie is gone, are saved with those before',
  async () => {
    const page = await openPage();
    await page.goto(GENERAL);
    await type(page, 'Before the pause.');
    await says(page, /^Saved\.$/);
    await letDraftsRest();
    await type(page, 'Before the pause. After it.');
    await says(page, /^Saved\.$/);
    expect(await savedWords()).toBe('Before the pause. After it.');

    await letDraftsRest();
    await type(page, 'Before the pause. After it. By the button.');
    await press(page, 'Save and continue');
    await page.getByRole('heading', { name: 'Other comments', level: 1 }).waitFor();
    await page.getByText('Before the pause. After it. By the button.').waitFor();

    await page.goto(GENERAL);
    await context.clearCookies();
    await type(page, 'Typed without a cookie.');
    await says(page, /^Saved\.$/);
    expect(await savedWords()).toBe('Typed without a cookie.');
    await context.close();
  },
  SLOW_MS,
);

test(
  'a press of the button while the server does not answer leaves the page and its words alone',
  async () => {
    const page = await openPage();
    await page.goto(GENERAL);
    await context.route('**/*', (route) => route.abort());
    await type(page, 'Into the void.');
    await press(page, 'Save and continue');
    await says(page, /You are not connected. Your words are still here/);
    expect([await typed(page), new URL(page.url()).pathname]).toEqual([
      'Into the void.',
      `${ROOT}/comment`,
    ]);

    await context.unroute('**/*');
    await press(page, 'Save and continue');
    await page.getByRole('heading', { name: 'Other comments', level: 1 }).waitFor();
    expect(await savedWords()).toBe('Into the void.');
    await context.close();
  },
  SLOW_MS,
);

test(
  'words on the own device that meet newer ones of the server are shown beside them, and either can be used',
  async () => {
    const page = await openPage();
    await onOwnDevice(page);
    await page.goto(GENERAL);
    await context.route(AUTOSAVE, (route) => route.abort());
    await type(page, 'Kept on the device.');
    await says(page, /Not saved yet/);
    await context.unroute(AUTOSAVE);
    const other = await context.newPage();
    await other.goto(`${ROOT}/check`);
    await other.getByLabel(/You have not said anything yet/).fill('Saved from another window.');
    await press(other, 'Submit your response');
    await other.getByText('Saved from another window.').waitFor();
    await other.close();

    await page.reload();
    const beside = page.locator('.portal-said').filter({ hasText: 'Kept on the device.' });
    await beside.waitFor();
    expect(await typed(page)).toBe('Saved from another window.');
    expect(await faultsOf(page)).toEqual(faultless(`${ROOT}/comment`));

    await type(page, 'Saved from another window, and more.');
    await says(page, /^Saved\.$/);
    await page.reload();
    await beside.waitFor();
    await press(page, 'Use this instead');
    expect(await typed(page)).toBe('Kept on the device.');
    await says(page, /^Saved\.$/);
    expect(await savedWords()).toBe('Kept on the device.');
    await page
      .locator('.portal-said')
      .filter({ hasText: 'Saved from another window, and more.' })
      .waitFor();
    await press(page, 'Delete this');
    expect(await keysKept(page)).toEqual([]);
    await context.close();
  },
  SLOW_MS,
);

test(
  'a device keeps words until they are sent or closing has passed, and those of other consultations on',
  async () => {
    const page = await openPage();
    await onOwnDevice(page);
    await page.goto(GENERAL);
    await type(page, 'To be sent.');
    await says(page, /^Saved\.$/);
    await page.goto(`${ROOT}/comment?on=block%3Ab1`);
    await context.route(AUTOSAVE, (route) => route.abort());
    await type(page, 'Not yet on the server.');
    await says(page, /Not saved yet/);
    const key = `portal-draft:${ROOT}/autosave?on=block%3Ab1`;
    const elsewhere = 'portal-draft:/consultations/another/respond/autosave?on=block%3Ab1';
    const expired = 'portal-draft:/consultations/closed/respond/autosave?on=block%3Ab1';
    await page.evaluate(
      ([future, past]) => {
        const copy = { revision: '0', fields: [['words', 'Kept.']] };
        const hour = 3_600_000;
        const keep = (name: string, until: number) =>
          localStorage.setItem(name, JSON.stringify({ ...copy, until }));
        keep(future ?? '', Date.now() + hour);
        keep(past ?? '', Date.now() - hour);
      },
      [elsewhere, expired],
    );
    expect([...(await keysKept(page))].sort()).toEqual([key, elsewhere, expired].sort());

    await page.goto(`${ROOT}/check`);
    await press(page, 'Submit your response');
    await page.getByRole('heading', { name: 'Some questions about you' }).waitFor();
    await page.waitForFunction('Object.keys(localStorage).length === 1');
    expect(await keysKept(page)).toEqual([elsewhere]);
    await context.close();
  },
  SLOW_MS,
);

test(
  '“Leave no trace” clears the cookie and every copy, also when the draft has rested too long',
  async () => {
    const page = await openPage();
    await page.goto(GENERAL);
    await type(page, 'To be forgotten.');
    await press(page, 'Save and continue');
    await page.getByRole('heading', { name: 'Other comments', level: 1 }).waitFor();
    await letDraftsRest();
    await page.evaluate('localStorage.setItem("portal-draft:/consultations/x", "{}")');

    await page.goto(`${ROOT}/leave`);
    await page.getByText('still holds a cookie').waitFor();
    expect(await faultsOf(page)).toEqual(faultless(`${ROOT}/leave`));
    await press(page, 'Clear this browser');
    await page.getByRole('heading', { name: 'This browser holds nothing of yours' }).waitFor();
    await page.waitForFunction('Object.keys(localStorage).length === 0');
    expect(await context.cookies()).toEqual([]);
    await context.close();
  },
  SLOW_MS,
);
