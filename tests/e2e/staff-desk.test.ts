/**
 * An assistant's afternoon in a real browser, at desktop width and on a phone: enter a letter, decide
 * about responses, open a figure, build the pack and fetch its files.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';
import {
  faultless,
  faultsOf,
  faultsWithoutScripts,
  signedInAs,
} from '#tests/support/staff-browser.ts';

const DESK = '/staff/consultations/children-and-families-alliance';
const PACK_ENDINGS = ['docx', 'pptx', 'xlsx', 'csv', 'html', 'json'];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** A day on which a letter is in time, whenever the samples were loaded. */
async function dayBeforeClosing(): Promise<string> {
  const answer = await fetch(
    new URL('/consultations/children-and-families-alliance.json', portal().baseUrl),
  );
  const { closesAt } = (await answer.json()) as { closesAt: string }; // Held by its schema.
  return new Date(Date.parse(closesAt) - 36 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** The number beside a row's words in the ledger of the page. */
async function figureOf(page: Page, words: string): Promise<number> {
  const row = page.getByRole('row', { name: new RegExp(`^${words}`) }).first();
  return Number.parseInt(await row.getByRole('link').first().innerText(), 10);
}

test.each([1280, 320])(
  'an assistant enters a letter, leaves it out and takes it back, at %i pixels',
  async (width) => {
    const context = await signedInAs(browser, 'assistant', width);
    const page = await context.newPage();
    await page.goto(DESK);
    expect(await faultsOf(page)).toEqual(faultless(DESK));
    const before = await figureOf(page, 'Received');

    await page.goto(`${DESK}/responses/new`);
    await page.getByRole('button', { name: 'Enter this reply' }).click();
    await page.locator('[role="alert"]:focus').waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await faultsOf(page)).toEqual(faultless(`${DESK}/responses/new`));
    await page.getByLabel('Letter', { exact: true }).check();
    await page.getByLabel('Day it was received').fill(await dayBeforeClosing());
    await page.getByLabel('Comment on the paper as a whole').fill('=1+1 <b>Keep it</b>');
    await page.getByRole('button', { name: 'Enter this reply' }).click();
    await page.getByRole('heading', { level: 1, name: /^Response R-/ }).waitFor();
    expect(await page.getByText('=1+1 <b>Keep it</b>').count()).toBe(1);
    const address = new URL(page.url()).pathname;
    expect(await faultsOf(page)).toEqual(faultless(address));

    await page.getByText('Leave this response out of the analysis').click();
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await page.locator('[role="alert"]:focus').waitFor();
    expect(await faultsOf(page)).toEqual(faultless(address));
    await page.getByLabel('Out of scope').check();
    await page.getByLabel('Say more').fill('It is about another town.');
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await page.getByText('Not analysed: out of scope', { exact: true }).waitFor();
    await page.getByText('Take this response back into the analysis').click();
    await page.getByLabel('Why is it taken back?').fill('It names our forum.');
    await page.getByRole('button', { name: 'Take it back into the analysis' }).click();
    await page.getByText('Analysed', { exact: true }).waitFor();

    await page.goto(DESK);
    expect(await figureOf(page, 'Received')).toBe(before + 1);
    await context.close();
  },
);

/** How many responses a figure lists on all its pages. */
async function listedAt(page: Page, href: string): Promise<number> {
  await page.goto(href);
  const listed = await page.locator('tbody tr').count();
  const next = page.getByRole('link', { name: 'Next responses' });
  if ((await next.count()) === 0) return listed;
  return listed + (await listedAt(page, (await next.getAttribute('href')) ?? ''));
}

// A-22 for the figures of the ledger: as long a list as the number says.
test.each([1280, 320])(
  'every figure of the ledger opens a list as long as it says, at %i pixels',
  async (width) => {
    const context = await signedInAs(browser, 'analyst', width);
    const page = await context.newPage();
    await page.goto(`${DESK}/summary`);
    expect(await faultsOf(page)).toEqual(faultless(`${DESK}/summary`));
    const figures = await page
      .getByRole('table', { name: 'What became of every response' })
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => ({
          href: link.getAttribute('href') ?? '',
          count: Number.parseInt(link.textContent, 10),
        })),
      );
    expect(figures.length).toBeGreaterThan(3);

    for (const { href, count } of figures) {
      expect([href, await listedAt(page, href)]).toEqual([href, count]);
    }
    expect(await faultsOf(page)).toEqual(faultless(new URL(page.url()).pathname));
    await context.close();
  },
);

test('without scripts an analyst narrows positions to letters of individuals, and each figure opens them', async () => {
  const context = await signedInAs(browser, 'analyst', 320, false);
  const page = await context.newPage();
  await page.goto(`${DESK}/ledger`);
  await page.getByRole('link', { name: 'Positions on each proposal' }).click();
  await page.getByText('Narrow these figures').click();
  await page.getByLabel('Who answered').selectOption('individual');
  await page.getByLabel('Came by').selectOption('letter');
  await page.getByRole('button', { name: 'Show these figures' }).click();
  await page.getByText('Only some of the responses are counted here').waitFor();
  expect(await faultsWithoutScripts(browser, page)).toMatchObject({
    failures: [],
    isTooWide: false,
  });

  const figures = await page
    .getByRole('table')
    .first()
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        count: Number.parseInt(link.textContent, 10),
      })),
    );
  expect(figures.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
  for (const { href, count } of figures) {
    expect([href, await listedAt(page, href)]).toEqual([href, count]);
  }
  await context.close();
});

test.each([1280, 320])(
  'an assistant builds the pack and fetches each of its files, at %i pixels',
  async (width) => {
    const context = await signedInAs(browser, 'assistant', width);
    const page = await context.newPage();
    await page.goto(`${DESK}/packs`);
    await page.getByRole('button', { name: 'Build a pack now' }).click();
    await page
      .getByRole('heading', { level: 2, name: /^As it stood at/ })
      .first()
      .waitFor();
    expect(await faultsOf(page)).toEqual(faultless(`${DESK}/packs`));

    const links = page.locator('section').first().getByRole('link');
    const hrefs = await links.evaluateAll((found) =>
      found.map((link) => link.getAttribute('href')),
    );
    const answers = await Promise.all(hrefs.map((href) => context.request.get(href ?? '')));
    const files = await Promise.all(
      answers.map(async (answer) => ({
        status: answer.status(),
        disposition: answer.headers()['content-disposition'],
        hasBytes: (await answer.body()).byteLength > 500,
      })),
    );
    expect(files).toEqual(
      PACK_ENDINGS.map((ending) => ({
        status: 200,
        disposition: `attachment; filename="children-and-families-alliance-summary.${ending}"`,
        hasBytes: true,
      })),
    );
    await context.close();
  },
);

test.each([1280, 320])(
  'an administrator reads a letter that waits in the outbox, at %i pixels',
  async (width) => {
    const context = await signedInAs(browser, 'administrator', width);
    const page = await context.newPage();
    await page.goto('/staff/outbox');
    expect(await faultsOf(page)).toEqual(faultless('/staff/outbox'));
    await page.getByRole('link', { name: 'Receipt for a response' }).first().click();
    await page
      .getByText(/Your reference/)
      .first()
      .waitFor();
    expect(await faultsOf(page)).toEqual(faultless(new URL(page.url()).pathname));
    await context.close();
  },
);

test('whoever is not signed in, or may not see a page, is told so and sees none of it', async () => {
  const stranger = await browser.newContext({ baseURL: portal().baseUrl });
  const page = await stranger.newPage();
  await page.goto(`${DESK}/responses`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await stranger.close();

  const chair = await signedInAs(browser, 'chair', 1280);
  const refused = await chair.newPage();
  const answer = await refused.goto(`${DESK}/responses`);
  expect(answer?.status()).toBe(403);
  await refused.getByText('Your role does not let you see single responses.').waitFor();
  expect(await refused.getByText('R-', { exact: false }).count()).toBe(0);
  await chair.close();
});
