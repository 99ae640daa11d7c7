/**
 * Questions in the hands of an assistant, in a real browser at desk and phone width: an open and a
 * closed one with routing are added, moved and published, and a resident without scripts is asked
 * what the routing says.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openDatabase, type Database } from '#app/infrastructure/db/client.server.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { openPlainBrowser } from '#tests/support/plain-browser.ts';
import { portal } from '#tests/support/portal.ts';
import { faultless, faultsOf, signedInAs } from '#tests/support/staff-browser.ts';

const DAY_MS = 24 * 3_600_000;
const SLOW_MS = 300_000;

let browser: Browser;
let db: Database;

beforeAll(async () => {
  browser = await launchBrowser();
  db = await openDatabase(portal().databaseUrl);
});

afterAll(async () => {
  await browser.close();
  await db.close();
});

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

async function expectFaultless(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual(faultless(new URL(page.url()).pathname));
}

function prompts(page: Page): Promise<readonly string[]> {
  return page.getByRole('heading', { level: 2 }).allInnerTexts();
}

/** Accepts what the publish check finds, and puts the questions before the public. */
async function published(page: Page, slug: string): Promise<void> {
  await page.goto(`/staff/consultations/${slug}/publish`);
  for (const point of await page.getByRole('checkbox').all()) await point.check();
  await page.getByLabel('What does the correction change, and why?').fill('Questions came.');
  await press(page, 'Publish the correction');
  await page.getByText('It is published.').waitFor();
}

/** Without scripts: the routed question is asked once its answer has been given, and not before. */
async function expectRouting(slug: string): Promise<void> {
  const root = `/consultations/${slug}/respond`;
  const resident = openPlainBrowser(portal().baseUrl);
  const asked = await resident.open(`${root}/questions`);
  expect(asked.text).toContain('How often should it meet?');
  expect(asked.text).not.toContain('What would you keep?');
  const first = asked.links.find(({ text }) => text.includes('Do you use the forum?'));
  const form = await resident.open(first?.href ?? '');
  await resident.submit(form, 'Save and continue', { choices: 'yes' });
  const then = await resident.open(`${root}/questions`);
  expect(then.text).toContain('What would you keep?');
}

test.each([1280, 320])(
  'an assistant adds, routes and moves questions at %i pixels, and residents are asked them',
  async (width) => {
    const slug = `asked-${width}`;
    const opensAt = new Date(Date.now() - 100 * DAY_MS);
    const closesAt = new Date(Date.now() + 100 * DAY_MS);
    const date = new Date(Date.now() + 200 * DAY_MS).toISOString().slice(0, 7);
    const decisionMeeting = {
      body: 'Annual General Meeting',
      date,
      precision: 'month',
    } as const;
    const consultation = aConsultation({ id: slug, slug, opensAt, closesAt, decisionMeeting });
    const [contact] = consultation.contacts;
    if (!contact) throw new Error('A consultation has a contact.');
    const contacts = [contact, { ...contact, purpose: 'alternative-formats' as const }];
    await givenConsultation(db, { ...consultation, contacts });
    const staff = await signedInAs(browser, 'assistant', width);
    const page = await staff.newPage();
    const editor = `/staff/consultations/${slug}/questions`;
    await page.goto(editor);
    await expectFaultless(page);

    await page.getByRole('link', { name: 'Add a question' }).click();
    await page.getByLabel('Question', { exact: true }).waitFor();
    await press(page, 'Add the question');
    await page.locator('[role="alert"]').waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await expectFaultless(page);
    await page.getByLabel('Question', { exact: true }).fill('Do you use the forum?');
    await page.getByLabel('Yes or no').check();
    await press(page, 'Add the question');
    await page.getByRole('heading', { name: '1. Do you use the forum?' }).waitFor();
    await page.goto(`${editor}/new`);
    await page.getByLabel('Question', { exact: true }).fill('What would you keep?');
    await page.getByLabel('In their own words').check();
    await page.getByLabel(/Yes/).last().check();
    await expectFaultless(page);
    await press(page, 'Add the question');
    await page.getByText('Asked only of those who answered “Yes” to question 1.').waitFor();
    await page.goto(`${editor}/new`);
    await page.getByLabel('Question', { exact: true }).fill('How often should it meet?');
    await page.getByLabel('One of several answers').check();
    await page.getByLabel('Answers to choose from').fill('Each month\nEach quarter');
    await press(page, 'Add the question');
    await page.getByRole('heading', { name: '3. How often should it meet?' }).waitFor();
    await press(page, 'Move up question 3');
    await page.getByRole('heading', { name: '2. How often should it meet?' }).waitFor();
    expect(await prompts(page)).toEqual([
      '1. Do you use the forum?',
      '2. How often should it meet?',
      '3. What would you keep?',
    ]);
    await expectFaultless(page);
    await published(page, slug);
    await staff.close();
    await expectRouting(slug);
  },
  SLOW_MS,
);
