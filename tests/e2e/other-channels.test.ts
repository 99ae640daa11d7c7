/**
 * Responses that come by other ways, in a real browser: a survey's export taken in by a corrected
 * mapping, an e-mail that fills the reply form, and a telephone query that stays none.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { accessibilityFailures, launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';

const PASSWORD = 'lantern quay heron';
const DESK = '/staff/consultations/children-and-families-alliance';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function assistantAt(width: number): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: portal().baseUrl,
    viewport: { width, height: 900 },
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(portal().setUpLinks['assistant'] ?? '');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('The same password again').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set your password' }).click();
  await page.getByLabel('Email address').fill('assistant@example.org');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Consultations' }).waitFor();
  await page.close();
  return context;
}

async function expectFaultless(page: Page): Promise<void> {
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  const failures = await accessibilityFailures(page);
  expect({ url: page.url(), failures, isTooWide }).toEqual({
    url: page.url(),
    failures: [],
    isTooWide: false,
  });
}

/** Yesterday in London, or near enough, as people type it. */
const YESTERDAY = new Date(Date.now() - 36 * 60 * 60 * 1000).toISOString().slice(0, 10);

test.each([1280, 320])(
  'an assistant takes in a survey by a corrected mapping, at %i pixels',
  async (width) => {
    const context = await assistantAt(width);
    const page = await context.newPage();
    await page.goto(`${DESK}/responses`);
    await page.getByRole('link', { name: 'Import responses' }).click();
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.locator('[role="alert"]:focus').waitFor();
    await expectFaultless(page);
    const table = [
      'Response ID,Proposal 1: do you agree?,Proposal 1: why?',
      `${width}1,Agree,"Because it is better for everybody at ${width}"`,
      `${width}2,Disagree,"Because it is worse for everybody at ${width}"`,
      `${width}3,Agree,"Too, many",cells`,
    ].join('\n');
    await page.getByLabel('File').setInputFiles({
      name: 'survey.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(table),
    });
    await page.getByLabel('Day they were received').fill(YESTERDAY);
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.getByRole('heading', { level: 1, name: /^What the columns/ }).waitFor();
    await expectFaultless(page);
    await page.getByLabel('Read them as positions, as set below').check();
    await page.getByRole('button', { name: 'Save and try it' }).click();
    await page.getByRole('heading', { level: 1, name: /^What taking in/ }).waitFor();
    await page.getByText('It has more cells than the table has columns.').waitFor();
    await expectFaultless(page);
    await page.getByRole('button', { name: 'Take in these responses' }).click();
    await page.getByRole('heading', { level: 1, name: /was taken in$/ }).waitFor();
    await expectFaultless(page);

    await page.goto(`${DESK}/summary`);
    await page.getByText('Some positions below are answers').first().waitFor();
    await expectFaultless(page);
    await context.close();
  },
);

test.each([1280, 320])(
  'an e-mail fills the reply form, and its original goes with the response, at %i pixels',
  async (width) => {
    const context = await assistantAt(width);
    const page = await context.newPage();
    await page.goto(`${DESK}/responses/email`);
    await expectFaultless(page);
    const mail = [
      `Received: from a by b; ${new Date(Date.now() - 36e5).toUTCString()}`,
      'From: A Resident <resident@example.org>',
      `Subject: Our view at ${width}`,
      `Date: ${new Date(Date.now() - 72e5).toUTCString()}`,
      '',
      'We would keep the forum.',
      '',
      'On Monday the partnership office wrote:',
      '> Tell us what you think.',
    ].join('\r\n');
    await page.getByLabel('E-mail').setInputFiles({
      name: 'view.eml',
      mimeType: 'message/rfc822',
      buffer: Buffer.from(mail),
    });
    await page.getByRole('button', { name: 'Open this e-mail' }).click();
    await page.getByText('Filled in from an e-mail').waitFor();
    await expectFaultless(page);
    expect(await page.getByLabel('Comment on the paper as a whole').inputValue()).toBe(
      `Our view at ${width}\n\nWe would keep the forum.`,
    );
    await page.getByRole('button', { name: 'Enter this reply' }).click();
    await page.getByRole('heading', { level: 1, name: /^Response R-/ }).waitFor();
    expect(await page.getByRole('link', { name: 'view.eml' }).count()).toBe(1);
    await expectFaultless(page);
    await context.close();
  },
);

test.each([1280, 320])(
  'a telephone query is logged and answered, at %i pixels',
  async (width) => {
    const context = await assistantAt(width);
    const page = await context.newPage();
    await page.goto(`${DESK}/queries`);
    await page.getByRole('button', { name: 'Log this query' }).click();
    await page.locator('[role="alert"]:focus').waitFor();
    await expectFaultless(page);
    await page.getByLabel('What was asked?').fill(`Where is page three? ${width}`);
    await page.getByRole('button', { name: 'Log this query' }).click();
    await page.getByText(`Where is page three? ${width}`).waitFor();
    await page.getByText('Answer query 1', { exact: true }).click();
    await expectFaultless(page);
    await page.getByRole('button', { name: 'Mark query 1 as answered' }).click();
    await page.getByText('Answered', { exact: true }).first().waitFor();
    await expectFaultless(page);
    await context.close();
  },
);
