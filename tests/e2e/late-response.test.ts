/**
 * Closing time passes while people write: their words are kept, offered as late responses, decided on
 * by staff one by one, and counted as what they are.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openDatabase, type Database } from '#app/infrastructure/db/client.server.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { aConsultation, aPaper } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { portal } from '#tests/support/portal.ts';
import { faultless, faultsOf, signedInAs } from '#tests/support/staff-browser.ts';

const HOUR_MS = 3_600_000;
const SLOW_MS = 180_000;

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

async function givenOpen(slug: string): Promise<void> {
  const now = Date.now();
  const opensAt = new Date(now - 100 * HOUR_MS);
  const closesAt = new Date(now + 100 * HOUR_MS);
  await givenConsultation(
    db,
    aConsultation({ id: slug, slug, opensAt, closesAt }),
    aPaper({
      proposals: [
        {
          id: 'p1',
          title: 'One board',
          summary: null,
          sourceBlocks: ['b1'],
          changes: [],
          isSuggested: false,
        },
      ],
    }),
  );
}

/** As if two hours went by: the closing time and the grace after it are past. */
async function letItClose(slug: string): Promise<void> {
  const before = new Date(Date.now() - 2 * HOUR_MS);
  await db.transact(async (tx) => {
    await tx.consultation.update({
      where: { slug },
      data: { closesAt: new Date(Date.now() - HOUR_MS) },
    });
    await tx.responseDraft.updateMany({
      where: { consultationId: slug },
      data: { createdAt: before },
    });
  });
}

async function windowOf(width: number, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal().baseUrl,
    viewport: { width, height: 900 },
    javaScriptEnabled,
  });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

async function expectFaultless(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual(faultless(new URL(page.url()).pathname));
}

/** Reference and secret code of a response that was sent from the check page. */
async function codesOn(page: Page) {
  await press(page, 'Skip these questions');
  await page.getByText('It came after the closing time.').waitFor();
  const [reference = ''] = /R(-\w{4}){3}/.exec(await page.locator('main').innerText()) ?? [];
  return { reference, secret: await page.locator('.portal-code').innerText() };
}

async function counted(page: Page, { reference, secret }: Awaited<ReturnType<typeof codesOn>>) {
  await page.goto(`/receipts/${reference}`);
  // It stays open for a while in the browser that has opened it.
  if (await page.getByLabel('Your secret code').isVisible()) {
    await page.getByLabel('Your secret code').fill(secret);
    await press(page, 'Open this receipt');
    await page.getByText('Is it counted?').waitFor();
  }
  return page.locator('.govuk-summary-list__value').first().innerText();
}

async function decide(page: Page, choice: RegExp, reason: string): Promise<void> {
  await page.getByLabel(choice).check();
  await page.getByLabel('Why?').fill(reason);
  await press(page, 'Record this decision');
  await page.getByText(reason).first().waitFor();
}

// the whole way of a response that comes after closing.
test.each([1280, 320])(
  'words typed before closing and posted after it are kept, sent late, decided on and counted, at %i pixels',
  async (width) => {
    const slug = `closing-${width}`;
    const root = `/consultations/${slug}/respond`;
    await givenOpen(slug);
    // One types with scripts, the other without; both have more on the page than was saved.
    const one = await windowOf(width, true);
    await one.goto(`${root}/comment?on=proposal%3Ap1`);
    await one.getByLabel('Your comment').fill('Said in time.');
    await one.getByText('Saved.', { exact: true }).waitFor();
    const other = await windowOf(width, false);
    await other.goto(`${root}/comment?on=consultation`);
    await other.getByLabel('Your comment').fill('Typed in time, sent too late.');

    await letItClose(slug);

    await one.getByLabel('Your comment').fill('Said in time. And more after it.');
    await one.getByText('You can still send this as a late response.').first().waitFor();
    await press(one, 'Save and continue');
    await one.getByText('Your words are safe.').waitFor();
    await expectFaultless(one);
    await one.goto(`${root}/check`);
    await expectFaultless(one);
    await one.getByText('Said in time. And more after it.').waitFor();
    await press(one, 'Submit as a late response');
    const accepted = await codesOn(one);
    await expectFaultless(one);
    expect(await counted(one, accepted)).toMatch(/^Not yet\. It came late/);

    await press(other, 'Save and continue');
    await other.getByText('Your words are safe.').waitFor();
    await other.getByText('Typed in time, sent too late.').waitFor();
    await other.goto(`${root}/check`);
    await press(other, 'Submit as a late response');
    const refused = await codesOn(other);

    const staff = await signedInAs(browser, 'assistant', width);
    const page = await staff.newPage();
    const desk = `/staff/consultations/${slug}`;
    await page.goto(`${desk}/responses`);
    expect(await page.getByText(/late/i).count()).toBeGreaterThan(1);
    await expectFaultless(page);
    await page.goto(`${desk}/responses/1`);
    await expectFaultless(page);
    await press(page, 'Record this decision');
    await page.locator('[role="alert"]').waitFor();
    await expectFaultless(page);
    await decide(page, /^Accept it/, 'Begun before closing.');
    await page.goto(`${desk}/responses/2`);
    await decide(page, /^Refuse it/, 'It repeats what the forum said.');
    await expectFaultless(page);

    await page.goto(`${desk}/summary`);
    const rows = page
      .getByRole('table', { name: 'What became of every response' })
      .locator('tr');
    const ledger = await rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map(({ textContent }) => textContent)),
    );
    expect(ledger).toEqual([
      ['Responses', 'Number'],
      ['Received', expect.stringMatching(/^2/)],
      ['Less: Late, and refused or not yet decided', expect.stringMatching(/^1/)],
      ['Analysed', expect.stringMatching(/^1/)],
      ['Of those received: came late', expect.stringMatching(/^2/)],
      ['Late: accepted, and analysed', expect.stringMatching(/^1/)],
      ['Late: refused', expect.stringMatching(/^1/)],
      ['Late: waiting for a decision', expect.stringMatching(/^0/)],
      ['Late: withdrawn, or left out for another reason', expect.stringMatching(/^0/)],
    ]);
    expect(await counted(one, accepted)).toMatch(/^Yes\. It came late/);
    expect(await counted(other, refused)).toMatch(/^No\. It came after the closing time/);
    await staff.close();
    await one.context().close();
    await other.context().close();
  },
  SLOW_MS,
);

test('whoever has the check page before them when it closes is told so, and sends the same words late', async () => {
  const slug = 'closing-at-the-button';
  const root = `/consultations/${slug}/respond`;
  await givenOpen(slug);
  const page = await windowOf(320, true);
  await page.goto(`${root}/comment?on=consultation`);
  await page.getByLabel('Your comment').fill('Nearly sent.');
  await press(page, 'Save and continue');
  await page.getByRole('heading', { name: 'Other comments' }).waitFor();
  await page.goto(`${root}/check`);
  await letItClose(slug);

  await press(page, 'Submit your response');
  await page.locator('[role="alert"]').filter({ hasText: 'Your words are safe.' }).waitFor();
  expect(await page.title()).toMatch(/^Error: /);
  expect(await db.read.response.count({ where: { consultationId: slug } })).toBe(0);
  await expectFaultless(page);
  await page.getByText('Nearly sent.').waitFor();
  await press(page, 'Submit as a late response');
  await codesOn(page);
  const sent = await db.read.response.findMany({ where: { consultationId: slug } });
  expect(sent.map(({ timeliness }) => timeliness)).toEqual(['late']);
  await page.context().close();
});
