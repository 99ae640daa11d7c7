/** PDF files without tags: order, headings, lists and furniture from geometry alone. */
import { expect, test } from 'vitest';

import { readDocument } from '#app/infrastructure/documents/read-document.server.ts';
import { aPdf, type PdfText } from '#tests/support/documents.ts';

async function read(pages: readonly (readonly PdfText[])[]) {
  const outcome = await readDocument(aPdf(pages), 'paper.pdf');
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

function column(x: number, top: number, texts: readonly string[]): readonly PdfText[] {
  return texts.map((text, index) => ({ text, x, y: top - 14 * index }));
}

test('size and weight make headings, wrapped lines one paragraph, and bullets a list', async () => {
  const { elements } = await read([
    [
      { text: 'Our structure', x: 60, y: 760, size: 20 },
      ...column(60, 720, [
        'The board has met each month since the partnership began its work in earnest',
        'and now proposes to meet once a quarter.',
      ]),
      { text: 'Membership', x: 60, y: 670, isBold: true },
      ...column(60, 650, [
        '\x95 the Chair of the partnership',
        '\x95 the Leader of the council',
      ]),
    ],
  ]);

  expect(elements.map((element) => [element.kind, 'text' in element && element.text])).toEqual([
    ['heading', 'Our structure'],
    [
      'paragraph',
      'The board has met each month since the partnership began its work in earnest and now proposes to meet once a quarter.',
    ],
    ['heading', 'Membership'],
    ['list-item', 'the Chair of the partnership'],
    ['list-item', 'the Leader of the council'],
  ]);
});

test('two columns of prose are read down the left and then down the right', async () => {
  const words = (side: string): readonly string[] =>
    Array.from(
      { length: 10 },
      (_, index) => `${side} ${String(index)} runs on across the column`,
    );

  const { elements } = await read([
    [...column(50, 700, words('left')), ...column(310, 700, words('right'))],
  ]);

  const text = elements.map((element) => ('text' in element ? element.text : '')).join(' ');
  expect(text.indexOf('left 9')).toBeLessThan(text.indexOf('right 0'));
});

test('running headers and page numbers are set aside', async () => {
  const page = (number: number): readonly PdfText[] => [
    { text: 'Exampleton Partnership', x: 60, y: 810 },
    ...column(60, 700, [`Words that stand only on page ${'abcd'.charAt(number)}.`]),
    { text: `Page ${String(number)} of 3`, x: 280, y: 30 },
  ];

  const source = await read([page(1), page(2), page(3)]);

  expect(
    source.elements.map((element) => [element.page, 'text' in element && element.text]),
  ).toEqual([
    [1, 'Words that stand only on page b.'],
    [2, 'Words that stand only on page c.'],
    [3, 'Words that stand only on page d.'],
  ]);
  expect(source.setAside).toHaveLength(6);
});

test('a hyphen at the end of a line is kept, since it may belong to the word', async () => {
  const { elements } = await read([
    column(60, 700, [
      'The group will look for ways in which its members can work in a more co-',
      'ordinated way.',
    ]),
  ]);

  expect(elements.map((element) => 'text' in element && element.text)).toEqual([
    'The group will look for ways in which its members can work in a more co-ordinated way.',
  ]);
});

test('a bullet drawn apart from its words takes none of them away', async () => {
  const { elements } = await read([
    [
      { text: '\x95', x: 60, y: 700 },
      { text: 'The Chair of the partnership', x: 72, y: 700 },
    ],
  ]);

  expect(elements.map((element) => 'text' in element && element.text)).toEqual([
    'The Chair of the partnership',
  ]);
});
