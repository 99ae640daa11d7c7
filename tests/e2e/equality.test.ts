/** The questions about equality, between submitting and the confirmation, by HTTP alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openDatabase, type Database } from '#app/infrastructure/db/client.server.ts';
import { openPlainBrowser, type PlainPage } from '#tests/support/plain-browser.ts';
import { portal } from '#tests/support/portal.ts';

const ROOT = '/consultations/larkwold-partnership-review/respond';

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

test('R-17 equality questions are offered once between submitting and the confirmation, and leaving them changes nothing', async () => {
  const browser = openPlainBrowser(portal().baseUrl);
  const form = await browser.open(`${ROOT}/comment?on=consultation`);
  await browser.submit(form, 'Save and continue', { words: 'Before the questions.' });
  const before = await browser.open(`${ROOT}/equality`);
  expect(new URL(before.url).pathname).toBe(ROOT);

  const offered = await browser.submit(
    await browser.open(`${ROOT}/check`),
    'Submit your response',
  );
  expect(offered.headers['cache-control']).toBe('no-store');
  expect(new URL(offered.url).pathname).toBe(`${ROOT}/equality`);
  expect(offered.text).toContain('We keep your answers apart from your response.');
  expect(offered.forms.map(({ button }) => button)).toEqual([
    'Skip these questions',
    'Save and finish',
  ]);
  const questions = offered.markup.split('<fieldset').slice(1);
  expect(questions.length).toBeGreaterThan(5);
  expect(questions.filter((one) => !one.includes('Prefer not to say'))).toEqual([]);
  const reference = referenceOn(offered);
  const stored = () =>
    db.read.response.findUniqueOrThrow({ where: { reference }, include: { versions: true } });
  const asSubmitted = await stored();

  const left = await browser.open(`${ROOT}/sent`);
  expect([left.title.startsWith('We have your response'), referenceOn(left)]).toEqual([
    true,
    reference,
  ]);
  const returned = await browser.open(`${ROOT}/equality`);
  expect(returned.text).toContain('Some questions about you');
  const refused = await browser.submit(returned, 'Save and finish', { age: 'ancient' });
  expect([refused.status, refused.title.startsWith('Error: ')]).toEqual([400, true]);
  const skipped = await browser.submit(refused, 'Skip these questions');
  expect(referenceOn(skipped)).toBe(reference);
  expect(await stored()).toEqual(asSubmitted);

  const again = await browser.open(`${ROOT}/equality`);
  expect(new URL(again.url).pathname).toBe(`${ROOT}/sent`);
  const pressedAgain = await browser.submit(offered, 'Save and finish', { age: '35-44' });
  expect(new URL(pressedAgain.url).pathname).toBe(`${ROOT}/sent`);
  const links = { where: { responseId: asSubmitted.id } };
  expect(await db.read.equalityLink.count(links)).toBe(0);
});

test('the ethnic group is asked in two steps, and both are stored together', async () => {
  const browser = openPlainBrowser(portal().baseUrl);
  const form = await browser.open(`${ROOT}/comment?on=consultation`);
  await browser.submit(form, 'Save and continue', { words: 'With two steps.' });
  const offered = await browser.submit(
    await browser.open(`${ROOT}/check`),
    'Submit your response',
  );

  const second = await browser.submit(offered, 'Save and finish', {
    age: 'prefer-not-to-say',
    'ethnic-group': 'asian',
  });
  expect(second.text).toContain('Which fits you best in the Asian group?');
  const sent = await browser.submit(second, 'Finish', { 'ethnic-group-asian': 'chinese' });

  expect(sent.title).toMatch(/^We have your response/);
  const rows = await db.read.equalityAnswers.findMany();
  expect(rows.map(({ answers }) => answers)).toContainEqual({
    age: 'prefer-not-to-say',
    'ethnic-group': 'asian',
    'ethnic-group-asian': 'chinese',
  });
});
