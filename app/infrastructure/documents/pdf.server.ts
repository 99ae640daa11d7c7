/**
 * PDF files, by pdfjs in this process: no worker, no evaluated code, no fonts or pictures loaded.
 * Pages are read in reading order and their furniture set aside. Reading stops with a refusal
 * when it takes longer than its size allows.
 */
import { performance } from 'node:perf_hooks';

import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

import type { SourceDocument } from '#app/domain/paper/source.ts';

import { placeLines, readTypography } from './pdf-blocks.ts';
import { splitColumns } from './pdf-columns.ts';
import { findFurniture } from './pdf-furniture.ts';
import { toLines, type PdfLine } from './pdf-line.ts';
import { readPieces } from './pdf-pieces.server.ts';
import { SourceCollector } from './source-collector.ts';
import { doneBy } from './time-limit.server.ts';
import { UnreadableFile } from './unreadable-document.ts';

const MAX_PAGES = 600;

type PdfPage = {
  readonly flows: readonly (readonly PdfLine[])[];
  readonly aside: readonly string[];
};

/** `until` is on the clock of `performance.now()`. */
export async function readPdf(bytes: Uint8Array, until: number): Promise<SourceDocument> {
  const task = getDocument({
    // A copy, since pdfjs takes the bytes over; and never a Buffer, which it refuses.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: 1,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await withinTime(task.promise, until);
    return await readPages(document, until);
  } catch (fault) {
    throw isPasswordFault(fault) ? new UnreadableFile('encrypted') : fault;
  } finally {
    await task.destroy();
  }
}

/** pdfjs names its faults but does not export their classes. */
function isPasswordFault(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'PasswordException';
}

async function readPages(document: PDFDocumentProxy, until: number): Promise<SourceDocument> {
  if (document.numPages > MAX_PAGES) throw new UnreadableFile('too-large');
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await withinTime(document.getPage(number), until);
    pages.push(await withinTime(readPage(page, number), until));
    page.cleanup();
  }
  const { info } = await withinTime(document.getMetadata(), until);
  const named = 'Title' in info ? info.Title : null;
  const title = typeof named === 'string' && named.trim() !== '' ? named.trim() : null;
  return doneBy(until, () => toSource(pages, title));
}

async function readPage(page: PDFPageProxy, number: number): Promise<PdfPage> {
  const { pieces, aside } = await readPieces(page);
  const width = page.getViewport({ scale: 1 }).width;
  return { flows: splitColumns(pieces, width).map((flow) => toLines(flow, number)), aside };
}

function toSource(pages: readonly PdfPage[], title: string | null): SourceDocument {
  const collector = new SourceCollector();
  const furniture = findFurniture(pages.map((page) => page.flows.flat()));
  const kept = pages.map((page) =>
    page.flows.map((flow) => flow.filter((line) => !furniture.has(line))),
  );
  const typography = readTypography(kept.flat(2));
  for (const line of furniture) collector.leaveOut(line.text, 'page furniture');
  for (const text of pages.flatMap((page) => page.aside))
    collector.leaveOut(text, 'page furniture');
  for (const flow of kept.flat()) placeLines(flow, typography, collector);
  return {
    format: 'pdf',
    title,
    language: null,
    elements: collector.elements,
    setAside: collector.setAside,
  };
}

async function withinTime<Value>(promise: Promise<Value>, until: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new UnreadableFile('too-slow')),
      Math.max(0, until - performance.now()),
    );
  });
  try {
    return await Promise.race([promise, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
