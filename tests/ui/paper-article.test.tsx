import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import type { Block } from '#app/domain/paper/block.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { PaperArticle } from '#app/ui/paper/paper-article.tsx';
import { PaperContents } from '#app/ui/paper/paper-contents.tsx';
import { readingOf } from '#app/ui/paper/reading.ts';
import { aBlock, aPaper } from '#tests/support/factories.ts';

const HEADING = aBlock({ id: 'b1', kind: 'section', label: '2.1', text: 'Leadership Forum' });
const inside = (block: Partial<Block> & Pick<Block, 'id'>) =>
  aBlock({ parent: 'b1', depth: 1, ...block });

const BLOCKS: readonly Block[] = [
  HEADING,
  inside({ id: 'b2', label: '2.1.1', text: 'All are retaining a board.' }),
  inside({ id: 'b3', kind: 'heading', label: '2.1.1', text: 'Purpose' }),
  aBlock({
    id: 'b4',
    parent: 'b3',
    depth: 2,
    text: 'Given that the LSP has no funds¹, it will.',
  }),
  aBlock({ id: 'b5', kind: 'list', parent: 'b3', depth: 2, text: '' }),
  aBlock({ id: 'b6', kind: 'list-item', parent: 'b5', depth: 3, text: 'First aim' }),
  aBlock({
    id: 'b7',
    kind: 'list-item',
    parent: 'b5',
    depth: 3,
    label: 'b)',
    text: 'Second aim',
  }),
  inside({ id: 'b8', kind: 'quote', text: 'The Forum will lead.' }),
  inside({ id: 'b9', kind: 'figure', text: 'Proposed structure' }),
  inside({ id: 'b10', kind: 'footnote', label: '1', text: 'Friedman (2009) p11' }),
];

function article(overrides: Partial<Paper> = {}, respondTo: string | null = 'review'): string {
  const paper = aPaper({ blocks: BLOCKS, ...overrides });
  const reading = readingOf(paper, { respondTo, passagesBefore: [] });
  return renderToStaticMarkup(<PaperArticle reading={reading} labelledBy="paper" />);
}

// R-02; the whole statement is proved on the reference paper itself.
test('every block stands in order, once, under its own id', () => {
  const ids = [...article().matchAll(/ id="(b\d+)"/g)].map(([, id]) => id);

  expect(ids).toEqual(BLOCKS.map(({ id }) => id));
});

test('two blocks that print 2.1.1 have links of their own that can be told apart', () => {
  const html = article();

  expect(html).toContain(
    '<a class="paper-label" href="#b2">2.1.1<span class="govuk-visually-hidden"> (first)</span></a>',
  );
  expect(html).toContain(
    '<a class="paper-label" href="#b3">2.1.1<span class="govuk-visually-hidden"> (second)</span></a>',
  );
});

test('each block but a bare list offers a comment on itself by name', () => {
  const html = article();
  const links = [
    ...html.matchAll(/respond\/comment\?on=([^"]+)"[^>]*>Comment<span[^>]*>([^<]+)/g),
  ];

  expect(links.map(([, on, words]) => [on, words])).toEqual([
    ['block%3Ab1', ' on 2.1 Leadership Forum'],
    ['block%3Ab2', ' on 2.1.1 (first)'],
    ['block%3Ab3', ' on 2.1.1 (second) Purpose'],
    ['block%3Ab4', ' on paragraph 1 under 2.1.1 (second)'],
    ['block%3Ab6', ' on point 1 under 2.1.1 (second)'],
    ['block%3Ab7', ' on point b) under 2.1.1 (second)'],
    ['block%3Ab8', ' on quotation 1 under 2.1.1 (second)'],
    ['block%3Ab9', ' on figure 1 under 2.1.1 (second)'],
    ['block%3Ab10', ' on footnote 1 under 2.1.1 (second)'],
  ]);
});

test('when no responses are taken the words stay and no link to comment is left', () => {
  const html = article({}, null);

  expect(html).toContain('All are retaining a board.');
  expect(html).not.toContain('/respond');
});

test('headings follow each other without a gap and hold nothing but their words', () => {
  const html = article();

  expect(html).toContain('<h3 class="paper-heading paper-heading--3">Leadership Forum</h3>');
  expect(html).toContain('<h4 class="paper-heading paper-heading--4">Purpose</h4>');
});

test('a footnote marker leads to its note and the note leads back', () => {
  const html = article();

  expect(html).toContain('<a href="#b10" id="marker-b10">');
  expect(html).toContain('<a href="#marker-b10">Back to the text');
});

test('a picture that is not there is said to be missing, with its words', () => {
  const html = article();

  expect(html).toContain('This page does not have it.');
  expect(html).toContain('<figcaption>In words: Proposed structure</figcaption>');
});

test('R-27 an editor’s note stands apart from the published words, which are unaltered', () => {
  const words = 'The Culture Forum formerly reports to the Board.';
  const html = article({
    blocks: [aBlock({ id: 'b1', text: words, note: 'We read this as “formally”.' })],
  });

  expect(html).toContain(`<p class="paper-words">${words}</p>`);
  expect(html).toMatch(
    /role="note" aria-label="Editor’s note on paragraph 1">.*We read this as “formally”\./,
  );
});

// on the page of the paper.
test('a term is expanded after the block that first uses it and not again', () => {
  const html = article({
    blocks: [
      aBlock({ id: 'b1', text: 'The LSP met.' }),
      aBlock({ id: 'b2', text: 'The LSP met again.' }),
    ],
    glossary: [{ term: 'LSP', expansion: 'Local Strategic Partnership' }],
  });

  expect(html.match(/<strong>LSP<\/strong> means Local Strategic Partnership/g)).toHaveLength(
    1,
  );
  expect(html.indexOf('means Local')).toBeLessThan(html.indexOf('met again'));
});

test('a proposal is marked after its first words, with a way to give a view', () => {
  const html = article({
    proposals: [
      {
        id: 'p1',
        title: 'Rename the Board',
        summary: null,
        sourceBlocks: ['b3', 'b4'],
        changes: [],
        isSuggested: false,
      },
    ],
  });
  const mark = html.indexOf('aria-label="Proposal: Rename the Board"');

  expect(mark).toBeGreaterThan(html.indexOf('id="b4"'));
  expect(mark).toBeLessThan(html.indexOf('id="b5"'));
  expect(html).toContain('/consultations/review/respond/comment?on=proposal%3Ap1');
});

test('a table keeps its merged cells and scrolls in a region of its own', () => {
  const cell = { isHeader: false, columns: 1, rows: 1 };
  const html = article({
    blocks: [
      aBlock({
        id: 'b1',
        kind: 'table',
        text: 'From\tTo\nOne',
        cells: [
          [
            { ...cell, text: 'From', isHeader: true },
            { ...cell, text: 'To', isHeader: true },
          ],
          [{ ...cell, text: 'One', columns: 2 }],
        ],
      }),
    ],
  });

  expect(html).toContain('<th class="govuk-table__header" scope="col">From</th>');
  expect(html).toContain('<td class="govuk-table__cell" colSpan="2">One</td>');
  expect(html).toContain('role="region" aria-label="Table 1" tabindex="0"');
});

test('emphasis and safe links are kept, and a link that could run a script is only words', () => {
  const html = article({
    blocks: [
      aBlock({
        id: 'b1',
        text: 'Read this and that <now>',
        marks: [
          { start: 0, end: 4, kind: 'strong', href: null },
          { start: 5, end: 9, kind: 'link', href: 'https://example.org/' },
          { start: 14, end: 18, kind: 'link', href: 'javascript:alert(1)' },
        ],
      }),
    ],
  });

  expect(html).toContain(
    '<strong>Read</strong> <a href="https://example.org/">this</a> and that',
  );
  expect(html).not.toContain('javascript:');
  expect(html).toContain('&lt;now&gt;');
});

test('a heading that prints only its number is not an empty heading', () => {
  const html = article({
    blocks: [aBlock({ id: 'b1', kind: 'section', label: '2', text: '' })],
  });

  expect(html).toMatch(/<h3[^>]*><a class="paper-label" href="#b1">2<\/a><\/h3>/);
});

test('the contents lead to two levels of headings', () => {
  const reading = readingOf(aPaper({ blocks: BLOCKS }), {
    respondTo: null,
    passagesBefore: [],
  });
  const html = renderToStaticMarkup(<PaperContents reading={reading} />);

  expect(html.match(/href="#b\d+"/g)).toEqual(['href="#b1"', 'href="#b3"']);
});
