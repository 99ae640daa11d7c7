/** What is said about files: their kinds and sizes, and why one was not taken. */
import { assertNever } from '../result.ts';
import {
  ATTACHMENT_LIMITS,
  type AttachRefusal,
  type FileKind,
  type FileRefusal,
} from './attachment.ts';

const KIND_WORDS: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  docx: 'Word (docx)',
  odt: 'OpenDocument (odt)',
  txt: 'plain text (txt)',
  png: 'picture (png)',
  jpeg: 'picture (jpg)',
};

/** `PDF, Word (docx) or plain text (txt)`. */
export function kindsInWords(kinds: readonly FileKind[]): string {
  const words = kinds.map((kind) => KIND_WORDS[kind]);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** `3 bytes`, `12 KB`, `1.5 MB`: rounded for people. */
export function sizeInWords(bytes: number): string {
  if (bytes < KILOBYTE) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  if (bytes < MEGABYTE) return `${Math.round(bytes / KILOBYTE)} KB`;
  return `${(bytes / MEGABYTE).toFixed(1).replace(/\.0$/, '')} MB`;
}

/** One instruction; `allowed` are the kinds that the form takes. */
export function fileRefusalWords(refusal: FileRefusal, allowed: readonly FileKind[]): string {
  switch (refusal.kind) {
    case 'empty':
      return 'Choose a file that has something in it';
    case 'too-large':
      return `The file must be ${sizeInWords(ATTACHMENT_LIMITS.bytesEach)} or smaller`;
    case 'wrong-kind':
      return `The file must be one of these kinds: ${kindsInWords(allowed)}`;
    case 'misnamed':
      return (
        `The file is ${KIND_WORDS[refusal.is]}, but its name says something else. ` +
        'Give it the right ending and try again'
      );
    case 'damaged':
      return 'The file is damaged or not complete. Open it, save it again and send the new copy';
    case 'macro':
      return 'The file holds macros (program code). Save it without them and send it again';
    case 'encrypted':
      return 'The file has a password. Take the password off and send it again';
    case 'harmful':
      return 'Our check found something harmful in the file, so we did not keep it';
    case 'not-scannable':
      return 'We could not check the file for viruses just now. Try again in a few minutes';
    default:
      return assertNever(refusal);
  }
}

export function attachRefusalWords(refusal: AttachRefusal): string {
  switch (refusal.kind) {
    case 'too-many':
      return `You can attach ${ATTACHMENT_LIMITS.count} files. Remove one first`;
    case 'already-there':
      return `This file is attached already, as ${refusal.name}`;
    case 'no-room':
      return 'We cannot take files here just now. Send your response, and email us the file';
    default:
      return assertNever(refusal);
  }
}
