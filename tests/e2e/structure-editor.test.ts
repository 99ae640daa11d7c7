/**
 * A structure in the hands of an assistant, in a real browser, at desktop width and on a phone: groups,
 * seats, a line and a merger are added, a mistake is put right, a step is undone, and people see it once
 * a correction is published.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from '#tests/support/browser.ts';
import { COMMAND_TIMEOUT_MS, runPortal } from '#tests/support/command-line.ts';
import { portal } from '#tests/support/portal.ts';
import { faultless, faultsOf, signedInAs } from '#tests/support/staff-browser.ts';

const PAPER = `# Review of the harbour groups

1.1 The harbour has a quay group and a boat group.

1.2 The two should become one harbour circle.
`;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'portal-structure-'));
  writeFileSync(join(folder, 'harbour.md'), PAPER);
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function published(slug: string): Promise<void> {
  const place = { databaseUrl: portal().databaseUrl, folder };
  const period = ['--opens', '2025-01-06', '--closes', '2031-01-31', '--publish'];
  const ran = await runPortal(['import', 'harbour.md', '--slug', slug, ...period], place);
  if (ran.exitCode !== 0) throw new Error(ran.stderr);
}

async function expectFaultless(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual(faultless(new URL(page.url()).pathname));
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
}

type NewGroup = { readonly name: string; readonly when: string; readonly exists: string };

async function addGroup(page: Page, { name, when, exists }: NewGroup): Promise<void> {
  await follow(page, 'Add a group');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Kind of group').selectOption('board');
  await page.getByLabel(when, { exact: true }).check();
  await page.getByLabel(exists, { exact: true }).check();
  await press(page, 'Save');
  await page.getByText(`Added the group “${name}”.`).waitFor();
}

async function addSeat(page: Page, label: string): Promise<void> {
  await follow(page, 'Add a seat');
  await page.getByLabel('Seat on').selectOption({ label: 'Harbour Circle' });
  await page.getByLabel('Seat', { exact: true }).fill(label);
  await page.getByLabel('Only as proposed', { exact: true }).check();
  await press(page, 'Save');
  await page.getByText(`Added the seat “${label}” on “Harbour Circle”.`).waitFor();
}

/** A line that cannot be comes back with the reason and what was chosen. */
async function addLine(page: Page): Promise<void> {
  await follow(page, 'Add a reporting line');
  await page.getByLabel('Which group', { exact: true }).selectOption({ label: 'Quay Group' });
  await page.getByLabel('To which group').selectOption({ label: 'Quay Group' });
  await page.getByLabel('Only now', { exact: true }).check();
  await press(page, 'Save');
  await page.locator('[role="alert"]:focus').waitFor();
  expect(await page.title()).toMatch(/^Error: /);
  await expectFaultless(page);
  await page.getByLabel('To which group').selectOption({ label: 'Boat Group' });
  await press(page, 'Save');
  await page.getByText(/^Added the reporting line/).waitFor();
}

async function addMerger(page: Page): Promise<void> {
  await follow(page, 'Add a change');
  await expectFaultless(page);
  await page.getByLabel('The change in a few words').fill('Two groups become one circle');
  await page.getByLabel('Merger', { exact: true }).check();
  for (const name of ['Quay Group', 'Boat Group', 'Harbour Circle']) {
    await page.getByLabel(name, { exact: true }).check();
  }
  await page.getByLabel('1.2', { exact: true }).check();
  await press(page, 'Save');
  await page.getByText('Added the change “Two groups become one circle”.').waitFor();
  await expectFaultless(page);
}

/** What goes with a group is shown before it goes; undoing brings all of it back. */
async function removeAndUndo(page: Page): Promise<void> {
  await follow(page, 'Remove Harbour Circle');
  await page.getByText('These seats go with it').waitFor();
  await expectFaultless(page);
  await press(page, 'Remove it');
  await page.getByText('Removed the group “Harbour Circle”.').waitFor();
  await press(page, 'Undo: removed the group “Harbour Circle”');
  await page.getByRole('link', { name: 'Remove Harbour Circle', exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Seats (2)' }).waitFor();
}

/** The correction waits on its own page, is published, and everybody reads what it changed (D-05). */
async function publishCorrection(page: Page, slug: string): Promise<void> {
  await page.goto(`/staff/consultations/${slug}/corrections`);
  await expectFaultless(page);
  await press(page, 'Publish the correction');
  await page.locator('[role="alert"]:focus').waitFor();
  await expectFaultless(page);
  await page.getByLabel('What does the correction change').fill('The merger as data.');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await press(page, 'Publish the correction');
  await page.getByText('It is published.').first().waitFor();

  await page.goto(`/consultations/${slug}`);
  await follow(page, 'See what version 2 changed');
  await page.getByText('The merger as data.').first().waitFor();
  await expectFaultless(page);
}

test.each([1280, 320])(
  'an assistant writes down a merger, puts an error right, undoes a step and publishes it, at %i pixels',
  { timeout: 2 * COMMAND_TIMEOUT_MS },
  async (width) => {
    const slug = `harbour-${width}`;
    await published(slug);
    const context = await signedInAs(browser, 'assistant', width);
    const page = await context.newPage();
    await page.goto(`/staff/consultations/${slug}`);
    await follow(page, 'Edit the structure');
    await expectFaultless(page);

    const now = { when: 'Only now', exists: 'It exists' };
    await addGroup(page, { name: 'Quay Group', ...now });
    await addGroup(page, { name: 'Boat Group', ...now });
    const proposed = { when: 'Only as proposed', exists: 'Proposed' };
    await addGroup(page, { name: 'Harbour Circle', ...proposed });
    await addSeat(page, 'Chair');
    await addSeat(page, 'Skippers (x2)');
    await addLine(page);
    await addMerger(page);
    await removeAndUndo(page);

    await follow(page, 'See it as a list, as drawings and as tables');
    await expectFaultless(page);
    const early = await context.request.get(`/consultations/${slug}/structure`);
    expect(await early.text()).not.toContain('Harbour Circle');

    await publishCorrection(page, slug);
    await page.goto(`/consultations/${slug}/structure`);
    await page.getByRole('heading', { name: 'Two groups become one circle' }).first().waitFor();
    expect(await page.getByText('made by merging').count()).toBeGreaterThan(1);
    await expectFaultless(page);
    await context.close();
  },
);
