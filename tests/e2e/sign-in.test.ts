import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { accessibilityFailures, launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';

const PASSWORD = 'kettle moss ferry';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function openPage(width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  page.setDefaultTimeout(20_000);
  return page;
}

async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** The page as it stands: what axe finds, and whether it is wider than the window. */
async function faultsOf(page: Page, width: number): Promise<unknown> {
  return {
    failures: await accessibilityFailures(page),
    isTooWide: (await widthOf(page)) > width,
  };
}

const NO_FAULTS = { failures: [], isTooWide: false };

test.each([1280, 320])(
  'staff choose a password, sign in and sign out, at %i pixels',
  async (width) => {
    const page = await openPage(width);
    const link = portal().setUpLinks['analyst'] ?? '';
    const faults: unknown[] = [];

    await page.goto(link);
    await page.getByLabel('Password', { exact: true }).fill('short');
    await page.getByLabel('The same password again').fill('short');
    faults.push(await faultsOf(page, width));
    await page.getByRole('button', { name: 'Set your password' }).click();
    await page.locator('[role="alert"]:focus').getByRole('link').click();
    await page.locator('#password:target').waitFor();
    const rejectedTitle = await page.title();
    faults.push(await faultsOf(page, width));
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByLabel('The same password again').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set your password' }).click();
    await page.getByText('Your password is set.').waitFor();
    faults.push(await faultsOf(page, width));
    await page.getByLabel('Email address').fill('analyst@example.org');
    await page.getByLabel('Password').fill('not the right one');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('[role="alert"]:focus').waitFor();
    const typed = await page.getByLabel('Email address').inputValue();
    faults.push(await faultsOf(page, width));
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/staff');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You have signed out.').waitFor();
    await page.goto(`${portal().baseUrl}/staff`);
    await page.waitForURL('**/sign-in');

    expect(rejectedTitle).toMatch(/^Error: Choose your password/);
    expect(typed).toBe('analyst@example.org');
    expect(faults).toEqual([NO_FAULTS, NO_FAULTS, NO_FAULTS, NO_FAULTS]);
    await page.close();
  },
);

test('a link that does not work says so and leads on', async () => {
  const page = await openPage(320);

  await page.goto(`${portal().baseUrl}/set-up/made-up`);

  await page.getByRole('heading', { name: 'You cannot use this link' }).waitFor();
  expect(await page.title()).toMatch(/^You cannot use this link/);
  expect(await faultsOf(page, 320)).toEqual(NO_FAULTS);
  await page.close();
});
