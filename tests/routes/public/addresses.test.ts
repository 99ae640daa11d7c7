/** The public addresses: what each finds, and that what is not public looks like nothing at all. */
import { expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { loader as consultation } from '#app/routes/public/consultation.tsx';
import { loader as contact } from '#app/routes/public/contact.tsx';
import { loader as home } from '#app/routes/public/home.tsx';
import { loader as options } from '#app/routes/public/options.tsx';
import { loader as outcome } from '#app/routes/public/outcome.tsx';
import { loader as version } from '#app/routes/public/paper-version.tsx';
import { loader as structure } from '#app/routes/public/structure.tsx';
import { aConsultation, aPaper } from '#tests/support/factories.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { givenConsultation } from '#tests/support/given.ts';

const DAY_MS = 86_400_000;

function visit(path: string, params: Record<string, string>) {
  return { request: new Request(`http://localhost:3000${path}`), params, context: {} };
}

/** Each test has consultations of its own, since the routes share one database. */
async function given(slug: string, overrides: Parameters<typeof aConsultation>[0] = {}) {
  await givenConsultation(
    app.db,
    aConsultation({ id: slug, slug, ...overrides }),
    aPaper({ structure: A_STRUCTURE }),
  );
}

async function statusOf(answer: Promise<unknown>): Promise<number> {
  try {
    await answer;
    return 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

const PAGES = [
  ['the page', consultation, {}],
  ['the structure', structure, {}],
  ['the options', options, {}],
  ['the outcome', outcome, {}],
  ['version 1', version, { version: '1' }],
] as const;

test.each(PAGES)('%s of a closed consultation is found', async (name, loader, params) => {
  const slug = `closed-${name.replaceAll(' ', '-')}`;
  await given(slug);

  expect(await statusOf(loader(visit('/', { slug, ...params })))).toBe(200);
});

test.each(PAGES)(
  '%s of an unknown consultation is not found',
  async (_name, loader, params) => {
    expect(await statusOf(loader(visit('/', { slug: 'nothing-here', ...params })))).toBe(404);
  },
);

test.each(PAGES)('%s of a draft looks like nothing at all', async (name, loader, params) => {
  const slug = `draft-${name.replaceAll(' ', '-')}`;
  await given(slug, { milestone: 'draft' });

  expect(await statusOf(loader(visit('/', { slug, ...params })))).toBe(404);
});

test.each(['0', '2', '01', '1e1', '-1', 'latest', '9999999'])(
  'a version "%s" that was never published is not found',
  async (number) => {
    const slug = `versions-${number.replace(/\W/g, 'x')}`;
    await given(slug);

    expect(await statusOf(version(visit('/', { slug, version: number })))).toBe(404);
  },
);

test('the structure answers for a group by a former name', async () => {
  await given('asked');
  const page = await structure(visit('/?group=Board', { slug: 'asked' }));

  expect(page.asked).toMatchObject({ words: 'Board', group: { id: 'board' } });
});

test('an outcome that is not published shows no decision and no figure', async () => {
  await given('no-outcome');
  const page = await outcome(visit('/', { slug: 'no-outcome' }));

  expect(page).toMatchObject({ outcome: null, recommendations: [], summary: null });
});

test('the list puts open consultations by closing date and leaves drafts out', async () => {
  const now = Date.now();
  const open = (days: number) => ({
    opensAt: new Date(now - DAY_MS),
    closesAt: new Date(now + days * DAY_MS),
  });
  await given('home-later', open(20));
  await given('home-sooner', open(10));
  await given('home-soon', {
    opensAt: new Date(now + DAY_MS),
    closesAt: new Date(now + 90 * DAY_MS),
  });
  await given('home-done', { milestone: 'outcome' });
  await given('home-draft', { ...open(5), milestone: 'draft' });
  const page = await home();
  const ours = (list: readonly { readonly slug: string }[]) =>
    list.map(({ slug }) => slug).filter((slug) => slug.startsWith('home-'));

  expect({
    open: ours(page.open),
    scheduled: ours(page.scheduled),
    considered: ours(page.considered),
    finished: ours(page.finished),
  }).toEqual({
    open: ['home-sooner', 'home-later'],
    scheduled: ['home-soon'],
    considered: [],
    finished: ['home-done'],
  });
});

test('the office pages read the settings of the partnership', async () => {
  const { replyEmail, telephone } = await contact();

  expect({ replyEmail, telephone }).toEqual({
    replyEmail: 'consultations@example.org',
    telephone: '01632 960123',
  });
});
