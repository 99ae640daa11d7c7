/**
 * No file, however mangled, makes the import throw, hang or lose a word (issue: papers and
 * structures). A file is either refused with a sentence, or every word of it is kept.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readDocument } from '#app/infrastructure/documents/read-document.server.ts';
import { aDocx, anOdt, aPdf, escapeXml, wordParagraph } from '#tests/support/documents.ts';
import { importMangled, lostLetters } from '#tests/support/mangled-files.ts';

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['a.docx', aDocx(wordParagraph('1.1 It is recommended that the Board meets.').repeat(20))],
  [
    'a.odt',
    anOdt('<text:h text:outline-level="1">Aims</text:h><text:p>Words</text:p>'.repeat(20)),
  ],
  [
    'a.pdf',
    aPdf([
      Array.from({ length: 30 }, (_, index) => ({ text: 'Words (x5)', x: 60, y: 20 * index })),
    ]),
  ],
];

test.each(FILES)(
  'a mangled %s is refused or read, and never throws',
  async (name, file) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.integer({ min: 0, max: file.length }),
        async (changes, length) => {
          const bytes = file.slice();
          for (const [at, value] of changes) bytes[at] = value;
          await importMangled(bytes.slice(0, length < 40 ? file.length : length), name);
        },
      ),
      { numRuns: 60 },
    );
  },
  120_000,
);

test.each(['a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf', 'a'])(
  'random bytes named %s never throw',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        await importMangled(bytes, name);
      }),
      { numRuns: 60 },
    );
  },
  60_000,
);

/** Text that leans on everything the importer looks for. */
const awkwardText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '1.1 ',
        '- ',
        '  - ',
        'a) ',
        'iv. ',
        '# ',
        '**',
        '*',
        '<b>',
        '<p>',
        '\t',
        '\n',
        '\n\n',
        '\f',
        'Option A: ',
        'It is recommended that the Board ',
        '(formerly known as the Core Group)',
        ': - ',
        '¹ ',
        'Appendix 1',
        'Membership\n',
        'Friday 14th October 2011',
        '---',
        '| a | b |\n|---|---|\n',
        '[x](y) ',
        '&amp; ',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('no letter or digit of a plain text is lost', async () => {
  await fc.assert(
    fc.asyncProperty(awkwardText, async (text) => {
      const bytes = new TextEncoder().encode(text);
      const outcome = await readDocument(bytes, 'a.txt');
      if (!outcome.ok || outcome.value.format !== 'txt') return;
      expect(lostLetters(new TextDecoder().decode(bytes), outcome.value)).toEqual([]);
    }),
    { numRuns: 250 },
  );
}, 60_000);

test('no word of a Word file or OpenDocument text is lost', async () => {
  const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }).map(toXmlText), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(words, async (paragraphs) => {
      const docx = await readDocument(
        aDocx(paragraphs.map((text) => wordParagraph(text)).join('')),
        'a',
      );
      const odt = await readDocument(
        anOdt(paragraphs.map((text) => `<text:p>${escapeXml(text)}</text:p>`).join('')),
        'a',
      );
      for (const outcome of [docx, odt])
        if (outcome.ok) expect(lostLetters(paragraphs.join('\n'), outcome.value)).toEqual([]);
        else expect(outcome.refusal.kind).toBe('empty');
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('no letter of a PDF is lost, wherever its pieces stand', async () => {
  const piece = fc.record({
    text: fc.constantFrom(
      '\x95',
      '-',
      'a)',
      '1.1',
      'The',
      'Board meets',
      '2',
      'x',
      '(x5)',
      'o',
    ),
    x: fc.integer({ min: 40, max: 400 }),
    y: fc.integer({ min: 3, max: 30 }).map((line) => line * 26),
    size: fc.constantFrom(8, 11, 16),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 25 }), async (pieces) => {
      const outcome = await readDocument(aPdf([pieces]), 'a.pdf');
      const text = pieces.map((one) => one.text.replace('\x95', '')).join(' ');
      if (outcome.ok) expect(lostLetters(text, outcome.value)).toEqual([]);
      else expect(outcome.refusal.kind).toBe('empty');
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** XML 1.0 has no control characters (section 2.2). */
function toXmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

test('Markdown never throws, and keeps the words of plain paragraphs', async () => {
  await fc.assert(
    fc.asyncProperty(awkwardText, async (text) => {
      await importMangled(new TextEncoder().encode(text), 'a.md');
    }),
    { numRuns: 80 },
  );
  const outcome = await readDocument(
    new TextEncoder().encode('One *two*\n\n> three\n\n1. four'),
    'a.md',
  );
  expect(outcome.ok && lostLetters('One two three four', outcome.value)).toEqual([]);
}, 60_000);

test.each([
  ['many brackets', '('.repeat(20_000)],
  ['many stars', '*a **b '.repeat(2_000)],
  ['many capitals', 'Aa '.repeat(12_000)],
  ['capitals without an end', 'Group and '.repeat(5_000)],
  ['many numbers', '1.1 2.2 '.repeat(5_000)],
  ['one long word', 'a'.repeat(60_000)],
  ['many short lines', 'Chair\n\n'.repeat(2_000)],
  ['many bullets', '- a\n'.repeat(3_000)],
  ['many spaces', `a${' '.repeat(60_000)}b`],
  [
    'deep bullets',
    Array.from({ length: 400 }, (_, index) => `${' '.repeat(index)}- a`).join('\n'),
  ],
  ['many dashes', ': - a '.repeat(8_000)],
  ['colons', 'membership: '.repeat(3_000)],
  ['deadlines', 'comments by comments before '.repeat(3_000)],
])(
  '%s do not hold the import up',
  async (_, text) => {
    for (const name of ['a.txt', 'a.md', 'a.html'])
      await importMangled(new TextEncoder().encode(text), name);
  },
  60_000,
);
