/** The pages of the journey in a browser, at desk and phone width, right and wrong: seen and checked. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { accessibilityFailures, launchBrowser } from '#tests/support/browser.ts';

const PAPER = `${inject('baseUrl')}/consultations/larkwold-partnership-review`;
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
    await expectSound(page, width);
    await visit(`${ROOT}/comment?on=consultation`);
    await page.getByLabel('Your comment').fill('In general, yes.');
    await press(page, 'Save and continue');
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
    await visit(`${inject('baseUrl')}/drafts`);
    await press(page, 'Open my draft');
    await page.getByRole('alert').waitFor();
    await expectSound(page, width);
    await page.context().close();
  },
  MANY_PAGES_MS,
);

// Of R-20: the keyboard; that the focus can be seen is a matter of the stylesheet.
test('the journey is done with the keyboard alone, scripts off, and the error summary has the focus', async () => {
  const page = await openPage(1280, false);
  await page.goto(ROOT);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(page.url()).toContain('#main-content');

  await page.goto(`${ROOT}/check`);
  await tabTo(page, 'Submit your response');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await page.locator('[role="alert"]:focus').count()).toBe(1);
  await tabTo(page, 'Write a comment, or answer a proposal');
  await page.keyboard.press('Enter');
  await page.locator('#words:target').waitFor();

  await page.keyboard.press('Tab');
  await page.goto(`${ROOT}/comment?on=consultation`);
  await tabTo(page, 'words');
  await page.keyboard.type('Typed without a mouse.');
  await tabTo(page, 'Save and continue');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Other comments' }).waitFor();
  await page.goto(`${ROOT}/check`);
  await tabTo(page, 'Submit your response');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Skip these questions');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'What happens next' }).waitFor();
  await page.context().close();
});

const MOST_TABS = 120;

/** Presses Tab until the thing in focus has this text or id; fails when none has. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const isThere = (await focused.count()) > 0;
    const [text, id] = isThere
      ? [await focused.textContent(), await focused.getAttribute('id')]
      : [null, null];
    if (text === name || id === name) return;
  }
  throw new Error(`Nothing named “${name}” takes the focus`);
}
