/**
 * An assistant reviews a paper in a real browser by keyboard alone, at desktop width and on a phone
 * without scripts: sends the document, deals with warnings, retags, splits, joins, moves, undoes, cuts a table,
 * notes, marks and links proposals, words and confirms one, confirms the meetings and adds one.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from '#tests/support/browser.ts';
import {
  faultless,
  faultsOf,
  faultsWithoutScripts,
  signedInAs,
} from '#tests/support/staff-browser.ts';

const PAPER = `# Review of the Harbour Partnership

## 1. Aims

1.1 It is proposed that the board is renamed the Harbour Forum. It meets each month.

1.2 The forum will be carried by the

members of the council.

1.3 Please reply by Monday 14 October 2011.

## 2. Forward schedule

| Month | Date | Meeting | Subject |
| --- | --- | --- | --- |
| October 2011 | 13th | Harbour Forum | Aims |
|  | 27th | Health Group | Plans |
| December | tbc | Harbour Forum | Annual General Meeting |
`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** A window, and whether its pages may run scripts. */
type Desk = { readonly page: Page; readonly scripts: boolean };

async function expectFaultless({ page, scripts }: Desk): Promise<void> {
  const faults = scripts ? faultsOf(page) : faultsWithoutScripts(browser, page);
  expect(await faults).toEqual(faultless(new URL(page.url()).pathname));
}

/** The button or link of that name, reached and pressed by keyboard alone; the next page is there. */
async function press({ page }: Desk, role: 'button' | 'link', name: string | RegExp) {
  await page.getByRole(role, { name }).first().focus();
  const next = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await next;
}

async function says({ page }: Desk, words: string): Promise<void> {
  await page.getByText(words).first().waitFor();
}

async function open(desk: Desk, block: string): Promise<void> {
  await press(desk, 'link', `Edit ${block}`);
  await desk.page.getByRole('heading', { level: 1, name: block }).waitFor();
}

async function send(desk: Desk, name: string): Promise<string> {
  const { page } = desk;
  await page.goto('/staff');
  await press(desk, 'link', 'Start a consultation from a document');
  await press(desk, 'button', 'Read the document');
  await page.getByRole('alert').getByText('Choose the document').waitFor();
  expect(await page.title()).toMatch(/^Error: /);
  await expectFaultless(desk);
  await page.getByLabel('The document').setInputFiles({
    name: 'harbour.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(PAPER),
  });
  await page.getByLabel('Title').fill(name);
  await press(desk, 'button', 'Read the document');
  await page.getByRole('heading', { level: 1, name: 'Review the paper' }).waitFor();
  await expectFaultless(desk);
  return new URL(page.url()).pathname;
}

async function dealWithWarnings(desk: Desk): Promise<void> {
  const { page } = desk;
  await press(desk, 'button', /^Merge with /);
  await says(desk, 'The forum will be carried by the members of the council.');
  const weekday = page
    .locator('.review-warnings > li')
    .filter({ hasText: 'was or will be a Friday' });
  await weekday.locator('summary').focus();
  await page.keyboard.press('Enter');
  await weekday.getByLabel('Why, if it needs saying').fill('The printed copy says so.');
  await press(desk, 'button', /^Mark as looked at/);
  await says(desk, 'Looked at and left as they are (1)');
}

/** Words that are not in the paper come back with the reason; then one paragraph is two, and one again. */
async function splitAndJoin(desk: Desk): Promise<void> {
  const { page } = desk;
  await open(desk, '1.1');
  await page.getByLabel('Or type the words that it begins with').fill('It never meets');
  await press(desk, 'button', 'Split it');
  expect(await page.title()).toMatch(/^Error: /);
  const typed = page.getByLabel('Or type the words that it begins with');
  expect(await typed.inputValue()).toBe('It never meets');
  await expectFaultless(desk);
  await typed.fill('');
  await page.getByLabel('It meets each month.').focus();
  await page.keyboard.press('Space');
  await press(desk, 'button', 'Split it');
  await says(desk, 'Done. Split 1.1.');
  await open(desk, '1.1');
  await press(desk, 'button', 'Merge with the next');
  await says(desk, 'Done. Merged 1.1.');
  await page.getByText('renamed the Harbour Forum. It meets each month.').first().waitFor();
}

/** The schedule becomes two tables with the same headings, and one again without them twice. */
async function cutTable(desk: Desk): Promise<void> {
  const { page } = desk;
  await open(desk, 'table 1 under 2.');
  await expectFaultless(desk);
  await press(desk, 'button', 'Split it');
  await page.getByRole('alert').getByText('Choose the row').waitFor();
  const row = page.getByLabel('Begin the second table with');
  await row.selectOption({ label: 'Row 3: 27th, Health Group, Plans' });
  await press(desk, 'button', 'Split it');
  await says(desk, 'Done. Split table 1 under 2.');
  expect(await page.getByRole('table').count()).toBe(2);
  await open(desk, 'table 1 under 2.');
  await page.getByLabel('The headings again: leave them out').waitFor();
  await expectFaultless(desk);
  await press(desk, 'button', 'Merge with the next table');
  await says(desk, 'Done. Merged table 1 under 2.');
  expect(await page.getByRole('table').count()).toBe(1);
  await press(desk, 'button', /^Undo: merged/);
  await press(desk, 'button', /^Undo: split/);
}

async function changeTitle(desk: Desk): Promise<void> {
  const { page } = desk;
  await press(desk, 'link', 'Title and language');
  await page.getByLabel('Title', { exact: true }).fill('');
  await page.getByLabel('Subtitle (optional)').fill('A shorter way to meet');
  await press(desk, 'button', 'Save');
  expect(await page.title()).toMatch(/^Error: /);
  expect(await page.getByLabel('Subtitle (optional)').inputValue()).toBe(
    'A shorter way to meet',
  );
  await expectFaultless(desk);
  await page.getByLabel('Title', { exact: true }).fill('The Harbour Forum');
  await press(desk, 'button', 'Save');
  await says(desk, 'Changed the title of the paper.');
  await press(desk, 'button', /^Undo: /);
  await says(desk, 'Undid: changed the title of the paper');
}

async function retagMoveAndUndo(desk: Desk): Promise<void> {
  const { page } = desk;
  await open(desk, '1.3');
  await page.getByLabel('What it is').selectOption('quote');
  await press(desk, 'button', 'Change what it is');
  await says(desk, 'Tagged 1.3 as quotation');
  await press(desk, 'button', /^Undo: /);
  await says(desk, 'Undid: tagged 1.3 as quotation');
  await open(desk, '1.3');
  await press(desk, 'button', 'Move it up');
  await says(desk, 'Moved 1.3 up');
  await press(desk, 'button', /^Undo: /);
  await says(desk, 'Undid: moved 1.3 up');
}

async function noteMarkAndLink(desk: Desk): Promise<void> {
  const { page } = desk;
  await open(desk, '1.2');
  await page.getByLabel('Editor’s note').fill('The old name stays until May.');
  await press(desk, 'button', 'Save the note');
  await says(desk, 'The old name stays until May.');
  await open(desk, '1.2');
  await page.getByLabel('Mark it as a proposal').fill('The members carry the forum');
  await press(desk, 'button', 'Mark it as a proposal');
  await says(desk, 'Marked 1.2 as a proposal');
  await open(desk, '1.3');
  const offered = page.getByLabel('Or make it a source of a proposal that is there');
  await offered.selectOption({ label: 'The members carry the forum' });
  await press(desk, 'button', 'Link it');
  await says(desk, 'Linked 1.3 to “The members carry the forum”');
  await expectFaultless(desk);
}

async function confirmProposal(desk: Desk, address: string): Promise<void> {
  const { page } = desk;
  await page.goto(`${address}/proposals`);
  await expectFaultless(desk);
  await press(desk, 'link', /^Open /);
  await page.getByLabel('Summary in plain English').fill('The board gets a new name.');
  await press(desk, 'button', 'Save and confirm');
  await page.getByText('Confirmed', { exact: true }).waitFor();
  expect(await page.getByLabel('Summary in plain English').inputValue()).toBe(
    'The board gets a new name.',
  );
  await expectFaultless(desk);
}

async function confirmMeetings(desk: Desk, address: string): Promise<void> {
  const { page } = desk;
  await page.goto(`${address}/meetings`);
  await expectFaultless(desk);
  await press(desk, 'button', 'Confirm the ticked meetings');
  await page.getByRole('heading', { name: 'Confirmed (3)' }).waitFor();
  await page.goto(`${address}/parts`);
  await expectFaultless(desk);
}

/** A meeting that the paper does not print: refused in words with what was typed, then added and undone. */
async function addMeeting(desk: Desk, address: string): Promise<void> {
  const { page } = desk;
  await page.goto(`${address}/meetings`);
  await press(desk, 'link', 'Add a meeting');
  await page.getByRole('heading', { level: 1, name: 'Add a meeting' }).waitFor();
  await expectFaultless(desk);
  await page.getByLabel('Who meets').fill('Parish Assembly');
  await page.getByLabel('The day is known').focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Date', { exact: true }).fill('31/11/2011');
  await press(desk, 'button', 'Add the meeting');
  expect(await page.title()).toMatch(/^Error: /);
  expect(await page.getByLabel('Who meets').inputValue()).toBe('Parish Assembly');
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('31/11/2011');
  await expectFaultless(desk);
  await page.getByLabel('Date', { exact: true }).fill('30/11/2011');
  await press(desk, 'button', 'Add the meeting');
  await says(desk, 'Done. Added a meeting of Parish Assembly.');
  await says(desk, 'Wednesday 30 November 2011 – Parish Assembly – added by hand');
  await expectFaultless(desk);
  await press(desk, 'button', /^Undo: /);
  await says(desk, 'Undid: added a meeting of Parish Assembly');
}

// D-02, A-25 and R-30 in part: the screen on which a person confirms what the import suggested.
test.each([
  ['with scripts', 1280, true],
  ['without scripts', 320, false],
] as const)(
  'an assistant brings a paper to its confirmed parts by keyboard, %s at %i pixels',
  async (_how, width, scripts) => {
    const context = await signedInAs(browser, 'assistant', width, scripts);
    const desk = { page: await context.newPage(), scripts };
    const address = await send(desk, `Harbour review at ${width}`);
    await dealWithWarnings(desk);
    await splitAndJoin(desk);
    await retagMoveAndUndo(desk);
    await cutTable(desk);
    await changeTitle(desk);
    await noteMarkAndLink(desk);
    await confirmProposal(desk, address);
    await confirmMeetings(desk, address);
    await addMeeting(desk, address);
    await context.close();
  },
  180_000,
);
