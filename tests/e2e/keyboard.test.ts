/** The whole journey with the keyboard alone: where the focus is can be seen at every step. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';

const PAPER = `${portal().baseUrl}/consultations/larkwold-partnership-review`;
const ROOT = `${PAPER}/respond`;
const MOST_TABS = 400;
const SLOW_MS = 240_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/**
 * What has the focus: its words or label, whether its focus can be seen (an outline, a shadow or a
 * colour that it does not have otherwise), and whether nothing lies on top of it.
 */
const FOCUSED = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const isTick = one.matches('input[type=radio], input[type=checkbox]');
  const label = one.id && document.querySelector('label[for="' + one.id + '"]');
  const name = (isTick || one.matches('input, textarea, select') ? label?.textContent : one.textContent) ?? '';
  const drawn = isTick && label ? getComputedStyle(label, '::before') : getComputedStyle(one);
  const isSeen =
    (drawn.outlineStyle !== 'none' && parseFloat(drawn.outlineWidth) >= 2) || drawn.boxShadow !== 'none';
  const { left, top, right, bottom } = one.getBoundingClientRect();
  const x = Math.min(Math.max((left + right) / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1);
  const onTop = document.elementFromPoint(x, y);
  const isUncovered =
    bottom > 0 && top < innerHeight && onTop !== null && (one.contains(onTop) || onTop.contains(one));
  return { name: name.replace(/\\s+/g, ' ').trim(), isSeen, isUncovered };
})()`;

type Focused = {
  readonly name: string;
  readonly isSeen: boolean;
  readonly isUncovered: boolean;
};

/** Presses Tab until this has the focus; every stop on the way must be seen and uncovered. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isIt = (one: string) => (typeof name === 'string' ? one === name : name.test(one));
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<Focused | null>(FOCUSED);
    if (focused === null) continue;
    expect({ url: page.url(), ...focused }).toMatchObject({ isSeen: true, isUncovered: true });
    if (isIt(focused.name)) return;
  }
  throw new Error(`Nothing named “${String(name)}” takes the focus on ${page.url()}`);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

function heading(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('heading', { name }).first().waitFor();
}

test.each([true, false])(
  'R-20 the whole journey is done with the keyboard alone, its focus always seen and uncovered, scripts on: %s',
  async (javaScriptEnabled) => {
    const context = await browser.newContext({
      javaScriptEnabled: true,
      viewport: { width: 1280, height: 800 },
    });
    if (!javaScriptEnabled) await context.route('**/*.js', (route) => route.abort());
    const page = await context.newPage();

    await page.goto(PAPER);
    await press(page, 'Skip to main content');
    expect(page.url()).toContain('#main-content');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate('document.querySelector("main").contains(document.activeElement)'),
    ).toBe(true);
    await page.goto(ROOT);
    await press(page, 'Say what you think of the proposals');
    await heading(page, 'The proposals');
    await tabTo(page, 'Back to your response');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading(page, /^Proposal/);
    await tabTo(page, 'Support');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Your comment (optional)');
    await page.keyboard.type('Typed without a mouse.');
    await press(page, 'Save and continue');
    await heading(page, 'The proposals');
    await press(page, 'Continue');
    await heading(page, 'Your response');
    await press(page, 'About you');
    await page.waitForURL(/about-you/);
    await tabTo(page, 'Your name (optional)');
    await page.keyboard.type('A Resident');
    await press(page, 'Save and continue');
    await heading(page, 'Your response');
    await press(page, 'How we may publish it');
    await page.waitForURL(/publication/);
    await tabTo(page, 'Publish with my name');
    await page.keyboard.press('Space');
    await press(page, 'Save and continue');
    await heading(page, 'Your response');
    await press(page, 'Check and submit');
    await heading(page, 'Check your answers before you submit');
    await page.getByText('Typed without a mouse.').waitFor();
    await press(page, 'Submit your response');
    await heading(page, 'Some questions about you');
    await tabTo(page, 'Under 16');
    await page.keyboard.press('Space');
    await press(page, 'Save and finish');
    await heading(page, 'What happens next');
    await context.close();
  },
  SLOW_MS,
);

test('after an error the summary has the focus, and leads to the field', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${ROOT}/check`);
  await press(page, 'Submit your response');
  await page.getByRole('alert').waitFor();
  expect(await page.locator('[role="alert"]:focus').count()).toBe(1);
  await press(page, 'Write a comment, or answer a proposal');
  await page.locator('#words:target').waitFor();
  await context.close();
});
