/** Short forms of the glossary are explained on every page that uses them, without scripts. */
import { expect, test } from 'vitest';

import {
  openPlainBrowser,
  type PlainBrowser,
  type PlainPage,
} from '#tests/support/plain-browser.ts';
import { portal } from '#tests/support/portal.ts';

type Entry = { readonly term: string; readonly expansion: string };

/** The explanation may follow the passage that uses the term first, and no more than that. */
const LONGEST_PASSAGE = 1200;

type Faults = { readonly page: string; readonly term: string };

/** Terms that the page uses and does not explain where it first does. */
function unexplained(page: PlainPage, glossary: readonly Entry[]): readonly Faults[] {
  const main = page.text.slice(Math.max(0, page.text.indexOf('Skip to main content')));
  return glossary.flatMap(({ term, expansion }) => {
    const use = main.search(new RegExp(`(?<![\\p{L}\\p{N}])${term}(?![\\p{L}\\p{N}])`, 'u'));
    if (use === -1) return [];
    const explained = main.toLowerCase().indexOf(expansion.toLowerCase());
    const isNear = explained !== -1 && explained - use < LONGEST_PASSAGE;
    return isNear ? [] : [{ page: page.url, term }];
  });
}

async function glossaryOf(browser: PlainBrowser, slug: string): Promise<readonly Entry[]> {
  const { markup } = await browser.open(`/consultations/${slug}.json`);
  return (JSON.parse(markup) as { glossary: readonly Entry[] }).glossary;
}

const PUBLIC_PAGES = [
  '',
  '/versions/1',
  '/structure',
  '/options',
  '/outcome',
  '/responses',
  '.txt',
] as const;

const SLUGS = [
  'larkwold-partnership-review',
  'children-and-families-alliance',
  'safer-larkwold',
];

// R-23: on the public pages and the whole journey of a resident. Partners' pages share the frame of the
// journey and are not visited here.
test('every page that uses a short form of the glossary gives its expansion where it first does', async () => {
  const browser = openPlainBrowser(portal().baseUrl);
  const uses = new Map<string, number>();
  const faults: Faults[] = [];

  function visit(page: PlainPage, glossary: readonly Entry[]): PlainPage {
    expect(page.status, page.url).toBe(200);
    faults.push(...unexplained(page, glossary));
    for (const { term } of glossary) {
      if (page.text.includes(term)) uses.set(term, (uses.get(term) ?? 0) + 1);
    }
    return page;
  }

  for (const slug of SLUGS) {
    const glossary = await glossaryOf(browser, slug);
    expect(glossary.length, slug).toBeGreaterThan(0);
    for (const place of PUBLIC_PAGES) {
      visit(await browser.open(`/consultations/${slug}${place}`), glossary);
    }
    for (const { term } of glossary) {
      visit(await browser.open(`/search?q=${encodeURIComponent(term)}`), glossary);
    }
  }

  const [open = ''] = SLUGS;
  await respondInFull(browser, open, await glossaryOf(browser, open), visit);

  expect(faults).toEqual([]);
  // Every short form was met, most of them on many pages.
  expect([...uses.keys()].sort()).toEqual(['AGM', 'NHS', 'SLCG', 'SPP', 'VCN']);
}, 240_000);

type Visit = (page: PlainPage, glossary: readonly Entry[]) => PlainPage;

/** The journey, with a comment on everything of which the words or the name hold a short form. */
async function respondInFull(
  browser: PlainBrowser,
  slug: string,
  glossary: readonly Entry[],
  visit: Visit,
): Promise<void> {
  const root = `/consultations/${slug}/respond`;
  const targets = await targetsWithTerms(browser, slug, glossary);
  expect(targets.length).toBeGreaterThan(2);
  for (const target of targets) {
    const on = encodeURIComponent(target);
    const form = visit(await browser.open(`${root}/comment?on=${on}`), glossary);
    const saved = await browser.submit(form, 'Save and continue', { words: 'Keep it.' });
    visit(saved, glossary);
    visit(await browser.open(`${root}/remove?on=${on}`), glossary);
  }
  for (const place of [
    '',
    '/proposals',
    '/questions',
    '/comments',
    '/about-you',
    '/publication',
  ]) {
    visit(await browser.open(`${root}${place}`), glossary);
  }
  const check = visit(await browser.open(`${root}/check`), glossary);
  await browser.submit(check, 'Submit your response');
  const sent = visit(await browser.open(`${root}/sent`), glossary);
  const reference = /R(?:-[0-9A-Z]{4}){3}/.exec(sent.text)?.[0] ?? '';
  const [secret = ''] = /(?<=portal-code">)[^<]+/.exec(sent.markup) ?? [];
  const receipt = visit(await browser.open(`/receipts/${reference}`), glossary);
  const opened = await browser.submit(receipt, 'Open this receipt', { secret });
  expect(opened.text).toContain('Keep it.');
  visit(opened, glossary);
}

type Document = {
  readonly blocks: readonly { readonly id: string; readonly text: string }[];
  readonly proposals: readonly {
    readonly id: string;
    readonly title: string;
    readonly sourceBlocks: readonly string[];
  }[];
  readonly structure: {
    readonly seats: readonly { readonly id: string; readonly label: string }[];
    readonly changes: readonly {
      readonly id: string;
      readonly title: string;
      readonly after: string | null;
    }[];
  };
};

/** Keys of what a comment can be about and whose words hold a short form. */
async function targetsWithTerms(
  browser: PlainBrowser,
  slug: string,
  glossary: readonly Entry[],
): Promise<readonly string[]> {
  const { markup } = await browser.open(`/consultations/${slug}.json`);
  const { blocks, proposals, structure } = JSON.parse(markup) as Document;
  const holds = (text: string) => glossary.some(({ term }) => text.includes(term));
  const spoken = new Set(blocks.filter(({ text }) => holds(text)).map(({ id }) => id));
  return [
    ...[...spoken].map((id) => `block:${id}`),
    ...proposals
      .filter(
        ({ title, sourceBlocks }) => holds(title) || sourceBlocks.some((id) => spoken.has(id)),
      )
      .map(({ id }) => `proposal:${id}`),
    ...structure.seats.filter(({ label }) => holds(label)).map(({ id }) => `seat:${id}`),
    ...structure.changes
      .filter(({ title, after }) => holds(`${title} ${after ?? ''}`))
      .map(({ id }) => `change:${id}`),
  ];
}
