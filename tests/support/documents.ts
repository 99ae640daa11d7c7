/**
 * Small office files and source documents for tests, built in memory: nothing binary is stored.
 * Only as much of each format as readers look at.
 */
import { strToU8, zipSync } from 'fflate';

import type { Mark, TableCell } from '#app/domain/paper/block.ts';
import type { SourceDocument, SourceElement } from '#app/domain/paper/source.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export type DocxParts = {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** Further entries of the archive by name. */
  readonly extra?: Readonly<Record<string, string>>;
};

export const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

/** A Word file with that body. */
export function aDocx(body: string, parts: DocxParts = {}): Uint8Array {
  const entries: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ...(parts.styles === undefined ? {} : { 'word/styles.xml': root('styles', parts.styles) }),
    ...(parts.numbering === undefined
      ? {}
      : { 'word/numbering.xml': root('numbering', parts.numbering) }),
    ...(parts.footnotes === undefined
      ? {}
      : { 'word/footnotes.xml': root('footnotes', parts.footnotes) }),
    ...parts.extra,
  };
  return zipOf(entries);
}

function root(name: string, content: string): string {
  return `<w:${name} xmlns:w="${W}">${content}</w:${name}>`;
}

export function zipOf(entries: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(entries).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { level: 6 });
}

export type ParagraphLook = { readonly style?: string; readonly numbering?: [string, number] };

/** A Word paragraph of one run. */
export function wordParagraph(text: string, look: ParagraphLook = {}): string {
  const style = look.style === undefined ? '' : `<w:pStyle w:val="${look.style}"/>`;
  const numbering =
    look.numbering === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${String(look.numbering[1])}"/><w:numId w:val="${look.numbering[0]}"/></w:numPr>`;
  return `<w:p><w:pPr>${style}${numbering}</w:pPr>${wordRun(text)}</w:p>`;
}

export function wordRun(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function escapeXml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

/** One level of a Word numbering: format, printed pattern and start. */
export function wordLevel(level: number, format: string, pattern: string, start = 1): string {
  return `<w:lvl w:ilvl="${String(level)}"><w:start w:val="${String(start)}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
}

const ODT_NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** An OpenDocument text with that body and those automatic styles. */
export function anOdt(body: string, styles = ''): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${ODT_NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

export type PdfText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
};

/** An untagged PDF in Helvetica, one list of placed texts a page (A4, points from the bottom). */
export function aPdf(pages: readonly (readonly PdfText[])[], drawn = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_, index) => `${String(5 + 2 * index)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => pdfPage(page, drawn, 6 + 2 * index)),
  ];
  return assemblePdf(objects);
}

function pdfPage(page: readonly PdfText[], drawn: string, contents: number): readonly string[] {
  const words = page
    .map(
      ({ text, x, y, size = 11, isBold = false }) =>
        `BT /${isBold ? 'F2' : 'F1'} ${String(size)} Tf ${String(x)} ${String(y)} Td (${text.replace(/[\\()]/gu, '\\$&')}) Tj ET`,
    )
    .join('\n');
  const stream = `${drawn}\n${words}`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(contents)} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    `<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`,
  ];
}

function assemblePdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(text.length);
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(text.length)}\n%%EOF`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

/** A source document of those elements, as a reader of plain text would give it. */
export function aSource(...elements: readonly SourceElement[]): SourceDocument {
  return { format: 'txt', title: null, language: null, elements, setAside: [] };
}

const PLAIN: { readonly label: null; readonly marks: readonly Mark[]; readonly page: null } = {
  label: null,
  marks: [],
  page: null,
};

export function aHeading(text: string, level = 1): SourceElement {
  return { kind: 'heading', level, text, ...PLAIN };
}

export function aParagraph(text: string): SourceElement {
  return { kind: 'paragraph', text, isQuote: false, ...PLAIN };
}

export function anEntry(text: string, level = 0, label: string | null = null): SourceElement {
  return { kind: 'list-item', level, text, ...PLAIN, label };
}

/** A table of plain cells; the first row is a heading when `hasHeader`. */
export function aTable(rows: readonly (readonly string[])[], hasHeader = false): SourceElement {
  const toCell = (text: string, row: number): TableCell => ({
    text,
    isHeader: hasHeader && row === 0,
    columns: 1,
    rows: 1,
  });
  return {
    kind: 'table',
    rows: rows.map((row, index) => row.map((text) => toCell(text, index))),
    page: null,
  };
}
