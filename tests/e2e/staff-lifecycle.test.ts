/**
 * A consultation's life in the hands of staff, in a real browser, at desktop width and on a phone:
 * settings, details, publish check, extension, analysis, withdrawal. It works on drafts of its own.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { accessibilityFailures, launchBrowser } from '#tests/support/browser.ts';
import { COMMAND_TIMEOUT_MS, runPortal } from '#tests/support/command-line.ts';
import { portal } from '#tests/support/portal.ts';

const PASSWORD = 'lantern quay heron';
const PAPER = `# Review of the lamp lighters

1.1 The Lamp Board should be called the Lamp Circle. See Appendix 9.

1.2 The Circle should meet four times a year.
`;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'portal-lifecycle-'));
  writeFileSync(join(folder, 'lamps.md'), PAPER);
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Imports the paper from the command line, with further options. */
async function imported(slug: string, options: readonly string[] = []): Promise<void> {
  const place = { databaseUrl: portal().databaseUrl, folder };
  const ran = await runPortal(['import', 'lamps.md', '--slug', slug, ...options], place);
  if (ran.exitCode !== 0) throw new Error(ran.stderr);
}

async function signedInAs(role: string, width: number): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: portal().baseUrl,
    viewport: { width, height: 900 },
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(portal().setUpLinks[role] ?? '');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('The same password again').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set your password' }).click();
  await page.getByLabel('Email address').fill(`${role}@example.org`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Consultations' }).waitFor();
  await page.close();
  return context;
}

/** What axe finds on the page, and whether it is wider than the window. */
async function expectFaultless(page: Page): Promise<void> {
  const failures = await accessibilityFailures(page);
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  const url = new URL(page.url()).pathname;
  expect({ url, failures, isTooWide }).toEqual({ url, failures: [], isTooWide: false });
}

/** The page came back with its errors: the title says so, and the focus is on their summary. */
async function expectErrors(page: Page): Promise<void> {
  await page.locator('[role="alert"]:focus').waitFor();
  expect(await page.title()).toMatch(/^Error: /);
  await expectFaultless(page);
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

test.each([1280, 320])(
  'an assistant completes, publishes and extends a draft, and an administrator withdraws it, at %i pixels',
  { timeout: COMMAND_TIMEOUT_MS },
  async (width) => {
    const slug = `lamps-${width}`;
    const desk = `/staff/consultations/${slug}`;
    await imported(slug);
    const context = await signedInAs('assistant', width);
    const page = await context.newPage();
    await page.goto(desk);
    await expectFaultless(page);

    await page.getByRole('link', { name: 'Check and publish' }).click();
    await page.getByText('Set the day on which it opens.').first().waitFor();
    await expectFaultless(page);
    await page.getByRole('link', { name: 'Change the details' }).click();
    await expectFaultless(page);
    await page.getByLabel('Opens', { exact: true }).fill('soon');
    await page.getByLabel('Closes', { exact: true }).fill('31/2/2031');
    await press(page, 'Save the details');
    await expectErrors(page);
    await page.getByLabel('Opens', { exact: true }).fill('6/1/2025');
    await page.getByLabel('Closes', { exact: true }).fill('31/1/2031');
    await page.getByLabel('Meeting that decides').fill('Annual General Meeting');
    await page.getByLabel('Only the month is known').check();
    await page.getByLabel('Date of the meeting').fill('March 2031');
    await page.getByLabel('Areas that people').fill('North quay\nSouth quay');
    await press(page, 'Save the details');
    await page.getByText('The details are saved.').waitFor();
    await page.getByText('11:59pm on Friday 31 January 2031').waitFor();
    await page.getByText('316 weeks and 4 days (2216 days)').waitFor();
    await expectFaultless(page);

    await page.goto(`${desk}/publish`);
    const sheet = page.getByRole('region', { name: /Gunning/ });
    await sheet.getByText(/comes after the closing time/).waitFor({ state: 'attached' });
    await press(page, 'Publish');
    await expectErrors(page);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await press(page, 'Publish');
    await page.getByText('It is published.').waitFor();
    await expectFaultless(page);
    const published = await context.request.get(`/consultations/${slug}`);
    expect(published.status()).toBe(200);

    await page.goto(`${desk}/details`);
    await page.getByText('The closing time can only change by').waitFor();
    expect(await page.getByLabel('Closes', { exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: 'extending it for everyone' }).click();
    await expectFaultless(page);
    await page.getByLabel('Why?').fill('The paper was late at the library.');
    await press(page, 'Extend for everyone');
    await expectErrors(page);
    await page.getByLabel('New last minute to reply').fill('14/2/2031 5pm');
    await press(page, 'Extend for everyone');
    await page.getByText('Everybody has longer to reply.').waitFor();
    expect(await page.getByText('5pm on Friday 14 February 2031').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Withdraw' }).count()).toBe(0);
    await context.close();

    const administrator = await signedInAs('administrator', width);
    const withdrawing = await administrator.newPage();
    await withdrawing.goto(desk);
    await withdrawing.getByRole('link', { name: 'Withdraw this consultation' }).click();
    await press(withdrawing, 'Withdraw it');
    await expectErrors(withdrawing);
    await withdrawing.getByLabel('Why?').fill('The lamps were sold.');
    await press(withdrawing, 'Withdraw it');
    await withdrawing.getByText('It is withdrawn.').waitFor();
    await administrator.close();
  },
);

test.each([1280, 320])(
  'an assistant begins the analysis of a closed consultation, at %i pixels',
  { timeout: COMMAND_TIMEOUT_MS },
  async (width) => {
    const slug = `old-lamps-${width}`;
    const period = ['--opens', '2024-01-08', '--closes', '2024-04-05', '--publish'];
    await imported(slug, period);
    const context = await signedInAs('assistant', width);
    const page = await context.newPage();
    await page.goto(`/staff/consultations/${slug}`);
    await page.getByRole('link', { name: 'Begin the analysis' }).click();
    await expectFaultless(page);
    await press(page, 'Begin the analysis');
    await page.getByText('The analysis has begun.').waitFor();
    expect(await page.getByRole('link', { name: 'Begin the analysis' }).count()).toBe(0);
    await page.goto(`/staff/consultations/${slug}/extend`);
    await page.getByText('It cannot be extended now.').waitFor();
    await context.close();
  },
);

test.each([1280, 320])(
  'an administrator reads and saves the settings, which others may not open, at %i pixels',
  async (width) => {
    const context = await signedInAs('administrator', width);
    const page = await context.newPage();
    await page.goto('/staff');
    await page.getByRole('link', { name: 'Settings' }).click();
    await expectFaultless(page);
    const minutes = await page.getByLabel('Minutes of grace').inputValue();
    await page.getByLabel('Minutes of grace').fill('an hour');
    await press(page, 'Save the settings');
    await expectErrors(page);
    await page.getByLabel('Minutes of grace').fill(minutes);
    await press(page, 'Save the settings');
    await page.getByText('The settings are saved.').waitFor();
    await context.close();

    const assistant = await signedInAs('assistant', width);
    const answer = await assistant.request.get('/staff/settings');
    expect(answer.status()).toBe(403);
    await assistant.close();
  },
);
