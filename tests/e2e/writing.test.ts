/** The one script: what is typed is saved through lost connections, and kept only where it may be. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';

const ROOT = `${portal().baseUrl}/consultations/larkwold-partnership-review/respond`;
const GENERAL = `${ROOT}/comment?on=consultation`;
const SLOW_MS = 90_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function openPage(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  return { context, page: await context.newPage() };
}

function says(page: Page, text: RegExp): Promise<void> {
  return page.getByRole('status').filter({ hasText: text }).first().waitFor();
}

/** What the server has, seen from a page of its own. */
async function savedWords(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.goto(GENERAL);
  const words = await page.getByLabel('Your comment').inputValue();
  await page.close();
  return words;
}

test(
  'what is typed is saved without a button, and again once a lost connection is back',
  async () => {
    const { context, page } = await openPage();
    await page.goto(GENERAL);
    await page.getByLabel('Your comment').fill('I think so.');
    await says(page, /^Saved\.$/);
    expect(await savedWords(context)).toBe('I think so.');

    await context.setOffline(true);
    await page.getByLabel('Your comment').fill('I think so, and more.');
    await says(page, /Not saved yet/);
    await context.setOffline(false);
    await says(page, /^Saved\.$/);
    expect(await savedWords(context)).toBe('I think so, and more.');
    expect(await page.evaluate('Object.keys(localStorage).length')).toBe(0);

    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByRole('heading', { name: 'Other comments' }).waitFor();
    await context.close();
  },
  SLOW_MS,
);

test(
  'an own device keeps what could not be saved, puts it back after a reload, and forgets it on request',
  async () => {
    const { context, page } = await openPage();
    await page.goto(`${ROOT}/device`);
    await page.getByLabel('This is my own device').check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.goto(GENERAL);
    await page.route('**/autosave*', (route) => route.abort());
    await page.getByLabel('Your comment').fill('Not yet on the server.');
    await says(page, /Not saved yet/);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.unroute('**/autosave*');

    await page.reload();
    await says(page, /We put back|^Saved\.$/);
    expect(await page.getByLabel('Your comment').inputValue()).toBe('Not yet on the server.');
    await says(page, /^Saved\.$/);
    expect(await page.evaluate('Object.keys(localStorage).length')).toBe(0);

    await page.route('**/autosave*', (route) => route.abort());
    await page.getByLabel('Your comment').fill('Only here.');
    await says(page, /Not saved yet/);
    await page.goto(`${ROOT}/leave`);
    await page.getByRole('button', { name: 'Delete my draft' }).click();
    await page.getByRole('heading', { name: 'This browser holds nothing of yours' }).waitFor();
    await page.waitForFunction('Object.keys(localStorage).length === 0');
    expect(await context.cookies()).toEqual([]);
    await context.close();
  },
  SLOW_MS,
);
