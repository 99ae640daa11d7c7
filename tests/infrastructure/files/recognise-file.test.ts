import fc from 'fast-check';
import { expect, test } from 'vitest';

import { recogniseFile } from '#app/infrastructure/files/recognise-file.server.ts';
import { aDocx, CONTENT_TYPES, wordParagraph, zipOf } from '#tests/support/documents.ts';
import { bytesOf, SAMPLE_BYTES } from '#tests/support/uploads.ts';

const ODT_TYPE = 'application/vnd.oasis.opendocument.text';

test.each(Object.entries(SAMPLE_BYTES))('a whole %s is known by its bytes', (kind, bytes) => {
  expect(recogniseFile(bytes)).toEqual({ ok: true, value: kind });
});

test.each([
  ['a program', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
  ['a web page', bytesOf('<!DOCTYPE html><script>alert(1)</script>')],
  ['a drawing with a script', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
  ['rich text', bytesOf('{\\rtf1 words}')],
  ['a spreadsheet', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' })],
  ['any archive', zipOf({ 'readme.txt': 'words' })],
  ['text with a null', bytesOf(`${'words '.repeat(9000)}\0`)],
])('%s is of no kind that is kept', (_, bytes) => {
  expect(recogniseFile(bytes)).toEqual({ ok: true, value: null });
});

test.each([
  ['an empty file', new Uint8Array(), 'empty'],
  ['half a PDF', SAMPLE_BYTES.pdf.subarray(0, 200), 'damaged'],
  ['half a docx', SAMPLE_BYTES.docx.subarray(0, SAMPLE_BYTES.docx.length / 2), 'damaged'],
  ['half a picture', SAMPLE_BYTES.png.subarray(0, 16), 'damaged'],
  [
    'a docx with a macro',
    zipOf({
      '[Content_Types].xml': CONTENT_TYPES,
      'word/document.xml': '<w/>',
      'word/vbaProject.bin': 'x',
    }),
    'macro',
  ],
  [
    'an odt with a macro',
    zipOf({ mimetype: ODT_TYPE, 'Basic/Standard/a.xml': '<x/>' }),
    'macro',
  ],
  [
    'an odt under a password',
    zipOf({ mimetype: ODT_TYPE, 'META-INF/manifest.xml': '<m:encryption-data/>' }),
    'encrypted',
  ],
  [
    'a zip bomb',
    zipOf({
      '[Content_Types].xml': CONTENT_TYPES,
      'word/document.xml': ' '.repeat(30 * 1024 * 1024),
    }),
    'damaged',
  ],
  ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'wrong-kind'],
])('%s is refused', (_, bytes, kind) => {
  expect(recogniseFile(bytes)).toMatchObject({ ok: false, refusal: { kind } });
});

test('no bytes are a fault, however a file was mangled', () => {
  const docx = aDocx(wordParagraph('Our answer.'));
  fc.assert(
    fc.property(
      fc.nat(docx.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 8 }),
      (at, noise) => {
        const mangled = docx.slice();
        mangled.set(noise.subarray(0, mangled.length - at), at);
        expect(typeof recogniseFile(mangled).ok).toBe('boolean');
      },
    ),
  );
});
