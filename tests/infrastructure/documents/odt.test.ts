/** OpenDocument texts: what a reader of the page sees, element by element. */
import { expect, test } from 'vitest';

import { readDocument } from '#app/infrastructure/documents/read-document.server.ts';
import { anOdt } from '#tests/support/documents.ts';

async function read(body: string, styles = '') {
  const outcome = await readDocument(anOdt(body, styles), 'paper.odt');
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

test('headings, lists with their numbers, and nested bullets are read in order', async () => {
  const styles =
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>';
  const body = [
    '<text:h text:outline-level="2">Aims</text:h>',
    '<text:list text:style-name="L1"><text:list-item><text:p>first</text:p>',
    '<text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item>',
    '<text:list-item><text:p>second</text:p></text:list-item></text:list>',
  ].join('');

  const { elements } = await read(body, styles);

  expect(elements).toEqual([
    { kind: 'heading', level: 2, label: null, text: 'Aims', marks: [], page: null },
    { kind: 'list-item', level: 0, label: 'a)', text: 'first', marks: [], page: null },
    { kind: 'list-item', level: 1, label: null, text: 'inner', marks: [], page: null },
    { kind: 'list-item', level: 0, label: 'b)', text: 'second', marks: [], page: null },
  ]);
});

test('emphasis, notes and deletions find their places', async () => {
  const styles =
    '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>';
  const body = [
    '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Someone</dc:creator></office:change-info><text:p>old words</text:p></text:deletion></text:changed-region></text:tracked-changes>',
    '<text:p>A <text:span text:style-name="T1">bold</text:span> claim<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Its source</text:p></text:note-body></text:note></text:p>',
  ].join('');

  const source = await read(body, styles);

  expect(source.elements).toEqual([
    {
      kind: 'paragraph',
      label: null,
      text: 'A bold claim1',
      marks: [
        { start: 2, end: 6, kind: 'strong', href: null },
        { start: 12, end: 13, kind: 'superscript', href: null },
      ],
      page: null,
      isQuote: false,
    },
    { kind: 'footnote', label: '1', text: 'Its source', marks: [], page: null },
  ]);
  expect(source.setAside).toEqual([
    { text: 'old words', reason: 'deleted in tracked changes' },
  ]);
});

test('tables keep header rows and spans', async () => {
  const body =
    '<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>When</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>May</text:p></table:table-cell><table:table-cell><text:p>4th</text:p></table:table-cell></table:table-row></table:table>';

  const { elements } = await read(body);

  expect(elements).toEqual([
    {
      kind: 'table',
      page: null,
      rows: [
        [{ text: 'When', isHeader: true, columns: 2, rows: 1 }],
        [
          { text: 'May', isHeader: false, columns: 1, rows: 1 },
          { text: '4th', isHeader: false, columns: 1, rows: 1 },
        ],
      ],
    },
  ]);
});
