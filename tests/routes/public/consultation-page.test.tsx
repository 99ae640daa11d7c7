/** What a resident reads of a consultation, as its operation finds it and its page shows it. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { showConsultation } from '#app/operations/consultation/show-consultation.server.ts';
import { ConsultationPageView } from '#app/ui/consultation/consultation-page.tsx';
import { aBlock, aConsultation, aPaper } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext } from '#tests/support/test-context.ts';

const DURING = new Date('2011-10-03T09:00:00Z');
const AFTER = new Date('2011-10-14T23:00:00Z');

/** The page as HTML at an instant; the same words that the route sends. */
async function pageAt(
  instant: Date,
  consultation: Consultation = aConsultation(),
  paper: Paper = aPaper(),
): Promise<string> {
  const app = await testContext();
  app.clock.set(instant);
  await givenConsultation(app.db, consultation, paper);
  const page = await showConsultation(app, consultation.slug);
  if (!page) throw new Error('The page is not public');
  return renderToStaticMarkup(<ConsultationPageView {...page} isLargePrint={false} />);
}

/** The facts of the summary box, name by name. */
function factsOf(html: string): Record<string, string> {
  const rows = html.matchAll(/portal-facts__row"><dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g);
  return Object.fromEntries(
    [...rows].map(([, name = '', value = '']) => [name, value.replace(/<[^>]+>/g, '')]),
  );
}

test('R-01 an open consultation says title, publisher, opening, closing and days left', async () => {
  const html = await pageAt(DURING);

  expect(html).toMatch(/<h1[^>]*>Review of the Fairhaven Partnership<\/h1>/);
  expect(factsOf(html)).toMatchObject({
    'Asked by': 'Fairhaven Partnership',
    Opened: 'Friday 22 July 2011',
    Closes: '11:59pm on Friday 14 October 2011 (11 days left)',
  });
});

// D-03: the part that a reader sees; the whole is proved where it is published.
test('the length of the period is said in weeks and days, with the reason if it is short', async () => {
  const full = await pageAt(DURING);
  const short = await pageAt(
    DURING,
    aConsultation({
      opensAt: new Date('2011-09-15T23:00:00Z'),
      shortPeriodReason: 'The law changes in November.',
    }),
  );

  expect(factsOf(full)['Length']).toBe('12 weeks (84 days)');
  expect(factsOf(short)['Length']).toBe(
    '4 weeks (28 days). Why it is shorter: The law changes in November.',
  );
});

// D-06
test('every deadline on the page is the same words', async () => {
  const html = await pageAt(DURING);

  const stated = html.match(/\d+(?::\d+)?[ap]m on \w+ \d+ \w+ \d+/g) ?? [];
  expect(stated.length).toBeGreaterThan(1);
  expect(new Set(stated)).toEqual(new Set(['11:59pm on Friday 14 October 2011']));
});

test('R-14 once closed the paper stays at its address, with the stage it has reached', async () => {
  const closed = await pageAt(AFTER);
  const inAnalysis = await pageAt(AFTER, aConsultation({ milestone: 'analysis' }));

  expect(factsOf(closed)['Stage']).toMatch(/^Closed/);
  expect(factsOf(inAnalysis)['Stage']).toMatch(/^Reading the replies/);
  expect(inAnalysis).toContain('Words of b1.');
});

test('once closed nothing invites a response, and late replies are explained', async () => {
  const html = await pageAt(AFTER);

  expect(html).not.toContain('/respond');
  expect(html).not.toContain('days left');
  expect(factsOf(html)['Late replies']).toContain('You can still write to us.');
  expect(html).toContain('If your reply is late, you can still write to us.');
});

test('R-22 post, e-mail, telephone help and every other format are offered', async () => {
  const html = await pageAt(DURING);

  expect(html).toContain('<a href="mailto:replies@example.org">replies@example.org</a>');
  expect(html).toContain(
    '<address>Partnership Assistant\nTown Hall\nFairhaven\nFH1 1AA</address>',
  );
  expect(html).toContain('<a href="tel:01632960001">01632 960001</a>');
  for (const format of [
    'other languages',
    'large print',
    'Braille',
    'audio',
    'Easy Read',
    'British Sign Language (BSL)',
  ]) {
    expect(html).toContain(format);
  }
});

test('R-30 a summary beside a proposal is marked as one and leads to its source block', async () => {
  const html = await pageAt(
    DURING,
    aConsultation(),
    aPaper({
      blocks: [aBlock({ id: 'b1' }), aBlock({ id: 'b2', label: '2.1' })],
      proposals: [
        {
          id: 'p1',
          title: 'Rename the Board',
          summary: 'The Board gets a new name.',
          sourceBlocks: ['b2'],
          changes: [],
          isSuggested: false,
        },
      ],
    }),
  );
  const card = html.slice(html.indexOf('id="proposal-p1"'), html.indexOf('id="paper"'));

  expect(card).toContain('<span class="portal-mark">Summary</span> The Board gets a new name.');
  expect(card).toContain('<a href="#b2">2.1</a>');
});

test('a withdrawn consultation says why', async () => {
  const withdrawn = aConsultation({
    milestone: 'withdrawn',
    withdrawnReason: 'A new law makes it needless.',
  });

  expect(await pageAt(DURING, withdrawn)).toContain('A new law makes it needless.');
});

// The contract: pages that only show are the same bytes for everyone within one London day.
test('the page changes at midnight in London and not before', async () => {
  const morning = await pageAt(new Date('2011-10-02T23:00:00Z'));
  const night = await pageAt(new Date('2011-10-03T22:59:59Z'));
  const nextDay = await pageAt(new Date('2011-10-03T23:00:00Z'));

  expect(night).toBe(morning);
  expect(nextDay).not.toBe(morning);
});

test('headings on the page descend one level at a time from a single h1', async () => {
  const html = await pageAt(
    DURING,
    aConsultation(),
    aPaper({
      blocks: [
        aBlock({ id: 'b1', kind: 'section', text: 'One' }),
        aBlock({ id: 'b2', kind: 'heading', text: 'Two', parent: 'b1', depth: 1 }),
      ],
    }),
  );
  const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));

  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [at, level] of levels.entries()) {
    expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  }
});
