/**
 * An assistant reviews a paper in a real browser, at desktop width and on a phone, by keyboard: sends
 * the document, deals with warnings, splits, merges, marks and words a proposal, undoes, confirms.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { accessibilityFailures, launchBrowser } from '#tests/support/browser.ts';

const PASSWORD = 'lantern quay heron';
const PAPER = `# Review of the Harbour Partnership

## 1. Aims

1.1 It is proposed that the board is renamed the Harbour Forum. It meets each month.

1.2 The forum will be carried by the

members of the council.

1.3 Please reply by Monday 14 October 2011.

## 2. Forward schedule

| Month | Date | Meeting | Subject |
| --- | --- | --- | --- |
| October 2011 | 13th | Harbour Forum | Aims |
|  | 27th | Health Group | Plans |
| December | tbc | Harbour Forum | Annual General Meeting |
`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function signedIn(width: number): Promise<Page> {
  const context = await browser.newContext({
    baseURL: inject('baseUrl'),
    viewport: { width, height: 900 },
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(inject('setUpLinks')['assistant'] ?? '');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('The same password again').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set your password' }).click();
  await page.getByLabel('Email address').fill('assistant@example.org');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Consultations' }).waitFor();
  return page;
}

async function expectFaultless(page: Page): Promise<void> {
  const failures = await accessibilityFailures(page);
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect({ url: page.url(), failures, isTooWide }).toEqual({
    url: page.url(),
    failures: [],
    isTooWide: false,
  });
}

/** The button or link of that name, reached and pressed by keyboard alone. */
async function press(
  page: Page,
  role: 'button' | 'link',
  name: string | RegExp,
): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await target.focus();
  expect(await target.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForLoadState();
}

test.each([1280, 320])(
  'an assistant brings a paper from the document to its confirmed parts, at %i pixels',
  async (width) => {
    const page = await signedIn(width);
    await press(page, 'link', 'Start a consultation from a document');
    await press(page, 'button', 'Read the document');
    await page.getByRole('alert').getByText('Choose the document').waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await expectFaultless(page);

    await page.getByLabel('The document').setInputFiles({
      name: 'harbour.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(PAPER),
    });
    await press(page, 'button', 'Read the document');
    await page.getByRole('heading', { level: 1, name: 'Review the paper' }).waitFor();
    const address = new URL(page.url()).pathname;
    await expectFaultless(page);

    await press(page, 'button', /^Merge with /);
    await page.getByText('The forum will be carried by the members of the council.').waitFor();
    const weekday = page.getByRole('listitem').filter({ hasText: 'was a Friday' }).first();
    await weekday.locator('summary').focus();
    await page.keyboard.press('Enter');
    await weekday.getByLabel('Why, if it needs saying').fill('The printed copy says so.');
    await press(page, 'button', /^Mark as looked at/);
    await page.getByText('Looked at and left as they are (1)').waitFor();
    await expectFaultless(page);

    await press(page, 'link', /^Edit 1\.1$/);
    await page.getByRole('heading', { level: 1, name: '1.1' }).waitFor();
    await expectFaultless(page);
    await page.getByLabel('It meets each month.').check();
    await press(page, 'button', 'Split it');
    await page.getByText('Done.').waitFor();
    await press(page, 'link', /^Edit 1\.1$/);
    await press(page, 'button', 'Merge with the next');
    await page.getByText('Done.').waitFor();
    await press(page, 'button', /^Undo: merged/);
    await page
      .getByText(/^Undid: merged/)
      .first()
      .waitFor();

    await press(page, 'link', /^Edit 1\.1$/);
    await page.getByLabel('Editor’s note').fill('The old name stays in use until May.');
    await press(page, 'button', 'Save the note');
    await page.getByText('The old name stays in use until May.').waitFor();
    await page.goto(`${address}/proposals`);
    await expectFaultless(page);
    await page
      .getByRole('link', { name: /^Open / })
      .first()
      .click();
    await page.getByLabel('Summary in plain English').fill('The board gets a new name.');
    await press(page, 'button', 'Save and confirm');
    await page.getByText('Confirmed', { exact: true }).waitFor();
    await expectFaultless(page);

    await page.goto(`${address}/meetings`);
    await expectFaultless(page);
    await press(page, 'button', 'Confirm the ticked meetings');
    await page.getByRole('heading', { name: 'Confirmed (3)' }).waitFor();
    await page.goto(`${address}/parts`);
    await expectFaultless(page);
    await page.context().close();
  },
);
