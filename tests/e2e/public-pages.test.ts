/** Every page that only shows, in a real browser: what axe finds, and whether it fits a phone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { accessibilityFailures, launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';

const OPEN = '/consultations/larkwold-partnership-review';
const IN_ANALYSIS = '/consultations/children-and-families-alliance';
const DECIDED = '/consultations/safer-larkwold';

const PAGES = [
  ['/', 200],
  [OPEN, 200],
  [`${OPEN}?print=large`, 200],
  [`${OPEN}/structure`, 200],
  [`${OPEN}/options`, 200],
  [`${OPEN}/versions/1`, 200],
  [`${OPEN}/languages/pl`, 200],
  [`${OPEN}/languages/ar`, 200],
  [`${OPEN}/outcome`, 200],
  [IN_ANALYSIS, 200],
  [`${IN_ANALYSIS}/structure`, 200],
  [`${IN_ANALYSIS}/options`, 200],
  [DECIDED, 200],
  [`${DECIDED}/structure`, 200],
  [`${DECIDED}/outcome`, 200],
  ['/accessibility', 200],
  ['/privacy', 200],
  ['/cookies', 200],
  ['/contact', 200],
  ['/no-such-page', 404],
  ['/consultations/no-such-consultation', 404],
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

// R-19 in part: no sideways scrolling at 320 pixels, and what axe can see of.
test.each([1280, 320])(
  'every public page is clean and fits at %i pixels',
  async (width) => {
    const page = await browser.newPage({
      baseURL: portal().baseUrl,
      viewport: { width, height: 900 },
    });
    const found = [];
    for (const [path] of PAGES) {
      const answer = await page.goto(path);
      const isTooWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      const failures = await accessibilityFailures(page);
      found.push({ path, status: answer?.status(), isTooWide, failures });
    }
    await page.close();

    expect(found).toEqual(
      PAGES.map(([path, status]) => ({ path, status, isTooWide: false, failures: [] })),
    );
  },
  240_000,
);

test('the footer leads to the same four pages in the same order everywhere', async () => {
  const page = await browser.newPage({ baseURL: portal().baseUrl });
  const orders = [];
  for (const [path] of PAGES) {
    await page.goto(path);
    const links = page.locator('footer ul a');
    orders.push(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))));
  }
  await page.close();

  const expected = ['/accessibility', '/privacy', '/cookies', '/contact'];
  expect(orders).toEqual(PAGES.map(() => expected));
}, 120_000);

test('the stylesheet is ours: no typeface of GOV.UK, and no picture or font to fetch', async () => {
  const home = await (await fetch(portal().baseUrl)).text();
  const href = /<link rel="stylesheet" href="([^"]+)"/.exec(home)?.[1] ?? '';

  const stylesheet = await (await fetch(new URL(href, portal().baseUrl))).text();

  expect(stylesheet).toContain('.govuk-button');
  expect(stylesheet).not.toMatch(/GDS Transport|@font-face|url\(/);
});
