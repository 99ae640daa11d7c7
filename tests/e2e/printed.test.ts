/**
 * The pages that people print, as a browser lays them out for paper: nothing that only works on a
 * screen, words across the page, drawings that fit, large print that is large; and the same pages in
 * a reader's own colours (R-22 in part).
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';

const OPEN = '/consultations/larkwold-partnership-review';
const IN_ANALYSIS = '/consultations/children-and-families-alliance';
const SHOWN = [OPEN, `${OPEN}?print=large`, `${OPEN}/structure`, `${IN_ANALYSIS}/options`];
/** A4 less margins of 16 millimetres, at 96 pixels an inch. */
const PAPER = { width: 673, height: 1000 };
const EIGHTEEN_POINT_PX = 24;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function openPage(): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal().baseUrl, viewport: PAPER });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** What stands on the paper and should not, and what runs off it. */
function faultsOnPaper(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const useless =
      'button, input:not([type=hidden]), select, textarea, nav, a[rel~=nofollow], .portal-footer, .govuk-back-link, .govuk-summary-list__actions';
    const isSeen = (element: Element) => element.getClientRects().length > 0;
    const left = [...document.querySelectorAll(useless)].filter(isSeen);
    const words = [...document.querySelectorAll('.paper-block > .paper-words')];
    const squeezed = words.filter(
      (element) => element.getBoundingClientRect().width < window.innerWidth / 2,
    );
    const drawings = [...document.querySelectorAll('svg.structure-diagram')];
    const tooLarge = drawings.filter((drawing) => {
      const { width, height } = drawing.getBoundingClientRect();
      return width > window.innerWidth || height > 900;
    });
    return {
      left: left.map((element) => element.outerHTML.slice(0, 80)),
      squeezed: squeezed.map((element) => element.textContent.slice(0, 40)),
      tooLarge: tooLarge.length,
    };
  });
}

const FAULTLESS = { left: [], squeezed: [], tooLarge: 0 };

test('what is printed holds the words and nothing that only works on a screen', async () => {
  const page = await openPage();
  await page.emulateMedia({ media: 'print' });
  for (const path of SHOWN) {
    await page.goto(path);
    expect({ path, faults: await faultsOnPaper(page) }).toEqual({ path, faults: FAULTLESS });
  }
  await page.goto(OPEN);
  const address = page.getByText(`On the web: ${portal().baseUrl}${OPEN}`);
  expect(await address.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  expect(await address.isVisible()).toBe(false);
  await page.context().close();
}, 120_000);

test('answers to check, the confirmation and the receipt are printed without their forms', async () => {
  const page = await openPage();
  const respond = `${OPEN}/respond`;
  const onPaper = async () => {
    await page.waitForLoadState('load');
    await page.emulateMedia({ media: 'print' });
    const faults = await faultsOnPaper(page);
    await page.emulateMedia({ media: 'screen' });
    return faults;
  };
  await page.goto(`${respond}/comment?on=consultation`);
  await page.getByLabel('Your comment').fill('In general, yes.');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/comment'));
  await page.goto(`${respond}/check`);
  expect(await onPaper()).toEqual(FAULTLESS);
  await page.getByRole('button', { name: 'Submit your response' }).click();
  await page.getByRole('button', { name: 'Save and finish' }).click();
  await page.getByRole('heading', { name: 'What happens next' }).waitFor();
  expect(await onPaper()).toEqual(FAULTLESS);
  const secret = await page.locator('.portal-code').innerText();
  await page.getByRole('link', { name: 'your receipt' }).click();
  await page.waitForURL('**/receipts/**');
  expect(await onPaper()).toEqual(FAULTLESS);
  await page.getByLabel('Your secret code').fill(secret);
  await page.getByRole('button', { name: 'Open this receipt' }).click();
  await page.getByText('Is it counted?').waitFor();
  expect(await onPaper()).toEqual(FAULTLESS);
  await page.context().close();
}, 120_000);

/** Every text of the main part that is smaller than 18 point, beside signs such as note numbers. */
function smallPrint(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const texts = document.createTreeWalker(
      document.querySelector('.portal-large-print') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const small: string[] = [];
    while (texts.nextNode()) {
      const { parentElement: holder, textContent } = texts.currentNode;
      if (!holder || (textContent ?? '').trim() === '' || holder.closest('sup')) continue;
      const size = Number.parseFloat(getComputedStyle(holder).fontSize);
      if (size < least) small.push(`${size} ${holder.className}: ${textContent ?? ''}`);
    }
    return small;
  }, EIGHTEEN_POINT_PX);
}

test.each(['screen', 'print'] as const)(
  'large print is at least 18 point throughout, on %s',
  async (media) => {
    const page = await openPage();
    await page.emulateMedia({ media });
    await page.goto(`${OPEN}?print=large`);

    expect(await page.locator('.portal-large-print').count()).toBe(1);
    expect(await smallPrint(page)).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('in a reader’s own colours the drawing keeps its boxes and its lines', async () => {
  const page = await openPage();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${OPEN}/structure`);
  const colours = await page.evaluate(() => {
    const probe = document.createElement('p');
    probe.style.color = 'CanvasText';
    document.body.append(probe);
    const own = getComputedStyle(probe).color;
    const strokes = ['.structure-box rect', '.structure-edge'].map((part) => {
      const shape = document.querySelector(part);
      return shape && getComputedStyle(shape).stroke;
    });
    return { own, strokes };
  });

  expect(colours.strokes).toEqual([colours.own, colours.own]);
  await page.context().close();
}, 60_000);
