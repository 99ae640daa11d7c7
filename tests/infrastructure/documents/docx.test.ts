/** Word files: what a reader of the page sees, element by element. */
import { expect, test } from 'vitest';

import { readDocument } from '#app/infrastructure/documents/read-document.server.ts';
import {
  aDocx,
  wordLevel,
  wordParagraph,
  wordRun,
  type DocxParts,
} from '#tests/support/documents.ts';

async function read(body: string, parts: DocxParts = {}) {
  const outcome = await readDocument(aDocx(body, parts), 'paper.docx');
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

async function lines(body: string, parts: DocxParts = {}): Promise<readonly string[]> {
  const { elements } = await read(body, parts);
  return elements.map((element) => {
    if (element.kind === 'table') return 'table';
    const level = 'level' in element ? ` ${String(element.level)}` : '';
    const label = 'label' in element && element.label !== null ? ` [${element.label}]` : '';
    return `${element.kind}${level}${label}: ${element.text}`;
  });
}

const NUMBERING = [
  '<w:abstractNum w:abstractNumId="1">',
  wordLevel(0, 'decimal', '%1.'),
  wordLevel(1, 'decimal', '%1.%2'),
  wordLevel(2, 'lowerRoman', '(%3)'),
  '</w:abstractNum><w:abstractNum w:abstractNumId="2">',
  wordLevel(0, 'lowerLetter', '%1)'),
  wordLevel(1, 'bullet', '•'),
  '</w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
].join('');

test('automatic numbers become the labels that a reader sees, and restart with their parents', async () => {
  const body = [
    wordParagraph('Aims', { style: 'Heading1', numbering: ['1', 0] }),
    wordParagraph('First point', { numbering: ['1', 1] }),
    wordParagraph('a detail', { numbering: ['1', 2] }),
    wordParagraph('another detail', { numbering: ['1', 2] }),
    wordParagraph('Second point', { numbering: ['1', 1] }),
    wordParagraph('Options', { style: 'Heading1', numbering: ['1', 0] }),
    wordParagraph('Third point', { numbering: ['1', 1] }),
    wordParagraph('its detail', { numbering: ['1', 2] }),
  ].join('');

  expect(await lines(body, { numbering: NUMBERING })).toEqual([
    'heading 1 [1.]: Aims',
    'paragraph [1.1]: First point',
    'list-item 2 [(i)]: a detail',
    'list-item 2 [(ii)]: another detail',
    'paragraph [1.2]: Second point',
    'heading 1 [2.]: Options',
    'paragraph [2.1]: Third point',
    'list-item 2 [(i)]: its detail',
  ]);
});

test('a list that overrides its start begins again, and bullets print no label', async () => {
  const body = [
    wordParagraph('endorse the plan', { numbering: ['2', 0] }),
    wordParagraph('note the risk', { numbering: ['2', 0] }),
    wordParagraph('as set out', { numbering: ['2', 1] }),
    wordParagraph('Meanwhile'),
    wordParagraph('report back', { numbering: ['3', 0] }),
  ].join('');

  expect(await lines(body, { numbering: NUMBERING })).toEqual([
    'list-item 0 [a)]: endorse the plan',
    'list-item 0 [b)]: note the risk',
    'list-item 1: as set out',
    'paragraph: Meanwhile',
    'list-item 0 [a)]: report back',
  ]);
});

test('headings are known by style, by the style it is based on, and by outline level', async () => {
  const styles = [
    '<w:style w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>',
    '<w:style w:styleId="House"><w:name w:val="House head"/><w:basedOn w:val="Heading2"/></w:style>',
  ].join('');
  const outlined = `<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>${wordRun('By level')}</w:p>`;
  const body = wordParagraph('By style', { style: 'House' }) + outlined + wordParagraph('Text');

  expect(await lines(body, { styles })).toEqual([
    'heading 2: By style',
    'heading 3: By level',
    'paragraph: Text',
  ]);
});

test('insertions are accepted, and deletions, hidden text and comments are set aside', async () => {
  const body = `<w:p>${wordRun('We meet ')}<w:del><w:r><w:delText>monthly</w:delText></w:r></w:del><w:ins>${wordRun('quarterly')}</w:ins>${wordRun('secret', '<w:vanish/>')}</w:p>`;
  const comments =
    '<w:comments xmlns:w="w"><w:comment><w:p><w:r><w:t>Check this</w:t></w:r></w:p></w:comment></w:comments>';

  const source = await read(body, { extra: { 'word/comments.xml': comments } });

  expect(source.elements.map((element) => 'text' in element && element.text)).toEqual([
    'We meet quarterly',
  ]);
  expect(source.setAside).toEqual([
    { text: 'monthly', reason: 'deleted in tracked changes' },
    { text: 'secret', reason: 'hidden text' },
    { text: 'Check this', reason: 'Word comment' },
  ]);
});

test('a footnote stands at the end under the mark of its reference', async () => {
  const body = `<w:p>${wordRun('A claim')}<w:r><w:footnoteReference w:id="4"/></w:r></w:p>${wordParagraph('More')}`;
  const footnotes = `<w:footnote w:id="4"><w:p>${wordRun('The evidence')}</w:p></w:footnote>`;

  const { elements } = await read(body, { footnotes });

  expect(elements).toEqual([
    {
      kind: 'paragraph',
      label: null,
      text: 'A claim1',
      marks: [{ start: 7, end: 8, kind: 'superscript', href: null }],
      page: null,
      isQuote: false,
    },
    { kind: 'paragraph', label: null, text: 'More', marks: [], page: null, isQuote: false },
    { kind: 'footnote', label: '1', text: 'The evidence', marks: [], page: null },
  ]);
});

test('merged cells keep their spans, and header rows are marked', async () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;
  const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Dates', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('May', '<w:vMerge w:val="restart"/>')}${cell('4th')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('18th')}</w:tr></w:tbl>`;

  const { elements } = await read(body);

  expect(elements).toEqual([
    {
      kind: 'table',
      page: null,
      rows: [
        [{ text: 'Dates', isHeader: true, columns: 2, rows: 1 }],
        [
          { text: 'May', isHeader: false, columns: 1, rows: 2 },
          { text: '4th', isHeader: false, columns: 1, rows: 1 },
        ],
        [{ text: '18th', isHeader: false, columns: 1, rows: 1 }],
      ],
    },
  ]);
});

test('pictures give their alternative text, text boxes their words, and breaks their pages', async () => {
  const drawing =
    '<w:r><w:drawing><wp:inline xmlns:wp="wp"><wp:docPr descr="The structure"/></wp:inline></w:drawing></w:r>';
  const box = `<w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:txbxContent>${wordParagraph('In a box')}</w:txbxContent></mc:Choice><mc:Fallback>${wordParagraph('In a box')}</mc:Fallback></mc:AlternateContent></w:r>`;
  const body = `<w:p>${wordRun('Before')}${drawing}${box}</w:p><w:p><w:r><w:br w:type="page"/></w:r>${wordRun('After')}</w:p>`;

  const { elements } = await read(body);

  expect(
    elements.map((element) => [
      element.kind,
      'text' in element ? element.text : '',
      element.page,
    ]),
  ).toEqual([
    ['paragraph', 'Before', 1],
    ['figure', 'The structure', 1],
    ['paragraph', 'In a box', 1],
    ['paragraph', 'After', 2],
  ]);
});
