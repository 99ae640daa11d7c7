/** The positioned pieces of text of one PDF page, with weight and slant of font and with tags. */
import type { PDFPageProxy } from 'pdfjs-dist';

import { findGrids, markCells } from './pdf-grids.ts';
import { NO_TAG, type PdfPiece, type PdfTag } from './pdf-line.ts';
import { rulesOf } from './pdf-rules.server.ts';
import { readTags, type StructureNode } from './pdf-tags.ts';

export type PagePieces = {
  readonly pieces: readonly PdfPiece[];
  /** Words that the file itself marks as artefacts of the page. */
  readonly aside: readonly string[];
};

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];
type Text = Extract<Content, { str: string }>;

export async function readPieces(page: PDFPageProxy): Promise<PagePieces> {
  // Fonts are known by name only once the page's operators have been read.
  const operators = await page.getOperatorList();
  const content = await page.getTextContent({ includeMarkedContent: true });
  // pdfjs types the tree loosely; StructureNode names the fields that it documents.
  const tree = (await page.getStructTree()) as StructureNode | null;
  const tags = readTags(tree);
  const pieces: PdfPiece[] = [];
  const aside: string[] = [];
  const open: { readonly tag: PdfTag; readonly isArtefact: boolean }[] = [];
  for (const entry of content.items) {
    const top = open.at(-1) ?? { tag: NO_TAG, isArtefact: false };
    if ('str' in entry) {
      if (top.isArtefact) aside.push(entry.str);
      else if (entry.str !== '') pieces.push(toPiece(entry, top.tag, page));
    } else if (entry.type === 'endMarkedContent') open.pop();
    else
      open.push({
        tag: tags.get(entry.id) ?? top.tag,
        isArtefact: top.isArtefact || isArtefact(entry),
      });
  }
  return { pieces: markCells(pieces, findGrids(rulesOf(operators))), aside };
}

/** pdfjs gives the tag of marked content, though its types leave it out. */
function isArtefact(entry: object): boolean {
  return 'tag' in entry && entry.tag === 'Artifact';
}

function toPiece(entry: Text, tag: PdfTag, page: PDFPageProxy): PdfPiece {
  const [, , c = 0, d = 0, x = 0, y = 0] = entry.transform as readonly number[];
  const name = fontName(entry.fontName, page);
  return {
    text: entry.str,
    x,
    y,
    width: entry.width,
    size: Math.hypot(c, d),
    isBold: /bold|black|heavy|semibold|demi/iu.test(name),
    isItalic: /italic|oblique/iu.test(name),
    tag,
  };
}

function fontName(reference: string, page: PDFPageProxy): string {
  if (!page.commonObjs.has(reference)) return '';
  const font: unknown = page.commonObjs.get(reference);
  const isNamed = typeof font === 'object' && font !== null && 'name' in font;
  return isNamed ? String(font.name) : '';
}
