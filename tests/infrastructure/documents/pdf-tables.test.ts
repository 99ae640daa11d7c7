/** Tables that a PDF page rules with lines, told from lines that are there for show. */
import { expect, test } from 'vitest';

import { readDocument } from '#app/infrastructure/documents/read-document.server.ts';
import { aPdf, type PdfText } from '#tests/support/documents.ts';

async function read(page: readonly PdfText[], drawn: string) {
  const outcome = await readDocument(aPdf([page], drawn), 'paper.pdf');
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value.elements.map((element) =>
    element.kind === 'table'
      ? element.rows.map((row) => row.map((cell) => cell.text).join(' | '))
      : element.text,
  );
}

const XS = [50, 150, 200, 300];
const YS = [700, 680, 650, 630];

/** Lines from the first to the last edge, the way an office draws borders. */
const STROKED = [
  ...XS.map((x) => `${String(x)} 700 m ${String(x)} 630 l S`),
  ...YS.map((y) => `50 ${String(y)} m 300 ${String(y)} l S`),
].join('\n');

const FILLED = [
  ...XS.map((x) => `${String(x)} 630 0.5 70 re f`),
  ...YS.map((y) => `50 ${String(y)} 250 0.5 re f`),
].join('\n');

const WORDS: readonly PdfText[] = [
  { text: 'Three columns that stand close.', x: 50, y: 740 },
  { text: 'Organisation', x: 55, y: 686, isBold: true },
  { text: 'Seats', x: 152, y: 686, isBold: true },
  { text: 'Who', x: 205, y: 686, isBold: true },
  { text: 'Council of the', x: 52, y: 668 },
  { text: '4', x: 152, y: 668 },
  { text: 'Harbour', x: 52, y: 655 },
  { text: 'Tide Trust', x: 52, y: 636 },
  { text: 'Treasurer', x: 205, y: 636 },
  { text: 'The end of the page.', x: 50, y: 600 },
];

const TABLE = [
  'Organisation | Seats | Who',
  'Council of the Harbour | 4 | ',
  'Tide Trust |  | Treasurer',
];

test.each([
  ['strokes', STROKED],
  ['thin rectangles', FILLED],
  [
    'strokes in other units',
    `q 2 0 0 2 0 0 cm\n${STROKED.replace(/\d+/gu, (n) => String(Number(n) / 2))}\nQ`,
  ],
])('a table ruled by %s keeps wrapped and empty cells in their columns', async (_, drawn) => {
  expect(await read(WORDS, drawn)).toEqual([
    'Three columns that stand close.',
    TABLE,
    'The end of the page.',
  ]);
});

test('a first row in bold is the head of a ruled table', async () => {
  const outcome = await readDocument(aPdf([WORDS], STROKED), 'paper.pdf');
  const [table] = outcome.ok
    ? outcome.value.elements.flatMap((one) => (one.kind === 'table' ? [one] : []))
    : [];

  expect(table?.rows.map((row) => row.every((cell) => cell.isHeader))).toEqual([
    true,
    false,
    false,
  ]);
});

test('words across merged cells stand in the first of them', async () => {
  const merged = [
    '50 700 m 50 630 l S',
    '300 700 m 300 630 l S',
    '150 680 m 150 630 l S',
    '200 680 m 200 630 l S',
    ...YS.map((y) => `50 ${String(y)} m 300 ${String(y)} l S`),
  ].join('\n');
  const words = [
    { text: 'Members and the seats that each would have', x: 52, y: 686 },
    { text: 'Quay Council', x: 52, y: 664 },
    { text: '4', x: 152, y: 664 },
    { text: 'Leader', x: 205, y: 664 },
    { text: 'Tide Trust', x: 52, y: 636 },
    { text: '2', x: 152, y: 636 },
    { text: 'Chair', x: 205, y: 636 },
  ];

  expect(await read(words, merged)).toEqual([
    [
      'Members and the seats that each would have |  | ',
      'Quay Council | 4 | Leader',
      'Tide Trust | 2 | Chair',
    ],
  ]);
});

const PROSE: readonly PdfText[] = [
  { text: 'The board has met each month since the partnership began', x: 50, y: 690 },
  { text: 'and now proposes to meet once a quarter.', x: 50, y: 676 },
];

test.each([
  ['underlines', '50 688 m 300 688 l S\n50 674 m 300 674 l S'],
  ['a frame', '45 665 300 45 re S'],
])('%s on a page make no table', async (_, drawn) => {
  expect(await read(PROSE, drawn)).toEqual([
    'The board has met each month since the partnership began and now proposes to meet once a quarter.',
  ]);
});

/** Two columns too near to be told by the gap between them. */
const NEAR: readonly PdfText[] = [
  { text: 'Council and clubs', x: 52, y: 686 },
  { text: '4', x: 153, y: 686 },
  { text: 'Boats and ferries', x: 52, y: 664 },
  { text: '2', x: 153, y: 664 },
];
const ACROSS = [700, 680, 650].map((y) => `50 ${String(y)} m 200 ${String(y)} l S`);
const UPRIGHT = [50, 150, 200].map((x) => `${String(x)} 700 m ${String(x)} 650 l S`);

test.each([
  ['rules both ways', [...ACROSS, ...UPRIGHT].join('\n'), true],
  ['rules one way', ACROSS.join('\n'), false],
  [
    'curves',
    [...ACROSS, ...UPRIGHT.map((line) => line.replace(/(\d+ \d+) l/u, '$1 $1 $1 c'))].join(
      '\n',
    ),
    false,
  ],
  [
    'lines that are never painted',
    [...ACROSS, ...UPRIGHT].join('\n').replaceAll(' S', ' n'),
    false,
  ],
  [
    'a drawing of thousands of lines',
    `${[...ACROSS, ...UPRIGHT].join('\n')}\n`.repeat(400),
    false,
  ],
])('by %s, columns that stand near are a table or not', async (_, drawn, isTable) => {
  const elements = await read(NEAR, drawn);

  expect(elements.some((element) => Array.isArray(element))).toBe(isTable);
});
