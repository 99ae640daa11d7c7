/** Files as people send them, whole and of each kind that is taken. */
import type { FileKind } from '#app/domain/response/attachment.ts';
import type { Upload } from '#app/operations/files/store-file.server.ts';
import { aDocx, anOdt, aPdf, wordParagraph } from './documents.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The smallest file with the marks of its beginning and its end. */
export const SAMPLE_BYTES: Readonly<Record<FileKind, Uint8Array>> = {
  pdf: aPdf([[{ text: 'Our answer.', x: 72, y: 700 }]]),
  docx: aDocx(wordParagraph('Our answer.')),
  odt: anOdt('<text:p>Our answer.</text:p>'),
  txt: bytesOf('Our answer: café, £5 – yes.\n'),
  png: Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...bytesOf('....IHDR....IEND....'),
  ]),
  jpeg: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9]),
};

export function anUpload(overrides: Partial<Upload> = {}): Upload {
  return { name: 'answer.txt', content: SAMPLE_BYTES.txt, ...overrides };
}
