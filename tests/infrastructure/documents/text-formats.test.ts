/** Plain text, Markdown and HTML: the same paper from three kinds of file. */
import { expect, test } from 'vitest';

import { readDocument } from '#app/infrastructure/documents/read-document.server.ts';

async function read(text: string, name: string) {
  const outcome = await readDocument(new TextEncoder().encode(text), name);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

async function lines(text: string, name: string): Promise<readonly string[]> {
  const { elements } = await read(text, name);
  return elements.map((element) => {
    if (element.kind === 'table')
      return element.rows.map((row) => row.map((cell) => cell.text).join(' | ')).join(' / ');
    const level = 'level' in element ? ` ${String(element.level)}` : '';
    const label = 'label' in element && element.label !== null ? ` [${element.label}]` : '';
    return `${element.kind}${level}${label}: ${element.text}`;
  });
}

const SAME_PAPER = [
  'heading 1: Our review',
  'paragraph: We **met** twice.'.replaceAll('**', ''),
  'list-item 0: first',
  'list-item 1: inner',
  'list-item 0: second',
  'Body | Day / Board | 4th',
];

test.each([
  [
    'plain text',
    'paper.txt',
    '# Our review\n\nWe **met** twice.\n\n- first\n  - inner\n- second\n\nBody\tDay\nBoard\t4th\n',
  ],
  [
    'Markdown',
    'paper.md',
    '# Our review\n\nWe **met** twice.\n\n- first\n  - inner\n- second\n\n| Body | Day |\n|---|---|\n| Board | 4th |\n',
  ],
  [
    'HTML',
    'paper.html',
    '<h1>Our review</h1><p>We <b>met</b> twice.</p><ul><li>first<ul><li>inner</li></ul></li><li>second</li></ul><table><tr><th>Body</th><th>Day</th></tr><tr><td>Board</td><td>4th</td></tr></table>',
  ],
])('%s gives headings, marks, nested lists and tables', async (_, name, text) => {
  expect(await lines(text, name)).toEqual(SAME_PAPER);
});

test('lines that only wrap are joined, and lines of an address are not', async () => {
  const text = [
    'The board met in the town hall and agreed that the plan should go out to all',
    'of its partners for their comments, and that the replies should be read by the',
    'working group before the summer, when the new structure is meant to begin work',
    'in earnest.',
    '',
    'Partnership Office',
    'Town Hall',
    'Exampleton',
  ].join('\n');

  expect(await lines(text, 'paper.txt')).toEqual([
    'paragraph: The board met in the town hall and agreed that the plan should go out to all of its partners for their comments, and that the replies should be read by the working group before the summer, when the new structure is meant to begin work in earnest.',
    'paragraph: Partnership Office\nTown Hall\nExampleton',
  ]);
});

test('a title, a labelled line and lines listed after a colon stand by themselves in plain text', async () => {
  const text = [
    'Proposal 1. One forum',
    'The two forums would become one.',
    '',
    'Its members would be:',
    '',
    'Harbour office (x2)',
    'Pilots',
    'Rowers',
    '',
    'Q1. Do you agree?',
    'Q2. What is missing?',
  ].join('\n');

  expect(await lines(text, 'paper.txt')).toEqual([
    'paragraph: Proposal 1. One forum',
    'paragraph: The two forums would become one.',
    'paragraph: Its members would be:',
    'paragraph: Harbour office (x2)',
    'paragraph: Pilots',
    'paragraph: Rowers',
    'paragraph: Q1. Do you agree?',
    'paragraph: Q2. What is missing?',
  ]);
});

test('titles between lines that no blank line parts stand by themselves', async () => {
  const text = [
    'FERRY FORUM',
    'Terms of reference (draft)',
    'A1 Is there a timetable?',
    'A2 The boats are known.',
    'Response',
    'There is a timetable and it is known. The boats were agreed with all who use them in 2013.',
    'Actions',
    'a) print it',
  ].join('\n');

  expect(await lines(text, 'paper.txt')).toEqual([
    'paragraph: FERRY FORUM',
    'paragraph: Terms of reference (draft)',
    'paragraph: A1 Is there a timetable?',
    'paragraph: A2 The boats are known.',
    'paragraph: Response',
    'paragraph: There is a timetable and it is known. The boats were agreed with all who use them in 2013.',
    'paragraph: Actions',
    'list-item 0 [a)]: print it',
  ]);
});

test('rows drawn with bars between their cells alone are a table, and one bar is none', async () => {
  const text = 'Sept 2013 | 12th | Plan\n          | 26th | Budget\n\nAnswer yes | no.\n';

  const source = await read(text, 'paper.txt');

  expect(source.elements.map((element) => element.kind)).toEqual(['table', 'paragraph']);
});

test('rows parted by wide gaps are a table though their columns do not line up, and clauses are none', async () => {
  const table = [
    'Forum opens    28 May',
    'Forum closes for the winter    20 August',
    'AGM    4 October',
  ];
  const clauses = [
    '2.1  The forum is asked to:',
    '     (i)   agree that it meets by daylight and that',
    '           it says so;',
  ];

  const source = await read([...table, '', ...clauses].join('\n'), 'paper.txt');

  expect(source.elements.map((element) => element.kind)).toEqual([
    'table',
    'paragraph',
    'list-item',
  ]);
});

test('a bullet before a paragraph number is no list, and tags of OCR are listed as left out', async () => {
  const source = await read('- 2.1 The board <b>agrees</b>.\n- 2.2 It meets.\n', 'paper.txt');

  expect(source.elements.map((element) => element.kind)).toEqual(['paragraph', 'paragraph']);
  expect(source.setAside.map((one) => one.text)).toEqual(['<b>', '</b>']);
});

test('scripts and styles of a page are set aside and never part of the paper', async () => {
  const source = await read(
    '<html lang="cy"><style>p{}</style><script>alert(1)</script><p>Words</p></html>',
    'paper.html',
  );

  expect(source.language).toBe('cy');
  expect(source.elements).toHaveLength(1);
  expect(source.setAside.map((one) => one.reason)).toEqual(['style sheet', 'script']);
});

test('ordered lists of a page print the labels that a browser shows', async () => {
  expect(await lines('<ol type="a" start="3"><li>x</li><li>y</li></ol>', 'a.html')).toEqual([
    'list-item 0 [c.]: x',
    'list-item 0 [d.]: y',
  ]);
});

test.each([
  ['tabs', 'Month\tDate\tMeeting\nMay\t4th\tBoard\n\t18th\tForum\n'],
  ['spaces', 'Month   Date   Meeting\nMay     4th    Board\n        18th   Forum\n'],
  [
    'bars',
    '| Month | Date | Meeting |\n|---|---|---|\n| May | 4th | Board |\n| | 18th | Forum |\n',
  ],
])('a table drawn with %s keeps its blank cells', async (_, text) => {
  expect(await lines(text, 'a.txt')).toEqual([
    'Month | Date | Meeting / May | 4th | Board /  | 18th | Forum',
  ]);
});

test('a cell that wraps in a table drawn with spaces stays one cell', async () => {
  const text = [
    'Organisation          Representation',
    'Quayside Council      Leader, Treasurer and Chief',
    '                      Executive',
    'Rowing clubs          2',
    '',
  ].join('\n');

  expect(await lines(text, 'a.txt')).toEqual([
    'Organisation | Representation / Quayside Council | Leader, Treasurer and Chief Executive / Rowing clubs | 2',
  ]);
});

test('questions with a number and a gap are lines, not a table', async () => {
  const text = 'Q1  Do you agree?\nQ2  What would you change?\nQ3  Any other comments.\n';

  expect(await lines(text, 'a.txt')).toHaveLength(3);
});

test('questions numbered without a stop stand by themselves, with their boxes', async () => {
  const text =
    'Q1 Do you agree? Yes / No\nQ2 Which should sit on it?\n [ ] Landlords\n [ ] Colleges\nQ3b Why?\n';

  expect(await lines(text, 'a.txt')).toEqual([
    'paragraph: Q1 Do you agree? Yes / No',
    'paragraph: Q2 Which should sit on it?\n[ ] Landlords\n[ ] Colleges',
    'paragraph: Q3b Why?',
  ]);
});

test('a line that goes on in small letters belongs to the one before, at any width', async () => {
  expect(
    await lines('Can members say what difference it made\nin the last year?\n', 'a.txt'),
  ).toEqual(['paragraph: Can members say what difference it made in the last year?']);
});

test('letters that a form leaves to be written after are set aside', async () => {
  const source = await read('Actions\n\na)\nb)\n\nThe end of the form.\n', 'a.txt');

  expect(source.elements).toHaveLength(2);
  expect(source.setAside.map(({ text }) => text)).toEqual(['a)', 'b)']);
});
