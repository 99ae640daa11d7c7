/** The pages of the journey in a browser, at desk and phone width, right and wrong: seen and checked. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { accessibilityFailures, launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';

const PAPER = `${portal().baseUrl}/consultations/larkwold-partnership-review`;
const ROOT = `${PAPER}/respond`;

/** Some twenty pages, each read by axe, on a machine that does other things too. */
const MANY_PAGES_MS = 240_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function openPage(width: number, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled,
  });
  return context.newPage();
}

async function expectSound(page: Page, width: number): Promise<void> {
  expect({ url: page.url(), failures: await accessibilityFailures(page) }).toEqual({
    url: page.url(),
    failures: [],
  });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
    width,
  );
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name }).click();
}

test.each([1280, 320])(
  'every page of the journey at %i pixels is accessible and loses nothing at the side',
  async (width) => {
    const page = await openPage(width);
    const visit = async (address: string) => {
      await page.goto(address);
      await expectSound(page, width);
    };

    await visit(ROOT);
    await visit(`${ROOT}/check`);
    await press(page, 'Submit your response');
    await page.getByRole('alert').waitFor();
    await expectSound(page, width);
    await visit(`${ROOT}/proposals`);
    await page.locator('.govuk-task-list__link').first().click();
    await expectSound(page, width);
    await page.getByLabel('Support with changes').check();
    await page.getByLabel('Your comment').fill('x'.repeat(20_001));
    await press(page, 'Save and continue');
    await page.getByRole('alert').waitFor();
    await expectSound(page, width);
    expect(await page.getByLabel('Support with changes').isChecked()).toBe(true);
    await page.getByText('Suggest different wording').click();
    await page
      .getByLabel('Wording you would like')
      .fill('One small board that meets in public.');
    await page.getByLabel('Your comment').fill(`Ring 01632 960123. ${'long'.repeat(40)}`);
    await press(page, 'Save and continue');
    await page.getByRole('heading', { name: 'The proposals', level: 1 }).waitFor();
    await expectSound(page, width);
    await visit(`${ROOT}/comment?on=consultation`);
    await page.getByLabel('Your comment').fill('In general, yes.');
    await press(page, 'Save and continue');
    await page.getByRole('heading', { name: 'Other comments', level: 1 }).waitFor();
    await expectSound(page, width);
    await visit(`${ROOT}/remove?on=consultation`);
    await visit(`${ROOT}/about-you`);
    await page.getByLabel('Your email address').fill('nonsense');
    await press(page, 'Save and continue');
    await page.getByRole('alert').waitFor();
    await expectSound(page, width);
    await visit(`${ROOT}/publication`);
    await visit(`${ROOT}/save`);
    await press(page, 'Email me a link');
    await page.getByRole('alert').waitFor();
    await expectSound(page, width);
    await page.locator('#email').fill(`resident-${width}@example.org`);
    await press(page, 'Email me a link');
    await expectSound(page, width);
    await visit(`${ROOT}/leave`);
    await visit(`${ROOT}/check`);
    await press(page, 'Submit your response');
    await page.getByRole('heading', { name: 'Some questions about you' }).waitFor();
    await expectSound(page, width);
    await page.getByLabel('Asian or Asian British').check();
    await press(page, 'Save and finish');
    await page.getByRole('heading', { name: 'One more question' }).waitFor();
    await expectSound(page, width);
    await press(page, 'Finish');
    await page.getByRole('heading', { name: 'What happens next' }).waitFor();
    await expectSound(page, width);
    const secret = await page.locator('.portal-code').innerText();
    await page.getByRole('link', { name: 'your receipt' }).click();
    await expectSound(page, width);
    await page.getByLabel('Your secret code').fill(secret);
    await press(page, 'Open this receipt');
    await page.getByText('Is it counted?').waitFor();
    await expectSound(page, width);
    await visit(`${portal().baseUrl}/drafts`);
    await press(page, 'Open my draft');
    await page.getByRole('alert').waitFor();
    await expectSound(page, width);
    await page.context().close();
  },
  MANY_PAGES_MS,
);
