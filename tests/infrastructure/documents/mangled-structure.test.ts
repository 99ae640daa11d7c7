/**
 * Files that are broken in their structure and not in single bytes: parts of an archive that are gone or
 * not what they should be, mark-up cut short, torn and nested without end, rows without end, encodings
 * that nobody announced. Each is refused with a sentence, or read without a word lost.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readDocument } from '#app/infrastructure/documents/read-document.server.ts';
import {
  aDocx,
  anOdt,
  escapeXml,
  wordLevel,
  wordParagraph,
  wordRun,
  zipOf,
} from '#tests/support/documents.ts';
import { importMangled, lostLetters } from '#tests/support/mangled-files.ts';

const WORD_FILE = aDocx(
  [
    wordParagraph('Aims of the review', { style: 'Heading1' }),
    wordParagraph('The Board meets', { numbering: ['1', 0] }),
    wordParagraph('The Circle meets', { numbering: ['1', 1] }),
    `<w:p>${wordRun('A note')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${wordParagraph('Seats')}</w:tc></w:tr></w:tbl>`,
  ].join(''),
  {
    styles:
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
    numbering: `<w:abstractNum w:abstractNumId="0">${wordLevel(0, 'decimal', '%1.')}${wordLevel(1, 'lowerLetter', '%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    footnotes: `<w:footnote w:id="2">${wordParagraph('Said in 2009')}</w:footnote>`,
  },
);

const OPEN_FILE = anOdt(
  [
    '<text:h text:outline-level="1">Aims of the review</text:h>',
    '<text:list><text:list-item><text:p>The Board meets</text:p></text:list-item></text:list>',
    '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Seats</text:p></table:table-cell></table:table-row></table:table>',
  ].join(''),
);

const ARCHIVES = [
  ['a.docx', unzipSync(WORD_FILE)],
  ['a.odt', unzipSync(OPEN_FILE)],
] as const;

type Parts = Readonly<Record<string, Uint8Array>>;

/** One part of the archive as `change` makes it; null takes it out. */
function withPart(
  parts: Parts,
  name: string,
  change: (text: string) => string | null,
): Uint8Array {
  const { [name]: old = new Uint8Array(), ...rest } = parts;
  const text = change(strFromU8(old));
  return zipSync({ ...rest, ...(text === null ? {} : { [name]: strToU8(text) }) });
}

test.each(ARCHIVES)(
  'a %s without one of its parts, or with another in its place',
  async (name, parts) => {
    const names = Object.keys(parts);
    for (const part of names) {
      await importMangled(
        withPart(parts, part, () => null),
        name,
      );
      await importMangled(
        withPart(parts, part, () => ''),
        name,
      );
      await importMangled(
        withPart(parts, part, () => '<a/>'),
        name,
      );
      for (const other of names) {
        await importMangled(
          withPart(parts, part, () => strFromU8(parts[other] ?? new Uint8Array())),
          name,
        );
      }
    }
  },
);

test.each(ARCHIVES)(
  'a %s whose mark-up is cut short, torn or repeated',
  async (name, parts) => {
    const torn = fc.record({
      part: fc.constantFrom(...Object.keys(parts)),
      from: fc.nat(2000),
      length: fc.nat(60),
      times: fc.integer({ min: 0, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(torn, async ({ part, from, length, times }) => {
        const mangled = withPart(parts, part, (text) => {
          const at = from % (text.length + 1);
          const piece = text.slice(at, at + length);
          return text.slice(0, at) + piece.repeat(times) + text.slice(at + length);
        });
        await importMangled(mangled, name);
        await importMangled(
          withPart(parts, part, (text) => text.slice(0, from)),
          name,
        );
      }),
      { numRuns: 40 },
    );
  },
  60_000,
);

const DEPTHS = [50, 2_000];

const NESTED = DEPTHS.flatMap((depth): (readonly [string, string, Uint8Array])[] => {
  const within = (open: string, close: string, words = 'Words') =>
    open.repeat(depth) + words + close.repeat(depth);
  return [
    [
      `${depth} tables in one another`,
      'a.docx',
      aDocx(within('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', wordParagraph('Words'))),
    ],
    [
      `${depth} runs in one another`,
      'a.docx',
      aDocx(`<w:p>${within('<w:ins>', '</w:ins>', wordRun('Words'))}</w:p>`),
    ],
    [
      `${depth} lists in one another`,
      'a.odt',
      anOdt(
        within(
          '<text:list><text:list-item>',
          '</text:list-item></text:list>',
          '<text:p>Words</text:p>',
        ),
      ),
    ],
    [
      `${depth} tables in one another`,
      'a.html',
      strToU8(within('<table><tr><td>', '</td></tr></table>')),
    ],
    [`${depth} lists in one another`, 'a.html', strToU8(within('<ul><li>', '</li></ul>'))],
    [`${depth} quotes in one another`, 'a.md', strToU8(`${'> '.repeat(depth)}Words`)],
    [`${depth} parts in one another`, 'a.html', strToU8(within('<div><b>', '</b></div>'))],
  ];
});

test.each(NESTED)(
  '%s in %s',
  async (_, name, bytes) => {
    await importMangled(bytes, name);
    const outcome = await readDocument(bytes, name);
    if (outcome.ok) expect(lostLetters('Words', outcome.value)).toEqual([]);
  },
  30_000,
);

const CELLS = 4_000;

const LONG_ROWS: readonly (readonly [string, Uint8Array])[] = [
  [
    'a.docx',
    aDocx(`<w:tbl><w:tr>${`<w:tc>${wordParagraph('x7')}</w:tc>`.repeat(CELLS)}</w:tr></w:tbl>`),
  ],
  [
    'a.odt',
    anOdt(
      `<table:table><table:table-row>${'<table:table-cell><text:p>x7</text:p></table:table-cell>'.repeat(CELLS)}</table:table-row></table:table>`,
    ),
  ],
  ['a.html', strToU8(`<html><table><tr>${'<td>x7</td>'.repeat(CELLS)}</tr></table>`)],
  ['a.md', strToU8(`|${'x7|'.repeat(CELLS)}\n|${'-|'.repeat(CELLS)}\n`)],
  ['a.txt', strToU8('x7\t'.repeat(CELLS))],
];

test.each(LONG_ROWS)(
  'a row of thousands of cells in %s',
  async (name, bytes) => {
    await importMangled(bytes, name);
    const outcome = await readDocument(bytes, name);
    if (outcome.ok) expect(lostLetters('x7'.repeat(CELLS), outcome.value)).toEqual([]);
  },
  30_000,
);

test.each(['columns', 'rows'])('a cell that claims to span a billion %s', async (what) => {
  const attribute = `table:number-${what}-spanned="1000000000" table:number-${what}-repeated="1000000000"`;
  const html = what === 'columns' ? 'colspan' : 'rowspan';
  const word = what === 'columns' ? '<w:gridSpan w:val="1000000000"/>' : '<w:vMerge/>';
  const cell = `<w:tc><w:tcPr>${word}</w:tcPr>${wordParagraph('Seats')}</w:tc>`;
  await importMangled(aDocx(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`), 'a.docx');
  await importMangled(
    anOdt(
      `<table:table><table:table-row><table:table-cell ${attribute}><text:p>Seats</text:p></table:table-cell></table:table-row></table:table>`,
    ),
    'a.odt',
  );
  const page = `<html><table><tr><td ${html}="1000000000">Seats</td></tr></table>`;
  await importMangled(strToU8(page), 'a.html');
});

const SENTENCE = 'The Board – “Café” £5';

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(isLittle ? bytes : bytes.swap16());
}

test.each([
  ['UTF-8 with a mark', strToU8(`\ufeff${SENTENCE}`)],
  ['UTF-16, the small end first', utf16(SENTENCE, true)],
  ['UTF-16, the big end first', utf16(SENTENCE, false)],
  // The same sentence as a Windows program of 2009 saved it.
  [
    'Windows-1252',
    Uint8Array.from(Buffer.from('The Board \x96 \x93Caf\xe9\x94 \xa35', 'latin1')),
  ],
])('a text in %s keeps its words', async (_, bytes) => {
  const outcome = await readDocument(bytes, 'a.txt');

  expect(outcome.ok && lostLetters(SENTENCE, outcome.value)).toEqual([]);
});

test('bytes that are in no encoding are refused or read, and never throw', async () => {
  const pieces = fc.constantFrom(
    'The ',
    '\xff\xfe',
    '\x00',
    '\xc3',
    '\xed\xa0\x80',
    '\x1b',
    'é',
    '\ud83d',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 20 }), async (parts) => {
      const bytes = Uint8Array.from(Buffer.from(parts.join(''), 'latin1'));
      for (const name of ['a.txt', 'a.md', 'a.html', 'a.csv']) await importMangled(bytes, name);
      const body = `<w:p><w:r><w:t>${escapeXml(parts.join(''))}</w:t></w:r></w:p>`;
      const raw = zipOf({ 'word/document.xml': body, '[Content_Types].xml': '<Types/>' });
      await importMangled(raw, 'a.docx');
    }),
    { numRuns: 40 },
  );
}, 60_000);
