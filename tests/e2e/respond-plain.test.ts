/** The whole journey of a resident by HTTP alone: no script, no style, plain links and forms. */
import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { openDatabase, type Database } from '#app/infrastructure/db/client.server.ts';
import {
  openPlainBrowser,
  type PlainBrowser,
  type PlainPage,
} from '#tests/support/plain-browser.ts';
import { portal } from '#tests/support/portal.ts';

const PAPER = '/consultations/larkwold-partnership-review';
const ROOT = `${PAPER}/respond`;
const KILOBYTE = 1000;

let db: Database;

beforeAll(async () => {
  db = await openDatabase(portal().databaseUrl);
});

afterAll(() => db.close());

function referenceOn(page: PlainPage): string {
  const [reference] = /R(-[0-9A-HJKMNP-TV-Z]{4}){3}/.exec(page.text) ?? [];
  if (reference === undefined) throw new Error(`No reference on ${page.title}`);
  return reference;
}

function secretOn(page: PlainPage): string {
  const [secret] = /([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}/.exec(page.text) ?? [];
  if (secret === undefined) throw new Error(`No secret on ${page.title}`);
  return secret;
}

function linkTo(page: PlainPage, part: string): string {
  const link = page.links.find(({ href }) => href.includes(part));
  if (!link) throw new Error(`No link to ${part} on ${page.title}`);
  return link.href;
}

function linkCalled(page: PlainPage, words: string): string {
  const link = page.links.find(({ text }) => text === words);
  if (!link) throw new Error(`No link “${words}” on ${page.title}`);
  return link.href;
}

function expectPrivatePage(page: PlainPage): void {
  expect(page.headers['cache-control']).toBe('no-store');
  expect(withoutHelp(page)).not.toMatch(/<script|\son[a-z]+=|javascript:/i);
}

/** The markup without the one script that some pages load to help those who have scripts. */
function withoutHelp({ markup }: PlainPage): string {
  return markup.replace('<script type="module" src="/respond.js"></script>', '');
}

/** Submits from the check page and leaves out the equality questions. */
async function submitted(browser: PlainBrowser, check?: PlainPage): Promise<PlainPage> {
  const page = check ?? (await browser.open(`${ROOT}/check`));
  const offered = await browser.submit(page, 'Submit your response');
  return browser.submit(offered, 'Skip these questions');
}

test('R-03 a resident reads, answers, checks, submits and gets a reference without any script', async () => {
  const browser = openPlainBrowser(portal().baseUrl);

  const paper = await browser.open(PAPER);
  const commented = await browser.open(linkTo(paper, 'respond/comment?on=block'));
  expectPrivatePage(commented);
  const comments = await browser.submit(commented, 'Save and continue', {
    words: 'This paragraph is clear.',
  });
  expect(comments.text).toContain('This paragraph is clear.');

  const proposals = await browser.open(`${ROOT}/proposals`);
  const proposal = await browser.open(linkTo(proposals, 'on=proposal'));
  const answered = await browser.submit(proposal, 'Save and continue', {
    position: 'support-with-changes',
    words: 'Ring me on 01632 960123.',
    suggestedWording: 'A smaller board.',
  });
  expect(answered.text).toContain('Support with changes');

  const general = await browser.open(`${ROOT}/comment?on=consultation`);
  await browser.submit(general, 'Save and continue', { words: 'On the whole, yes.' });
  const about = await browser.open(`${ROOT}/about-you`);
  await browser.submit(about, 'Save and continue', {
    name: 'A Resident',
    email: 'resident@example.org',
  });
  const publication = await browser.open(`${ROOT}/publication`);
  await browser.submit(publication, 'Save and continue', { consent: 'with-name' });

  const check = await browser.open(`${ROOT}/check`);
  expectPrivatePage(check);
  for (const said of [
    'This paragraph is clear.',
    'a phone number “01632 960123”',
    'A smaller board.',
    'On the whole, yes.',
    'A Resident',
    'Publish with my name',
    'Not provided',
  ]) {
    expect(check.text).toContain(said);
  }

  const sent = await submitted(browser, check);
  expect(sent.title).toMatch(/^We have your response/);
  const again = await browser.open(sent.url);
  expect(referenceOn(again)).toBe(referenceOn(sent));
  expectPrivatePage(again);
  const stored = await db.read.response.findUnique({
    where: { reference: referenceOn(sent) },
    include: { versions: { include: { comments: true } } },
  });
  expect(stored?.versions.map(({ comments: said }) => said.length)).toEqual([3]);
  const letters = await db.read.outboxMessage.findMany({
    where: { recipient: 'resident@example.org' },
  });
  expect(letters.map(({ letter }) => letter)).toContainEqual({
    kind: 'submission-receipt',
    responseId: stored?.id,
    versionNumber: 1,
  });
});

test('R-05 one general comment is a complete response', async () => {
  const browser = openPlainBrowser(portal().baseUrl);
  const form = await browser.open(`${ROOT}/comment?on=consultation`);
  await browser.submit(form, 'Save and continue', { words: 'Leave it as it is.' });

  const sent = await submitted(browser);

  expect(sent.title).toMatch(/^We have your response/);
});

test('R-09 submit pressed twice at once, again later and from a second window makes one response', async () => {
  const words = `Pressed many times: ${randomUUID()}`;
  const browser = openPlainBrowser(portal().baseUrl);
  const form = await browser.open(`${ROOT}/comment?on=consultation`);
  await browser.submit(form, 'Save and continue', { words });
  const check = await browser.open(`${ROOT}/check`);
  const second = await browser.open(`${ROOT}/check`);

  const presses = await Promise.all(
    [check, check, second, check].map((page) => browser.submit(page, 'Submit your response')),
  );
  const later = await browser.submit(second, 'Submit your response');

  expect(new Set([...presses, later].map(referenceOn)).size).toBe(1);
  const versions = await db.read.comment.findMany({ where: { words } });
  expect(versions).toHaveLength(1);
});

test('R-06 a completely blank response is refused with a summary linked to the first field', async () => {
  const browser = openPlainBrowser(portal().baseUrl);
  const check = await browser.open(`${ROOT}/check`);

  const refused = await browser.submit(check, 'Submit your response');

  expect([refused.status, refused.title.startsWith('Error: ')]).toEqual([400, true]);
  const link = refused.links.find(
    ({ text }) => text === 'Write a comment, or answer a proposal',
  );
  expect(link?.href).toBe('#words');
  expect(refused.markup).toMatch(/<textarea[^>]*id="words"/);
  const saved = await browser.submit(refused, 'Submit your response', {
    words: 'Now I say so.',
  });
  expect(saved.title).toMatch(/^Check your answers/);
  expect(saved.text).toContain('Now I say so.');
});

const LONG = 'x'.repeat(20_001);

test.each([
  [
    'a comment',
    `${ROOT}/comment?on=consultation`,
    'words',
    LONG,
    'Your comment must be 20,000 characters or fewer',
  ],
  [
    'the respondent',
    `${ROOT}/about-you`,
    'email',
    'a <b>@',
    'Enter an email address in the correct format, like name@example.com',
  ],
  [
    'publication',
    `${ROOT}/publication`,
    'consent',
    'everywhere',
    'Choose one of the three answers, or none',
  ],
  [
    'the code of a draft',
    '/drafts',
    'code',
    '12-34',
    'Check your 16-character code: it does not look complete',
  ],
])(
  'R-07 the form about %s comes back with its errors said twice and everything typed kept',
  async (_form, address, field, typed, message) => {
    const browser = openPlainBrowser(portal().baseUrl);
    const page = await browser.open(address);
    const [form] = page.forms;
    const others = (form?.fields ?? [])
      .map(([name]) => name)
      .filter(
        (name) => !['draft', 'revision', 'paperVersion', 'website', field].includes(name),
      );
    const values = Object.fromEntries(others.map((name) => [name, `“${name}” & more`]));
    const area = 'area' in values ? { area: '' } : {};

    const refused = await browser.submit(page, form?.button ?? '', {
      ...values,
      ...area,
      [field]: typed,
    });

    expect([refused.status, refused.title.startsWith('Error: ')]).toEqual([400, true]);
    expect(refused.text.split(message)).toHaveLength(3);
    expect(refused.links).toContainEqual({ href: `#${field}`, text: message });
    expect(refused.markup).toContain(`id="${field}"`);
    const kept = Object.fromEntries(refused.forms[0]?.fields ?? []);
    const isChoice = field === 'consent';
    expect(kept).toMatchObject({ ...values, ...area, ...(isChoice ? {} : { [field]: typed }) });
  },
);

test('R-08 each answer on the check page has a Change link that comes back to it, and skipped ones say so', async () => {
  const browser = openPlainBrowser(portal().baseUrl);
  const form = await browser.open(`${ROOT}/comment?on=consultation`);
  await browser.submit(form, 'Save and continue', { words: 'Said.' });
  const check = await browser.open(`${ROOT}/check`);
  const changes = check.links.filter(({ text }) => text.startsWith('Change '));

  expect(changes.length).toBe(check.markup.split('<dt').length - 1);
  expect(new Set(changes.map(({ text }) => text)).size).toBe(changes.length);
  for (const { href } of changes) {
    const [address = ''] = href.split('#');
    const page = await browser.open(address);
    // Files are attached one by one, so that page is left by a link.
    const back = page.forms.some(({ button }) => button === 'Save and continue')
      ? await browser.submit(page, 'Save and continue')
      : await browser.open(linkCalled(page, 'Continue without a file'));
    expect(new URL(back.url).pathname).toBe(`${ROOT}/check`);
  }
  const after = await browser.open(`${ROOT}/check`);
  expect(after.text).toContain('Said.');
  expect(after.text).toContain('Not provided');
});

test('R-10 the confirmation has reference, next dates, contacts and a copy, and works again later', async () => {
  const browser = openPlainBrowser(portal().baseUrl);
  const form = await browser.open(`${ROOT}/comment?on=consultation`);
  await browser.submit(form, 'Save and continue', { words: 'To be printed.' });

  const sent = await submitted(browser);
  const revisited = await browser.open(sent.url);

  expect(revisited.markup).toBe(sent.markup);
  expect(referenceOn(sent)).toMatch(/^R-/);
  expect(sent.text).toMatch(/The consultation closes at 11:59pm on \w+ \d+ \w+ \d{4}\./);
  expect(sent.text).toMatch(/decides (on|in|\(date)/);
  expect(sent.text).toContain('replies@example.org');
  expect(sent.text).toMatch(/COPY OF A RESPONSE[^]*To be printed\./);
  const loose = await browser.open(sent.url.replace('/sent', '/check'));
  expect(new URL(loose.url).pathname).toBe(`${ROOT}/sent`);
});

test('R-15 publication is asked at three levels after the statement, and no answer is “do not publish”', async () => {
  const browser = openPlainBrowser(portal().baseUrl);
  const page = await browser.open(`${ROOT}/publication`);
  const places = [
    'Freedom of Information Act',
    'Publish with my name',
    'Publish without my name',
    'Do not publish',
    'A freedom of information request may still make us release them.',
  ].map((words) => page.text.indexOf(words));

  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(page.forms[0]?.fields.map(([name]) => name)).not.toContain('consent');
  const list = await browser.submit(page, 'Save and continue');
  expect(list.title).toMatch(/^Your response/);
  const form = await browser.open(`${ROOT}/comment?on=consultation`);
  await browser.submit(form, 'Save and continue', { words: 'Not to be shown.' });
  const sent = await submitted(browser);
  const stored = await db.read.responseVersion.findFirst({
    where: { response: { reference: referenceOn(sent) } },
  });
  expect(stored?.consent).toBe('not-at-all');
});

test('R-31 personal details in a comment are warned of before submitting, and block nothing', async () => {
  const browser = openPlainBrowser(portal().baseUrl);
  const form = await browser.open(`${ROOT}/comment?on=consultation`);
  await browser.submit(form, 'Save and continue', {
    words: 'Ring 01632 960123 or write to a.person@example.org at FH1 1AA.',
  });

  const check = await browser.open(`${ROOT}/check`);

  expect(check.text).toContain('You may have typed personal details in a comment.');
  for (const detail of ['“01632 960123”', '“a.person@example.org”', '“FH1 1AA”']) {
    expect(check.text).toContain(detail);
  }
  const sent = await submitted(browser, check);
  expect(sent.title).toMatch(/^We have your response/);
});

test('P-01 a partner’s organisation, sector, role, mandate and how it consulted are recorded', async () => {
  const browser = openPlainBrowser(portal().baseUrl);
  const about = await browser.open(`${ROOT}/about-you`);
  const organisation = {
    organisation: 'Larkwold Hospice Trust',
    sector: 'Health',
    role: 'Director of strategy',
    authorised: 'yes',
    represents: 'Patients and staff',
    howConsulted: 'At our board in May',
  };
  await browser.submit(about, 'Save and continue', { type: 'organisation', ...organisation });
  const form = await browser.open(`${ROOT}/comment?on=consultation`);
  await browser.submit(form, 'Save and continue', { words: 'The trust agrees.' });

  const sent = await submitted(browser);

  const stored = await db.read.responseVersion.findFirst({
    where: { response: { reference: referenceOn(sent) } },
  });
  expect(stored).toMatchObject({
    respondentType: 'organisation',
    respondent: {
      type: 'organisation',
      organisation: {
        name: 'Larkwold Hospice Trust',
        sector: 'Health',
        role: 'Director of strategy',
        isAuthorised: true,
        represents: 'Patients and staff',
        howConsulted: 'At our board in May',
      },
    },
  });
});

test('a draft is kept by a code, opened in another browser, and left without a trace', async () => {
  const first = openPlainBrowser(portal().baseUrl);
  const form = await first.open(`${ROOT}/comment?on=consultation`);
  await first.submit(form, 'Save and continue', { words: 'To be finished later.' });
  const kept = await first.submit(await first.open(`${ROOT}/save`), 'Give me a code');
  const [code = ''] = /([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}/.exec(kept.text) ?? [];

  const second = openPlainBrowser(portal().baseUrl);
  const looked = await second.open(`/drafts/${code}`);
  expect([...second.cookies]).toEqual([]);
  const resumed = await second.submit(looked, 'Open my draft');
  expect(resumed.title).toMatch(/^Your response/);
  const list = await second.open(`${ROOT}/comments`);
  expect(list.text).toContain('To be finished later.');

  const left = await second.submit(await second.open(`${ROOT}/leave`), 'Delete my draft');
  expect(left.text).toContain('This browser holds nothing of yours');
  expect(await db.read.draftComment.count({ where: { words: 'To be finished later.' } })).toBe(
    0,
  );
});

// Of R-24: by HTTP alone, with the letter as it waits in the outbox.
test('a draft is opened again by the link in a letter, and its page says what is still to do', async () => {
  const first = openPlainBrowser(portal().baseUrl);
  const form = await first.open(`${ROOT}/comment?on=consultation`);
  await first.submit(form, 'Save and continue', { words: 'To be found again.' });
  const save = await first.open(`${ROOT}/save`);
  const refused = await first.submit(save, 'Email me a link', { email: 'nobody' });
  expect([refused.status, refused.title.startsWith('Error: ')]).toEqual([400, true]);
  const email = `${randomUUID()}@example.org`;
  const kept = await first.submit(refused, 'Email me a link', { email });
  expect(kept.text).toContain(`We are sending the link to ${email}.`);

  const [link = ''] = /http\S+\/drafts\/\S+/.exec(await letterTo(email)) ?? [];
  const second = openPlainBrowser(portal().baseUrl);
  const looked = await second.open(link);
  expectPrivatePage(looked);
  expect([looked.text.includes('To be found again.'), ...second.cookies]).toEqual([false]);
  expect(looked.forms[0]?.fields.map(([name]) => name)).toEqual(['code']);
  const resumed = await second.submit(looked, 'Open my draft');
  expect(resumed.title).toMatch(/^Your response/);
  expect(resumed.text).toMatch(/Other comments[^]*1 saved[^]*About you[^]*Not started/);

  await second.submit(await second.open(`${ROOT}/check`), 'Submit your response');
  const late = await first.submit(await first.open(link), 'Open my draft');
  expect([late.status, late.text.includes('This draft has been sent')]).toEqual([400, true]);
});

/** The words of the letter to this address, as an administrator of the demonstration reads them. */
async function letterTo(email: string): Promise<string> {
  const staff = openPlainBrowser(portal().baseUrl);
  const setUp = await staff.open(portal().setUpLinks['administrator'] ?? '');
  const password = randomUUID();
  const typed = { password, repeated: password };
  const signIn = await staff.submit(setUp, 'Set your password', typed);
  await staff.submit(signIn, 'Sign in', { email: 'administrator@example.org', password });
  const { id } = await db.read.outboxMessage.findFirstOrThrow({ where: { recipient: email } });
  return (await staff.open(`/staff/outbox/${id}`)).text;
}

test('a receipt shows its stage to all, and copy, change and withdrawal to its secret alone', async () => {
  const browser = openPlainBrowser(portal().baseUrl);
  const form = await browser.open(`${ROOT}/comment?on=consultation`);
  await browser.submit(form, 'Save and continue', { words: 'Words behind a secret.' });
  const sent = await submitted(browser);
  const address = `/receipts/${referenceOn(sent)}`;

  const stranger = openPlainBrowser(portal().baseUrl);
  const closed = await stranger.open(address);
  expectPrivatePage(closed);
  expect(closed.text).toContain('It is open for responses.');
  expect(closed.text).not.toContain('Words behind a secret.');
  const wrong = await stranger.submit(closed, 'Open this receipt', { secret: 'guess' });
  expect(wrong.status).toBe(400);
  const opened = await stranger.submit(wrong, 'Open this receipt', { secret: secretOn(sent) });
  expect(opened.text).toContain('Words behind a secret.');

  const changing = await stranger.submit(opened, 'Change my response');
  expect(changing.text).toContain('You are changing a response that you have sent.');
  const general = await stranger.open(`${ROOT}/comment?on=consultation`);
  await stranger.submit(general, 'Save and continue', { words: 'Changed words.' });
  const changed = await stranger.submit(
    await stranger.open(`${ROOT}/check`),
    'Submit your response',
  );
  expect(new URL(changed.url).pathname).toBe(`${ROOT}/sent`);
  expect(changed.title).toMatch(/^We have your response/);
  expect(referenceOn(changed)).toBe(referenceOn(sent));

  const gone = await stranger.submit(await stranger.open(address), 'Withdraw my response');
  expect(gone.text).toContain('No. You withdrew it.');
  const stored = await db.read.response.findUnique({
    where: { reference: referenceOn(sent) },
    include: { versions: true },
  });
  expect(stored?.versions).toHaveLength(2);
});

test('W-14 a whole journey transfers under 60 kB, and no page of it has a script to need', async () => {
  const browser = openPlainBrowser(portal().baseUrl);
  const pages: PlainPage[] = [];
  const look = async (page: Promise<PlainPage>) => {
    pages.push(await page);
    return page;
  };

  const home = await look(browser.open('/'));
  await browser.open(linkTo(home, '.css'));
  const paper = await look(browser.open(PAPER));
  await look(browser.open(ROOT));
  const block = await look(browser.open(linkTo(paper, 'respond/comment?on=block')));
  await look(browser.submit(block, 'Save and continue', { words: 'A comment.' }));
  const proposals = await look(browser.open(`${ROOT}/proposals`));
  const proposal = await look(browser.open(linkTo(proposals, 'on=proposal')));
  await look(browser.submit(proposal, 'Save and continue', { position: 'support' }));
  const about = await look(browser.open(`${ROOT}/about-you`));
  await look(browser.submit(about, 'Save and continue', { name: 'A Resident' }));
  const publication = await look(browser.open(`${ROOT}/publication`));
  await look(browser.submit(publication, 'Save and continue', { consent: 'with-name' }));
  const check = await look(browser.open(`${ROOT}/check`));
  const equality = await look(browser.submit(check, 'Submit your response'));
  const sent = await look(browser.submit(equality, 'Save and finish', { age: '35-44' }));

  expect(sent.title).toMatch(/^We have your response/);
  expect(pages.filter((page) => /<script/i.test(withoutHelp(page)))).toEqual([]);
  expect(browser.received()).toBeLessThan(60 * KILOBYTE);
  // With scripts on, the script comes once more.
  await browser.open('/respond.js');
  expect(browser.received()).toBeLessThan(60 * KILOBYTE);
});
