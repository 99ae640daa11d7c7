/** The calendar as people meet it: from the home page, in a browser, wide and narrow. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { accessibilityFailures, launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test.each([1280, 320])(
  'the calendar is reached from the home page and fits a window of %i pixels',
  async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    page.setDefaultTimeout(20_000);

    await page.goto(portal().baseUrl);
    await page.getByRole('link', { name: 'See all dates in the calendar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
    await page.getByText('Show earlier months').click();
    const failures = await accessibilityFailures(page);
    const shownWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    const months = await page
      .locator('section[id], section[aria-labelledby^="month-"]')
      .count();
    await page.close();

    expect(failures).toEqual([]);
    expect(shownWidth).toBeLessThanOrEqual(width);
    expect(months).toBeGreaterThan(1);
  },
);

test.each([
  ['/calendar', /^text\/html/],
  ['/calendar.ics', /^text\/calendar/],
  ['/consultations.atom', /^application\/atom\+xml/],
])('%s is kept, and the same for everyone', async (path, mediaType) => {
  const ask = (cookie: string) => fetch(`${portal().baseUrl}${path}`, { headers: { cookie } });

  const first = await ask('');
  const second = await ask('portal_draft=somebody; portal_session=else');

  expect(first.status).toBe(200);
  expect(first.headers.get('content-type')).toMatch(mediaType);
  expect(first.headers.get('cache-control')).toBe('public, no-cache');
  expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
  expect(await second.text()).toBe(await first.text());
});
