/**
 * The one way in for an office file: bytes and a name in, a source document or a refusal out.
 * Files are recognised by content first and by name second, held to limits of size, and never run.
 */
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { SourceDocument } from '#app/domain/paper/source.ts';

import { decodeText, looksBinary } from './decode-text.ts';
import { readDocx } from './docx.server.ts';
import { readHtml } from './html.server.ts';
import { readMarkdown } from './markdown.server.ts';
import { readOdt } from './odt.server.ts';
import { readPdf } from './pdf.server.ts';
import { readPlainText } from './plain-text.server.ts';
import { doneBy, readingEnd } from './time-limit.server.ts';
import { unreadable, UnreadableFile, type UnreadableDocument } from './unreadable-document.ts';
import { openZip, type ZipArchive } from './zip-archive.server.ts';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Text carries no pictures, so a longer one is not a paper. */
const MAX_TEXT_BYTES = 2 * 1024 * 1024;

export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<SourceDocument, UnreadableDocument>> {
  return readDocumentAs(bytes, fileName, (source) => source);
}

/** What is made of the source document, which counts towards the time that the file may take. */
export async function readDocumentAs<Made>(
  bytes: Uint8Array,
  fileName: string,
  make: (source: SourceDocument) => Made,
): Promise<Result<Made, UnreadableDocument>> {
  if (bytes.length > MAX_FILE_BYTES) return refuse(unreadable('too-large'));
  const until = readingEnd(bytes.length);
  const source = await readOrRefuse(bytes, fileName, until);
  if (!source.ok) return source;
  try {
    return accept(doneBy(until, () => make(source.value)));
  } catch (fault) {
    if (fault instanceof UnreadableFile) return refuse(fault.refusal);
    throw fault;
  }
}

async function readOrRefuse(
  bytes: Uint8Array,
  fileName: string,
  until: number,
): Promise<Result<SourceDocument, UnreadableDocument>> {
  try {
    const source = await readBytes(bytes, fileName, until);
    return hasWords(source) ? accept(source) : refuse(unreadable('empty'));
  } catch (fault) {
    // Parsers of mangled files fail in many ways; each means that the file is damaged.
    return refuse(fault instanceof UnreadableFile ? fault.refusal : unreadable('damaged'));
  }
}

async function readBytes(
  bytes: Uint8Array,
  fileName: string,
  until: number,
): Promise<SourceDocument> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableFile(oleKind(bytes));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    return doneBy(until, () => readZipped(openZip(bytes)));
  if (isPdf(bytes)) return await readPdf(bytes, until);
  return doneBy(until, () => readText(bytes, fileName));
}

function readZipped(archive: ZipArchive): SourceDocument {
  const { names } = archive;
  if (names.some((name) => /vbaProject\.bin$|^Basic\/|^Scripts\//iu.test(name)))
    throw new UnreadableFile('macro');
  const types = archive.readText('[Content_Types].xml') ?? '';
  if (/macroEnabled/iu.test(types)) throw new UnreadableFile('macro');
  if (names.includes('word/document.xml')) return readDocx(archive);
  const manifest = archive.readText('META-INF/manifest.xml') ?? '';
  if (/encryption-data/iu.test(manifest)) throw new UnreadableFile('encrypted');
  const mimeType = archive.readText('mimetype')?.trim() ?? '';
  if (mimeType.startsWith('application/vnd.oasis.opendocument.text')) return readOdt(archive);
  throw new UnreadableFile('unsupported');
}

function readText(bytes: Uint8Array, fileName: string): SourceDocument {
  if (bytes.length > MAX_TEXT_BYTES) throw new UnreadableFile('too-large');
  const text = decodeText(bytes);
  if (looksBinary(text) || /^\s*\{\\rtf/u.test(text)) throw new UnreadableFile('unsupported');
  const ending = (/\.([a-z0-9]+)$/iu.exec(fileName)?.[1] ?? '').toLowerCase();
  if (OFFICE_ENDINGS.has(ending)) throw new UnreadableFile('damaged');
  if (/^x?html?$/u.test(ending) || IS_PAGE.test(text)) return readHtml(text);
  return /^(?:md|markdown)$/u.test(ending) ? readMarkdown(text) : readPlainText(text);
}

const OFFICE_ENDINGS: ReadonlySet<string> = new Set(['docx', 'docm', 'doc', 'odt', 'pdf']);
const IS_PAGE = /^\s*<(?:!doctype html|html)[\s>]/iu;

/** An old Office container: a new file under a password, or an old .doc. */
function oleKind(bytes: Uint8Array): 'encrypted' | 'unsupported' {
  const marker = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e';
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 1024 * 1024));
  return text.includes(marker) ? 'encrypted' : 'unsupported';
}

/** Readers of PDF accept a header anywhere in the first kilobyte (ISO 32000-1, Annex H.3.4.1). */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function hasWords(source: SourceDocument): boolean {
  return source.elements.some((element) =>
    element.kind === 'table'
      ? element.rows.some((row) => row.some((cell) => /[\p{L}\p{N}]/u.test(cell.text)))
      : /[\p{L}\p{N}]/u.test(element.text),
  );
}
