/** A member of staff in a real browser, and what is wrong with the page that they look at. */
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { accessibilityFailures } from './browser.ts';
import { portal } from './portal.ts';

const PASSWORD = 'lantern quay heron';

/** A window of that width, signed in through the demonstration's link for the role. */
export async function signedInAs(
  browser: Browser,
  role: string,
  width: number,
  javaScriptEnabled = true,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: portal().baseUrl,
    viewport: { width, height: 900 },
    javaScriptEnabled,
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
export async function faultsOf(page: Page): Promise<unknown> {
  const failures = await accessibilityFailures(page);
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return { url: new URL(page.url()).pathname, failures, isTooWide };
}

/**
 * The same of a page whose scripts are off. Axe cannot run there, so the markup that it shows, as
 * the answer to a form too, is looked at in a window of the same width that runs scripts.
 */
export async function faultsWithoutScripts(browser: Browser, page: Page): Promise<unknown> {
  const context = await browser.newContext({ viewport: page.viewportSize() });
  const twin = await context.newPage();
  const address = page.url().replace(/#.*$/, '');
  const body = await page.content();
  await twin.route(address, (route) => route.fulfill({ body, contentType: 'text/html' }));
  await twin.goto(address);
  const faults = await faultsOf(twin);
  await context.close();
  return faults;
}

/** What `faultsOf` gives for a page without any. */
export function faultless(path: string): unknown {
  return { url: path, failures: [], isTooWide: false };
}
