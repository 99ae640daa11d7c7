/**
 * Staff take in a spreadsheet of partners and the export of a survey in a real browser: refusals, what
 * the columns are, the trial, the import, and the same file again.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from '#tests/support/browser.ts';
import { faultless, faultsOf, signedInAs } from '#tests/support/staff-browser.ts';

const SURVEY = '/staff/consultations/larkwold-partnership-review/responses/import';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

async function expectFaultless(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual(faultless(new URL(page.url()).pathname));
}

async function upload(page: Page, table: string): Promise<void> {
  const file = { name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Upload' }).click();
  await page.getByRole('heading', { level: 1, name: 'What the columns of' }).waitFor();
  await expectFaultless(page);
}

async function tryIt(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Save and try it' }).click();
  await page.getByRole('heading', { level: 1, name: 'would do' }).waitFor();
  await expectFaultless(page);
  return page.locator('main').innerText();
}

async function takeIn(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('heading', { level: 1, name: 'was taken in' }).waitFor();
  await expectFaultless(page);
  return page.locator('main').innerText();
}

/** The figure beside a name in a list of them. */
function figure(text: string, name: string): string | undefined {
  return new RegExp(`${name}\\s+(\\d[\\d of]*)`).exec(text)?.[1]?.trim();
}

function partners(width: number): string {
  return [
    'Organisation,Sector,Contact,Email,Role',
    `Roll Trust ${width},Health,Ade Marsh,ade.${width}@example.org,`,
    `Roll Trust ${width},,Bo Lind,bo.${width}@example.org,approver`,
    `Roll College ${width},Education,Cy Reed,cy at example,lead`,
  ].join('\n');
}

test.each([1280, 320])(
  'partners come onto the roll from a spreadsheet, once, in a window of %i pixels',
  async (width) => {
    const context = await signedInAs(browser, 'assistant', width);
    const page = await context.newPage();
    await page.goto('/staff/partners');
    await expectFaultless(page);
    await page.getByRole('link', { name: 'Import from a spreadsheet' }).click();
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.getByRole('link', { name: 'Choose a file' }).waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await expectFaultless(page);

    await upload(page, partners(width));
    const trial = await tryIt(page);
    expect(figure(trial, 'Organisations would be added')).toBe('1');
    expect(figure(trial, 'Contacts would be added')).toBe('2');
    expect(trial).toContain('What stands for the email address is no email address.');
    const done = await takeIn(page, 'Take this in');
    expect(figure(done, 'Rows refused')).toBe('1');

    await page.goto('/staff/partners/import');
    await upload(page, partners(width));
    expect(await tryIt(page)).toContain('Nothing would change');
    await page.getByRole('button', { name: 'Forget the file' }).click();
    await page.getByText('The roll is as it was.').waitFor();
    await expectFaultless(page);
    await context.close();
  },
  300_000,
);

function survey(width: number): string {
  return [
    'Response ID,Submitted,Name,Email,Prop 1 Q1 - Do you agree?,Any other comments',
    `${width}-1,01/01/2020,Ade Marsh,ade.${width}@example.org,Agree,A good change`,
    `${width}-2,01/01/2020,Bo Lind,,Disagree,`,
    `${width}-3,01/01/2090,Cy Reed,,Agree,Not yet`,
  ].join('\n');
}

async function uploadSurvey(page: Page, width: number): Promise<void> {
  await page.goto(SURVEY);
  await expectFaultless(page);
  await page.getByLabel('Day they were received').fill('01/01/2020');
  await upload(page, survey(width));
}

test.each([1280, 320])(
  'the export of a survey is tried, taken in and known again, in a window of %i pixels',
  async (width) => {
    const context = await signedInAs(browser, 'assistant', width);
    const page = await context.newPage();
    await uploadSurvey(page, width);
    const trial = await tryIt(page);
    expect(figure(trial, 'Would be taken in')).toBe('2');
    expect(figure(trial, 'Refused')).toBe('1');
    expect(trial).toContain('yet to come');
    const done = await takeIn(page, 'Take in these responses');
    expect(figure(done, 'Taken in')).toBe('2');

    await uploadSurvey(page, width);
    const again = await tryIt(page);
    expect(figure(again, 'Would be taken in')).toBe('0');
    expect(figure(again, 'There already')).toBe('2');
    await page.getByRole('button', { name: 'Give up this import' }).click();
    await page.getByRole('heading', { level: 1, name: 'Import responses' }).waitFor();
    await context.close();
  },
  300_000,
);
