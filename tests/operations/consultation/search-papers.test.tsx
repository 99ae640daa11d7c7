import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import { searchPapers } from '#app/operations/consultation/search-papers.server.ts';
import { showPaperText } from '#app/operations/consultation/show-paper-text.server.ts';
import { showStructure } from '#app/operations/consultation/show-structure.server.ts';
import { SearchPageView } from '#app/ui/search/search-page.tsx';
import { aComment, aResponse } from '#tests/support/a-response.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { aBlock, aConsultation, aGroup, aPaper } from '#tests/support/factories.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const FERRY = aPaper({
  blocks: [
    aBlock({ id: 'b1', kind: 'section', label: '2', text: 'The ferry crossing' }),
    aBlock({
      id: 'b2',
      label: '2.1.1',
      text: 'The Leadership Forum reports on the ferry every quarter.',
      parent: 'b1',
      depth: 1,
    }),
    aBlock({
      id: 'b3',
      label: '2.1.1',
      text: 'Work follows OBA, as <script>alert(1)</script> explains.',
      parent: 'b1',
      depth: 1,
    }),
    aBlock({ id: 'b4', text: 'Nothing else is said of boats.' }),
  ],
  glossary: [{ term: 'OBA', expansion: 'Outcome Based Accountability' }],
  structure: A_STRUCTURE,
});

async function withPapers(): Promise<TestContext> {
  const app = await testContext();
  await givenConsultation(
    app.db,
    aConsultation({ id: 'ferry', slug: 'ferry', title: 'The ferry' }),
    FERRY,
  );
  await givenConsultation(
    app.db,
    aConsultation({ id: 'bus', slug: 'bus', title: 'The bus' }),
    aPaper({ blocks: [aBlock({ id: 'b1', text: 'A bus meets the ferry.' })] }),
  );
  await givenConsultation(
    app.db,
    aConsultation({ id: 'secret', slug: 'secret', title: 'Secret ferry', milestone: 'draft' }),
    FERRY,
  );
  return app;
}

async function found(app: TestContext, query: string, slug: string | null = null) {
  const { results } = await searchPapers(app, { query, page: 1, slug });
  return results.map(({ href }) => href);
}

test('words are found in all public papers, or in one, and lead to their block', async () => {
  const app = await withPapers();

  expect(new Set(await found(app, 'ferry'))).toEqual(
    new Set([
      '/consultations/ferry#b1',
      '/consultations/ferry#b2',
      // Under the heading that names it.
      '/consultations/ferry#b3',
      '/consultations/bus#b1',
    ]),
  );
  expect(await found(app, 'ferry', 'bus')).toEqual(['/consultations/bus#b1']);
  // The name of the block counts for more than a word in passing.
  expect((await found(app, 'ferry crossing'))[0]).toBe('/consultations/ferry#b1');
});

test('both blocks of one printed label are told apart by their names', async () => {
  const app = await withPapers();

  const { results } = await searchPapers(app, { query: 'OBA ferry', page: 1, slug: 'ferry' });
  const names = new Set(results.map(({ name }) => name));

  expect(names).toContain('2.1.1 (second)');
});

test('D-18 a group is found by every one of its names, in the search and on the structure page', async () => {
  const app = await testContext();
  const group = aGroup({
    id: 'steering',
    name: 'Safer Partnership Steering Group',
    aliases: ['SPSG', 'SPCG'],
    former: { name: 'Core Team', frequency: null, meetingsPerYear: null, remit: null },
  });
  await givenConsultation(
    app.db,
    aConsultation({ slug: 'safer' }),
    aPaper({
      blocks: [aBlock({ id: 'b7', text: 'The SPSG meets monthly.' })],
      structure: { ...A_STRUCTURE, groups: [group], changes: [] },
    }),
  );

  for (const name of ['Safer Partnership Steering Group', 'SPSG', 'SPCG', 'core team']) {
    expect(await found(app, name)).toEqual(
      expect.arrayContaining([
        '/consultations/safer#b7',
        '/consultations/safer/structure?group=steering',
      ]),
    );
    expect((await showStructure(app, 'safer', name))?.asked?.group).toEqual(group);
  }
});

test('an abbreviation is found by its expansion, and is expanded beside what was found', async () => {
  const app = await withPapers();

  const page = await searchPapers(app, {
    query: 'outcome based accountability',
    page: 1,
    slug: null,
  });

  expect(page.results[0]).toMatchObject({
    href: '/consultations/ferry#b3',
    terms: [{ term: 'OBA', expansion: 'Outcome Based Accountability' }],
  });
  expect(renderToStaticMarkup(<SearchPageView {...page} />)).toContain(
    '<strong>OBA</strong> means Outcome Based Accountability',
  );
});

test.each(['ferri crossing', 'FERRIES', 'leadrship', 'quarterly? every'])(
  'a near spelling finds it: %s',
  async (query) => {
    expect((await found(await withPapers(), query)).length).toBeGreaterThan(0);
  },
);

test('words that were found are marked, and nothing of paper or query becomes markup', async () => {
  const app = await withPapers();

  const page = await searchPapers(app, { query: 'explains <img src=x>', page: 1, slug: null });
  const html = renderToStaticMarkup(<SearchPageView {...page} />);

  expect(html).toContain('<mark>explains</mark>');
  expect(html).not.toMatch(/<script|<img/u);
});

test('what is not published is never found: drafts, later revisions, words of responses', async () => {
  const app = await withPapers();
  await givenResponse(
    app.db,
    aResponse(
      1,
      {
        comments: [
          aComment({ target: { kind: 'consultation' }, words: 'Keep the paddlewheel.' }),
        ],
      },
      { consultationId: 'ferry' },
    ),
  );

  expect((await found(app, 'ferry')).join()).not.toContain('secret');
  expect(await found(app, 'ferry', 'secret')).toEqual(await found(app, 'ferry'));
  await app.db.transact(touchPublicPages);
  expect(await found(app, 'paddlewheel')).toEqual([]);
});

test('a paper is found as soon as the public pages are renewed', async () => {
  const app = await withPapers();
  expect(await found(app, 'tramway')).toEqual([]);

  await givenConsultation(
    app.db,
    aConsultation({ id: 'tram', slug: 'tram' }),
    aPaper({ blocks: [aBlock({ id: 'b1', text: 'A tramway.' })] }),
  );
  await app.db.transact(touchPublicPages);

  expect(await found(app, 'tramway')).toEqual(['/consultations/tram#b1']);
});

test('many results come in pages, and a page beyond the last is the last', async () => {
  const app = await testContext();
  const blocks = Array.from({ length: 25 }, (_, index) =>
    aBlock({ id: `b${String(index)}`, text: 'harbour' }),
  );
  await givenConsultation(app.db, aConsultation({ slug: 'many' }), aPaper({ blocks }));
  const ask = (page: number) => searchPapers(app, { query: 'harbour', page, slug: null });

  const pages = [await ask(1), await ask(2), await ask(3)];

  expect(pages.map(({ results }) => results.length)).toEqual([10, 10, 5]);
  expect(new Set(pages.flatMap(({ results }) => results.map((one) => one.href))).size).toBe(25);
  expect(await ask(99)).toEqual(pages[2]);
});

test('nothing found says what to do next', async () => {
  const page = await searchPapers(await withPapers(), {
    query: 'zeppelin',
    page: 1,
    slug: null,
  });

  const html = renderToStaticMarkup(<SearchPageView {...page} />);

  expect(html).toContain('Nothing found for “zeppelin”');
  expect(html).toContain('look at how the words are spelt');
});

test('no query is too strange', async () => {
  const app = await withPapers();

  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 3000 }),
        fc.constantFrom('*', '__proto__ constructor', '((((', 'a'.repeat(3000), '\0', 'ß İ ŉ'),
      ),
      async (query) => {
        const page = await searchPapers(app, { query, page: 1, slug: '../x' });
        renderToStaticMarkup(<SearchPageView {...page} />);
      },
    ),
    { numRuns: 150 },
  );
});

test('the paper as plain text has every word in order, and sets the portal’s own apart', async () => {
  const text = (await showPaperText(await withPapers(), 'ferry')) ?? '';

  expect(text).toContain('THE FERRY');
  expect(text).toMatch(/2 The ferry crossing\n-+\n\n2\.1\.1 The Leadership Forum reports/u);
  expect(text).toContain('[OBA means Outcome Based Accountability.]');
  expect(text).toContain('Closing time: 11:59pm on Friday 14 October 2011');
  expect(await showPaperText(await withPapers(), 'secret')).toBeNull();
});
