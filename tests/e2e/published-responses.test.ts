/**
 * From a response that waits to one that everybody can read: an assistant blacks out words, keeps one
 * back, clears one, and a resident reads what is left.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';
import { faultless, faultsOf, signedInAs } from '#tests/support/staff-browser.ts';

const SLUG = 'children-and-families-alliance';
const DESK = `/staff/consultations/${SLUG}`;
const PUBLIC = `/consultations/${SLUG}/responses`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test.each([1280, 320])(
  'an assistant reads a response, blacks out words of it and clears it, and a resident reads the rest, at %i pixels',
  async (width) => {
    const context = await signedInAs(browser, 'assistant', width);
    const page = await context.newPage();
    await page.goto(DESK);
    await page.getByRole('link', { name: 'Read responses before they are published' }).click();
    expect(await faultsOf(page)).toEqual(faultless(`${DESK}/moderation`));
    await page.locator('tbody').getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /may be published$/ }).waitFor();
    const address = new URL(page.url()).pathname;
    expect(await faultsOf(page)).toEqual(faultless(address));
    const said = (await page.locator('.portal-said').first().innerText()).trim();
    const secret = said.split(/\s+/).slice(0, 3).join(' ');

    await page
      .getByRole('link', { name: /^Black out words/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Black out these words' }).click();
    await page.locator('[role="alert"]:focus').waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await faultsOf(page)).toEqual(
      faultless(address.replace('publication', 'redaction')),
    );
    await page.getByLabel('Words to black out').fill(secret);
    await page.getByLabel('Why?').fill('To try it.');
    await page.getByRole('button', { name: 'Black out these words' }).click();
    await page.getByText(/^Words blacked out here: /).waitFor();
    await page.getByRole('button', { name: /publish it as shown/ }).click();
    await page.getByText(/^Cleared: /).waitFor();
    expect(await faultsOf(page)).toEqual(faultless(address));
    await context.close();

    const resident = await browser.newContext({
      baseURL: portal().baseUrl,
      viewport: { width, height: 900 },
      javaScriptEnabled: false,
    });
    const reading = await resident.newPage();
    await reading.goto(PUBLIC);
    const number = /\d+/.exec(address.split('/responses/')[1] ?? '')?.[0] ?? '';
    await reading.locator(`a[href$="/responses/${number}"]`).click();
    const text = await reading.locator('main').innerText();
    expect(text).toContain('[words removed]');
    expect(text).not.toContain(secret);
    await resident.close();
  },
);

test.each([1280, 320])(
  'the public list, one response and the table open, at %i pixels',
  async (width) => {
    const context = await browser.newContext({
      baseURL: portal().baseUrl,
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    const list = '/consultations/safer-larkwold/responses';
    await page.goto('/');
    await page.goto(list);
    await page.getByRole('heading', { level: 1, name: 'What people said' }).waitFor();
    expect(await faultsOf(page)).toEqual(faultless(list));
    const link = page.getByRole('article').first().getByRole('link');
    await link.click();
    expect(await faultsOf(page)).toMatchObject({ failures: [], isTooWide: false });
    const table = await context.request.get(`${list}.csv`);
    expect([table.status(), (await table.text()).split('\r\n').length > 2]).toEqual([
      200,
      true,
    ]);
    await context.close();
  },
);
