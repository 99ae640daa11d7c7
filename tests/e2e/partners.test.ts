/**
 * The people of an organisation in real browsers, from the letter that asks them to the history of what
 * they sent: at desktop width, and on a phone without scripts.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openDatabase, type Database } from '#app/infrastructure/db/client.server.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';
import { faultless, faultsOf, signedInAs } from '#tests/support/staff-browser.ts';

const SLUG = 'larkwold-partnership-review';
const HOME = `/partner/consultations/${SLUG}`;
const RESPOND = `${HOME}/respond`;
const COMMENT = `${RESPOND}/comment?on=consultation`;

let browser: Browser;
let db: Database;
/** Who reads the letters that a demonstration only keeps. */
let office: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  db = await openDatabase(portal().databaseUrl);
  office = await signedInAs(browser, 'administrator', 1280);
});

afterAll(async () => {
  await db.close();
  await browser.close();
});

/** The address in the last letter of a kind to somebody, whose page holds `part`. */
async function linkIn(recipient: string, part: string): Promise<string> {
  const letters = await db.read.outboxMessage.findMany({
    where: { recipient },
    orderBy: { enqueuedAt: 'desc' },
  });
  for (const { id } of letters) {
    const shown = await office.request.get(`/staff/outbox/${id}`);
    const links =
      (await shown.text()).replaceAll('&amp;', '&').match(/https?:[^\s"<]+/gu) ?? [];
    const link = links.find((found) => found.includes(part));
    if (link !== undefined) return new URL(link).pathname + new URL(link).search;
  }
  const kinds = letters.map(({ letter }) => JSON.stringify(letter));
  throw new Error(`No letter to ${recipient} has a link with ${part}: ${kinds.join(' ')}`);
}

type Window = { readonly width: number; readonly hasScripts: boolean };

async function openWindow({ width, hasScripts }: Window): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal().baseUrl,
    viewport: { width, height: 900 },
    javaScriptEnabled: true,
  });
  // Axe itself does not run where scripts are off, so ours are kept from arriving.
  if (!hasScripts) await context.route('**/*.js', (route) => route.abort());
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

async function expectFaultless(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual(faultless(new URL(page.url()).pathname));
}

/** Asks for a link, opens it from the letter and presses its button. */
async function signIn(page: Page, email: string, from = '/partner/sign-in'): Promise<void> {
  await page.goto(from);
  await expectFaultless(page);
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { level: 1, name: 'Look in your email' }).waitFor();
  await expectFaultless(page);
  await page.goto(await linkIn(email, '/partner/sign-in/link/'));
  await expectFaultless(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

/** The lead asks somebody to join; they join by the letter and sign in. */
async function joined(lead: Page, window: Window, name: string, role: string): Promise<Page> {
  const email = `${name.toLowerCase()}.${window.width}@example.org`;
  await lead.goto(`${RESPOND}/colleagues`);
  await lead.getByLabel('Name').fill(name);
  await lead.getByLabel('Email').fill(email);
  await lead.getByLabel(role, { exact: true }).check();
  await lead.getByRole('button', { name: 'Send the link' }).click();
  await lead.getByText(email).waitFor();
  await expectFaultless(lead);
  const page = await openWindow(window);
  await page.goto(await linkIn(email, '/partner/join/'));
  await expectFaultless(page);
  await page.getByRole('button', { name: 'Join' }).click();
  await signIn(page, email);
  return page;
}

/** Types into the window as it stands, without looking at what was saved meanwhile. */
async function save(page: Page, words: string): Promise<void> {
  await page.getByLabel('Your comment').fill(words);
  await page.getByRole('button', { name: 'Save and continue' }).click();
}

/** Two windows on one answer, neither of which has seen what the other saves: the first save counts. */
async function saveUnseen(first: Page, second: Page, words: readonly [string, string]) {
  await first.goto(COMMENT);
  await second.goto(COMMENT);
  await save(first, words[0]);
  await first.waitForURL(/saved=/u);
  await save(second, words[1]);
}

/** The window shows the text that a colleague saved first, and still holds what was typed into it. */
async function expectBothShown(page: Page, saved: string, typed: string): Promise<void> {
  await page.getByText('Another answer was saved here').first().waitFor();
  expect(await page.locator('main').innerText()).toContain(saved);
  expect(await page.getByLabel('Your comment').inputValue()).toBe(typed);
}

/** The lead asks the approver, who reads the draft and agrees. */
async function signOff(lead: Page, approver: Page): Promise<void> {
  await lead.goto(`${RESPOND}/sign-off`);
  await expectFaultless(lead);
  await lead.getByLabel('Sage').check();
  await lead.getByRole('button', { name: 'Ask for sign-off' }).click();
  await lead.getByText('has not answered yet').waitFor();
  await approver.goto(`${RESPOND}/sign-off`);
  await expectFaultless(approver);
  await approver.getByRole('button', { name: 'Sign it off' }).click();
  await approver.getByText('Sage signed it off').waitFor();
}

async function submit(lead: Page): Promise<void> {
  await lead.goto(`${RESPOND}/check`);
  await expectFaultless(lead);
  await lead.getByRole('button', { name: 'Submit your response' }).click();
  await lead.getByRole('heading', { level: 1, name: 'Your response has been sent' }).waitFor();
  await expectFaultless(lead);
}

async function declineAndTakeItBack(lead: Page): Promise<void> {
  await lead.goto(HOME);
  await expectFaultless(lead);
  await lead.getByRole('link', { name: 'Say that you will not reply' }).click();
  await lead.getByRole('button', { name: 'We will not reply' }).waitFor();
  await expectFaultless(lead);
  await lead.getByRole('button', { name: 'We will not reply' }).click();
  await lead.getByRole('link', { name: 'Reply after all' }).click();
  await lead.getByRole('button', { name: 'Reply after all' }).waitFor();
  await expectFaultless(lead);
  await lead.getByRole('button', { name: 'Reply after all' }).click();
  await lead.getByRole('link', { name: 'Answer for your organisation' }).click();
  await lead.waitForURL(new RegExp(`${RESPOND}$`, 'u'));
  await expectFaultless(lead);
}

async function attach(lead: Page): Promise<void> {
  await lead.goto(`${RESPOND}/attachments`);
  await lead.getByLabel('Choose a file').setInputFiles({
    name: 'view.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Ours.'),
  });
  await lead.getByRole('button', { name: 'Attach this file' }).click();
  await lead.getByText('Added by').waitFor();
  await expectFaultless(lead);
}

/** First without an answer, which is refused in words, then as it was sent. */
async function recordTheBoard(lead: Page): Promise<void> {
  const button = lead.getByRole('button', { name: 'Record what the board decided' });
  await lead.getByRole('link', { name: 'Record what your board decided' }).click();
  await button.click();
  await lead.getByRole('alert').waitFor();
  await expectFaultless(lead);
  await lead.getByLabel('The board agreed to it as it was sent').check();
  await lead.getByLabel('Which board or committee?').fill('The Board');
  await lead.getByLabel('On which day did it meet?').fill('01/02/2020');
  await button.click();
  await lead.getByText('Recorded so far').waitFor();
  await expectFaultless(lead);
}

/** Takes the answer back for a reason: the box must be ticked, and what was typed is kept until then. */
async function withdraw(lead: Page): Promise<void> {
  await lead.goto(`${RESPOND}/sent`);
  await lead.getByRole('link', { name: 'Withdraw the response' }).click();
  await lead.getByLabel('Why do you withdraw it?').fill('Our board took another view.');
  await expectFaultless(lead);
  await lead.getByRole('button', { name: 'Withdraw the response' }).click();
  await lead.getByRole('alert').waitFor();
  expect(await lead.title()).toMatch(/^Error: /u);
  expect(await lead.getByLabel('Why do you withdraw it?').inputValue()).toBe(
    'Our board took another view.',
  );
  await expectFaultless(lead);
  await lead.getByLabel('Yes, our organisation takes this response back').check();
  await lead.getByRole('button', { name: 'Withdraw the response' }).click();
  await lead.waitForURL((url) => !url.pathname.endsWith('/withdraw'));
  await expectFaultless(lead);
}

/** Organisations for which no other test answers: an invitation that is answered asks nothing more. */
const WINDOWS = [
  { email: 'health.lead@example.org', width: 1280, hasScripts: true },
  { email: 'college.lead@example.org', width: 320, hasScripts: false },
] as const;

test.each(WINDOWS)(
  'an organisation answers together from invitation to history, at $width pixels, scripts: $hasScripts',
  async ({ email, ...window }) => {
    const lead = await openWindow(window);
    await signIn(lead, email, await linkIn(email, '/partner/sign-in?from='));
    expect(new URL(lead.url()).pathname).toBe(HOME);
    await declineAndTakeItBack(lead);
    const colleague = await joined(lead, window, 'Robin', 'Contributor');
    const approver = await joined(lead, window, 'Sage', 'Approver');

    await saveUnseen(lead, colleague, ['What the lead wrote.', 'What the colleague wrote.']);
    await expectBothShown(colleague, 'What the lead wrote.', 'What the colleague wrote.');
    await expectFaultless(colleague);
    await save(colleague, 'What both agree.');
    await colleague.waitForURL(/saved=/u);
    for (const page of ['proposals', 'questions', 'comments', 'about-you', 'publication']) {
      await lead.goto(`${RESPOND}/${page}`);
      await expectFaultless(lead);
    }
    await attach(lead);

    await signOff(lead, approver);
    await submit(lead);
    await recordTheBoard(lead);
    await lead.goto(`${RESPOND}/sent`);
    await lead.getByRole('button', { name: 'Change our response' }).click();
    await lead.getByText('You are changing a response').waitFor();
    await lead.goto(COMMENT);
    await save(lead, 'What the board asked for.');
    await lead.waitForURL(/saved=/u);
    await signOff(lead, approver);
    await submit(lead);

    await lead.goto(`${RESPOND}/history`);
    await expectFaultless(lead);
    const history = await lead.locator('main').innerText();
    expect(history).toMatch(/Version 2\s+Counts[^]+Version 1\s+Replaced/iu);
    for (const words of [
      'What the lead wrote.',
      'What the colleague wrote.',
      'What both agree.',
      'What the board asked for.',
    ]) {
      expect(history).toContain(words);
    }
    await withdraw(lead);
    for (const page of [lead, colleague, approver]) await page.context().close();
  },
  300_000,
);

async function signedInFor(role: string): Promise<Page> {
  const page = await openWindow({ width: 1280, hasScripts: true });
  await page.goto(new URL(portal().partnerLinks[role] ?? '').pathname);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return page;
}

test("P-14 of two colleagues' saves of one answer, in either order or at one time, the second sees both texts and neither is lost", async () => {
  const [lead, colleague] = [await signedInFor('lead'), await signedInFor('contributor')];
  const typed: string[] = [];
  for (const [first, second] of [
    [lead, colleague],
    [colleague, lead],
  ] as const) {
    const words = [
      `First of pair ${typed.length}.`,
      `Second of pair ${typed.length}.`,
    ] as const;
    await saveUnseen(first, second, words);
    await expectBothShown(second, ...words);
    typed.push(...words);
  }

  // Both pressed before either is answered: whichever comes second is the one that is told.
  await lead.goto(COMMENT);
  await colleague.goto(COMMENT);
  const texts = new Map([
    [lead, 'The lead, at one time.'],
    [colleague, 'The colleague, at one time.'],
  ]);
  await Promise.all([...texts].map(([page, words]) => save(page, words)));
  await Promise.race([...texts.keys()].map((page) => page.waitForURL(/saved=/u)));
  const [told, saved] = lead.url().includes('saved=') ? [colleague, lead] : [lead, colleague];
  await expectBothShown(told, texts.get(saved) ?? '', texts.get(told) ?? '');
  typed.push(...texts.values());

  await lead.goto(`${RESPOND}/history?of=consultation`);
  const history = await lead.locator('main').innerText();
  expect(typed.filter((words) => !history.includes(words))).toEqual([]);
  for (const page of [lead, colleague]) await page.context().close();
}, 120_000);
