import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  acceptKind,
  ATTACHMENT_LIMITS,
  attachFile,
  cleanFileName,
  DOCUMENT_KINDS,
  SCAN_KINDS,
  type AttachedFile,
} from '#app/domain/response/attachment.ts';
import { kindsInWords, sizeInWords } from '#app/domain/response/attachment-wording.ts';

function aFile(number: number): AttachedFile {
  return {
    id: `file-${number}`,
    name: `answer ${number}.txt`,
    mediaType: 'text/plain',
    bytes: 100,
    sha256: String(number).padStart(64, '0'),
  };
}

test('a file is taken when its bytes are of an allowed kind and its name agrees', () => {
  expect(acceptKind('pdf', 'answer.PDF', DOCUMENT_KINDS)).toEqual({ ok: true, value: 'pdf' });
  expect(acceptKind('jpeg', 'scan.jpg', SCAN_KINDS)).toEqual({ ok: true, value: 'jpeg' });
  expect(acceptKind('jpeg', 'scan.jpg', DOCUMENT_KINDS)).toMatchObject({
    refusal: { kind: 'wrong-kind' },
  });
  expect(acceptKind(null, 'answer.pdf', DOCUMENT_KINDS)).toMatchObject({
    refusal: { kind: 'wrong-kind' },
  });
  expect(acceptKind('txt', 'answer.exe', DOCUMENT_KINDS)).toMatchObject({
    refusal: { kind: 'misnamed', is: 'txt' },
  });
});

test('as many files are taken as are stated, and the same one only once', () => {
  const full = Array.from({ length: ATTACHMENT_LIMITS.count }, (_, at) => aFile(at));
  const [first] = full;

  expect(attachFile(full.slice(1), aFile(9), 0)).toMatchObject({ ok: true });
  expect(attachFile(full, aFile(9), 0)).toMatchObject({ refusal: { kind: 'too-many' } });
  expect(first && attachFile([first], { ...first, id: 'file-9' }, 0)).toMatchObject({
    refusal: { kind: 'already-there', name: 'answer 0.txt' },
  });
});

test('drafts together cannot fill the disk', () => {
  expect(attachFile([], aFile(1), ATTACHMENT_LIMITS.bytesInDrafts - 99)).toMatchObject({
    refusal: { kind: 'no-room' },
  });
  expect(attachFile([], aFile(1), ATTACHMENT_LIMITS.bytesInDrafts - 100).ok).toBe(true);
});

test.each([
  ['C:\\Users\\me\\Our answer.docx', 'Our answer.docx'],
  ['../../etc/passwd', 'passwd'],
  ['.htaccess', 'htaccess'],
  ['answer\u202Excod.exe', 'answerxcod.exe'],
  ['one\ntwo\u0000.pdf', 'onetwo.pdf'],
  ['', 'file'],
  ['Ymateb y Cyngor – drafft.odt', 'Ymateb y Cyngor – drafft.odt'],
])('the name %j is kept as %j', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept);
});

test('no name leads anywhere, is empty or too long', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string());
  fc.assert(
    fc.property(anyText, (given) => {
      const name = cleanFileName(given);
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]|^\./u);
      expect(name).not.toBe('');
      expect(Array.from(name).length).toBeLessThanOrEqual(ATTACHMENT_LIMITS.nameCharacters);
      expect(cleanFileName(name)).toBe(name);
    }),
  );
});

test('kinds and sizes are said in words', () => {
  expect(kindsInWords(['pdf', 'docx', 'txt'])).toBe('PDF, Word (docx) or plain text (txt)');
  expect([1, 900, 2048, 10 * 1024 * 1024, 1_600_000].map(sizeInWords)).toEqual([
    '1 byte',
    '900 bytes',
    '2 KB',
    '10 MB',
    '1.5 MB',
  ]);
});
