/** What is refused at the door, and with which word. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import {
  MAX_FILE_BYTES,
  readDocument,
} from '#app/infrastructure/documents/read-document.server.ts';
import { aDocx, aPdf, CONTENT_TYPES, wordParagraph, zipOf } from '#tests/support/documents.ts';

async function refusalOf(bytes: Uint8Array, name: string): Promise<string> {
  const outcome = await readDocument(bytes, name);
  return outcome.ok ? 'accepted' : outcome.refusal.kind;
}

const LETTER = wordParagraph('Words');
const BOMB = zipSync({ 'word/document.xml': new Uint8Array(30 * 1024 * 1024) }, { level: 9 });
const ENTITIES =
  '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';

function encryptedZip(): Uint8Array {
  const bytes = aDocx(LETTER);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) bytes[at + 8] = 1;
  return bytes;
}

test.each<[string, string, string, () => Uint8Array]>([
  ['a file over the limit', 'too-large', 'a.txt', () => new Uint8Array(MAX_FILE_BYTES + 1)],
  ['an archive that swells', 'zip-bomb', 'a.docx', () => BOMB],
  [
    'a Word file with a macro project',
    'macro',
    'a.docx',
    () => aDocx(LETTER, { extra: { 'word/vbaProject.bin': 'x' } }),
  ],
  [
    'a file that says it is macro-enabled, whatever its name',
    'macro',
    'a.docx',
    () =>
      aDocx(LETTER, {
        extra: {
          '[Content_Types].xml': CONTENT_TYPES.replace(
            'application/xml',
            'ms-word.macroEnabled',
          ),
        },
      }),
  ],
  ['an encrypted archive', 'encrypted', 'a.docx', encryptedZip],
  [
    'XML that defines entities',
    'damaged',
    'a.docx',
    () => zipOf({ '[Content_Types].xml': CONTENT_TYPES, 'word/document.xml': ENTITIES }),
  ],
  ['a truncated Word file', 'damaged', 'a.docx', () => aDocx(LETTER).slice(0, 200)],
  ['text that is named as a Word file', 'damaged', 'a.docx', () => strToU8('only words')],
  ['an archive of something else', 'unsupported', 'a.zip', () => zipOf({ 'a.txt': 'x' })],
  [
    'bytes that are no text',
    'unsupported',
    'a.txt',
    () => new Uint8Array([0, 1, 2, 0, 255, 0]),
  ],
  ['rich text', 'unsupported', 'a.txt', () => strToU8('{\\rtf1 words}')],
  ['a file without words', 'empty', 'a.txt', () => strToU8(' \n\n--\n')],
  ['a PDF of pictures only', 'empty', 'a.pdf', () => aPdf([[]])],
])('%s is refused as %s', async (_, kind, name, bytes) => {
  expect(await refusalOf(bytes(), name)).toBe(kind);
});

test('the content decides the format when the name is wrong', async () => {
  const outcome = await readDocument(aDocx(LETTER), 'paper.txt');

  expect(outcome.ok && outcome.value.format).toBe('docx');
});

test('an entry changed after it was zipped is refused rather than half read', async () => {
  const bytes = zipSync(
    {
      '[Content_Types].xml': strToU8(CONTENT_TYPES),
      'word/document.xml': strToU8(
        '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Words</w:t></w:r></w:p></w:body></w:document>',
      ),
    },
    { level: 0 },
  );
  const at = new TextDecoder('latin1').decode(bytes).indexOf('Words');
  bytes[at] = 0x53;

  expect(await refusalOf(bytes, 'a.docx')).toBe('damaged');
});
