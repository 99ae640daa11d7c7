/**
 * What kind of file some bytes are: by their own marks and structure, never by their name.
 *
 * Office files are opened under the limits of the zip reader, so bombs, macros and passwords are
 * found; pictures and PDF files must have their end as well as their beginning.
 */
import type { FileKind, FileRefusal } from '#app/domain/response/attachment.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { decodeText, looksBinary } from '../documents/decode-text.ts';
import { UnreadableFile } from '../documents/unreadable-document.ts';
import { openZip, type ZipArchive } from '../documents/zip-archive.server.ts';

/** Null for a file that is of no kind that the portal keeps. */
export function recogniseFile(bytes: Uint8Array): Result<FileKind | null, FileRefusal> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  try {
    return recognise(bytes);
  } catch (fault) {
    // The reader of archives fails in many ways; each means that the file is damaged.
    return refuse(fault instanceof UnreadableFile ? toRefusal(fault) : { kind: 'damaged' });
  }
}

function recognise(bytes: Uint8Array): Result<FileKind | null, FileRefusal> {
  if (beginsWith(bytes, ZIP_MARK)) return recogniseArchive(openZip(bytes));
  if (beginsWith(bytes, OLE_MARK)) return refuse({ kind: oleRefusal(bytes) });
  if (isPdf(bytes)) return whole('pdf', tailOf(bytes).includes('%%EOF'));
  if (beginsWith(bytes, PNG_MARK)) return whole('png', tailOf(bytes).includes('IEND'));
  if (beginsWith(bytes, JPEG_MARK)) return whole('jpeg', tailOf(bytes).includes('\xff\xd9'));
  return accept(isText(bytes) ? 'txt' : null);
}

const ZIP_MARK = [0x50, 0x4b, 0x03, 0x04];
const OLE_MARK = [0xd0, 0xcf, 0x11, 0xe0];
const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_MARK = [0xff, 0xd8, 0xff];

function whole(kind: FileKind, hasEnd: boolean): Result<FileKind, FileRefusal> {
  return hasEnd ? accept(kind) : refuse({ kind: 'damaged' });
}

function recogniseArchive(archive: ZipArchive): Result<FileKind | null, FileRefusal> {
  const { names } = archive;
  const types = archive.readText('[Content_Types].xml') ?? '';
  if (holdsMacro(names, types)) return refuse({ kind: 'macro' });
  if (archive.readText('word/document.xml') !== null && types !== '') return accept('docx');

  if (/encryption-data/i.test(archive.readText('META-INF/manifest.xml') ?? '')) {
    return refuse({ kind: 'encrypted' });
  }
  const isOdt =
    archive.readText('mimetype')?.trim() === 'application/vnd.oasis.opendocument.text' &&
    archive.readText('content.xml') !== null;
  return accept(isOdt ? 'odt' : null);
}

function holdsMacro(names: readonly string[], contentTypes: string): boolean {
  const isCode = (name: string) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name);
  return names.some(isCode) || /macroEnabled/i.test(contentTypes);
}

/** An old Office container: a new file under a password, or an old kind of file. */
function oleRefusal(bytes: Uint8Array): 'encrypted' | 'wrong-kind' {
  const marker = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e';
  return latin(bytes.subarray(0, LOOKED_AT_BYTES)).includes(marker)
    ? 'encrypted'
    : 'wrong-kind';
}

const LOOKED_AT_BYTES = 1024 * 1024;
/** Some writers leave a few bytes behind the end of a file. */
const TAIL_BYTES = 4096;
/** Readers of PDF accept its header anywhere in the first kilobyte (ISO 32000-1, H.3.4.1). */
const PDF_HEADER_BYTES = 1024;

function isPdf(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(0, PDF_HEADER_BYTES)).includes('%PDF-');
}

/** Text throughout: no byte of it may be what only programs and pictures hold. */
function isText(bytes: Uint8Array): boolean {
  const text = decodeText(bytes);
  return !text.includes('\0') && !looksBinary(text) && !IS_MARKUP.test(text);
}

/** Rich text and web pages are text with a meaning of its own, and are not kept as plain text. */
const IS_MARKUP = /^\s*(?:\{\\rtf|<(?:!doctype|html|head|body|script|svg|\?xml))/i;

function tailOf(bytes: Uint8Array): string {
  return latin(bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES)));
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function toRefusal({ refusal }: UnreadableFile): FileRefusal {
  switch (refusal.kind) {
    case 'macro':
      return { kind: 'macro' };
    case 'encrypted':
      return { kind: 'encrypted' };
    case 'unsupported':
      return { kind: 'wrong-kind' };
    default:
      return { kind: 'damaged' };
  }
}
