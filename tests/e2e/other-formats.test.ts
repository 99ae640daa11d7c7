/**
 * Residents who need the paper otherwise, in a real browser: they look for words, ask for
 * another format, and read it in their own language once an assistant has uploaded and checked it.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';
import { faultless, faultsOf, signedInAs } from '#tests/support/staff-browser.ts';

const OPEN = '/consultations/larkwold-partnership-review';
const DESK = `/staff${OPEN}`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function resident(width: number): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: portal().baseUrl,
    viewport: { width, height: 900 },
  });
  context.setDefaultTimeout(20_000);
  return context;
}

async function expectFaultless(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual(faultless(new URL(page.url()).pathname));
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

test.each([1280, 320])(
  'words of the paper are found, and lead to where they stand, at %i pixels',
  async (width) => {
    const context = await resident(width);
    const page = await context.newPage();
    await page.goto(OPEN);
    await page.getByLabel('Words to look for').fill('sparkling wombat');
    await press(page, 'Search');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectFaultless(page);
    await page.getByLabel('Words to look for').fill('question it in public');
    await press(page, 'Search');
    await expectFaultless(page);
    await page.locator(`main a[href^="${OPEN}#"]`).first().click();
    // Not at once: the rest of a long paper is still being read when its first words stand there.
    await page.locator(':target').waitFor({ state: 'attached' });
    expect(new URL(page.url()).pathname).toBe(OPEN);
    await context.close();
  },
  180_000,
);

// R-22 in part: the request form that becomes a task.
test.each([1280, 320])(
  'a request for another format reaches the assistant, at %i pixels',
  async (width) => {
    const context = await resident(width);
    const page = await context.newPage();
    await page.goto(`${OPEN}/formats`);
    await page.getByLabel('Another language').check();
    await page.getByLabel('Your name (optional)').fill(`A reader at ${width}`);
    await press(page, 'Send this request');
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('Your name (optional)').inputValue()).toMatch(/^A reader/);
    await expectFaultless(page);
    await page.getByLabel('Which language?').fill('Somali');
    await page.getByLabel('Telephone number').fill('01632 960007');
    await press(page, 'Send this request');
    await page.getByText('We have your request.').waitFor();
    await expectFaultless(page);
    await context.close();

    const staff = await signedInAs(browser, 'assistant', width);
    const desk = await staff.newPage();
    await desk.goto(`${DESK}/formats`);
    await expectFaultless(desk);
    const task = desk.locator('section').filter({ hasText: `A reader at ${width}` });
    await task.getByRole('button', { name: /^Mark request/ }).click();
    await task.getByText(/^Done/).waitFor();
    await staff.close();
  },
  180_000,
);

const LANGUAGES = { 1280: 'so', 320: 'ur' } as const;

test.each([1280, 320] as const)(
  'a paper in another language is uploaded, checked, read and withdrawn, at %i pixels',
  async (width) => {
    const language = LANGUAGES[width];
    const staff = await signedInAs(browser, 'assistant', width);
    const page = await staff.newPage();
    await page.goto(DESK);
    await page.getByRole('link', { name: /^Upload the paper in other languages/ }).click();
    await expectFaultless(page);
    await press(page, 'Upload');
    await page.locator('[role="alert"]:focus').waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await expectFaultless(page);
    await page.getByLabel('Language or form').selectOption(language);
    await page.getByLabel('The document').setInputFiles({
      name: 'version.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# جائزہ\n\n1. Waxaan rabnaa inaan kaa maqalno.\n'),
    });
    await press(page, 'Upload');
    await page.getByRole('heading', { level: 1, name: 'جائزہ' }).waitFor();
    const address = new URL(page.url()).pathname;
    await expectFaultless(page);
    await press(page, 'Show it to everybody');
    await page.locator('[role="alert"]:focus').waitFor();
    await expectFaultless(page);
    await page.getByLabel(/^Somebody who reads it well/).check();
    await press(page, 'Show it to everybody');
    await page.getByText('Shown to all').first().waitFor();
    await expectFaultless(page);

    await readIn(language, width);
    await page.goto(address);
    await page.getByText('Withdraw it', { exact: true }).click();
    await page.getByLabel('Why is it withdrawn?').fill('The end of this test.');
    await press(page, 'Withdraw this version');
    await page.getByText('The end of this test.').first().waitFor();
    await staff.close();
  },
  180_000,
);

/** From the page of the consultation, by the name that its readers look for. */
async function readIn(language: 'so' | 'ur', width: number): Promise<void> {
  const context = await resident(width);
  const page = await context.newPage();
  await page.goto(OPEN);
  await page.locator(`nav a[lang="${language}"]`).click();
  await page.getByText('You can reply in any language.').waitFor();
  await expectFaultless(page);
  const article = page.locator('article.paper');
  const styles = { so: 'ltr', ur: 'rtl' };
  expect(await article.evaluate((element) => getComputedStyle(element).direction)).toBe(
    styles[language],
  );
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Download the document/ }).click();
  expect((await waiting).suggestedFilename()).toBe(
    `larkwold-partnership-review-${language}.md`,
  );
  await context.close();
}
