/**
 * PowerPoint: one message a slide, with a real title, charts that can be edited, the table beside
 * them, and speaker notes. Sizes are for reading from the back of a hall.
 */
import PptxGenJS from 'pptxgenjs';

import { assertNever } from '#app/domain/result.ts';
import type { Report, Slide, SlideBody } from '../report.ts';
import { settleArchive, type Renumbered } from './office-archive.server.ts';
import { FONT, INK } from './palette.ts';
import { defineMasters, OPENING, PLAIN } from './pptx-masters.server.ts';
import { addChartBody, addTableBody } from './pptx-figures.server.ts';
import {
  FULL_WIDTH_IN,
  LEFT_IN,
  TOP_IN,
  type Presentation,
  type PptxSlide,
} from './pptx-page.ts';
import type { Renderer } from './renderer.ts';

export const pptxRenderer: Renderer = {
  extension: 'pptx',
  mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  async render(report) {
    const presentation = new PptxGenJS();
    presentation.layout = 'LAYOUT_WIDE';
    presentation.title = report.title;
    presentation.author = report.publisher;
    presentation.company = report.publisher;
    presentation.subject = `Snapshot ${report.hash}`;
    presentation.theme = { headFontFace: FONT, bodyFontFace: FONT };
    defineMasters(presentation, report);
    for (const slide of report.slides) addSlide(presentation, slide, report);
    const archive = await presentation.write({ outputType: 'uint8array' });
    if (!(archive instanceof Uint8Array))
      throw new Error('The slides were not written as bytes');
    return settleArchive(archive, {
      snapshotAt: report.snapshotAt,
      edit: markHeaderRow,
      renumbered: RENUMBERED,
    });
  },
};

/** Charts and their workbooks count on from file to file. */
const RENUMBERED: readonly Renumbered[] = [
  { pattern: /(?<=charts\/(?:_rels\/)?chart)\d+(?=\.xml)/g, write: String },
  { pattern: /(?<=Microsoft_Excel_Worksheet)\d+(?=\.xlsx)/g, write: String },
];

/** Says that the first row of each table is its header, which screen readers then read out. */
function markHeaderRow(path: string, text: string): string {
  if (!path.startsWith('ppt/slides/slide')) return text;
  return text
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replaceAll('<a:tblPr />', '<a:tblPr firstRow="1"/>');
}

function addSlide(presentation: Presentation, slide: Slide, report: Report): void {
  const isOpening = slide.body.kind === 'opening';
  const page = presentation.addSlide({ masterName: isOpening ? OPENING : PLAIN });
  const language = { lang: report.language };
  page.addText([{ text: slide.title, options: { ...titleSize(slide), ...language } }], {
    placeholder: 'title',
  });
  addBody(page, slide.body, report.language);
  page.addNotes(slide.notes.join('\n\n'));
}

const LONG_TITLE_CHARACTERS = 105;
const LONG_TITLE_PT = 22;

/** A long title in smaller type, so that it keeps to its place. */
function titleSize({ title }: Slide): { readonly fontSize?: number } {
  return title.length > LONG_TITLE_CHARACTERS ? { fontSize: LONG_TITLE_PT } : {};
}

function addBody(page: PptxSlide, body: SlideBody, language: string): void {
  switch (body.kind) {
    case 'opening':
      addLines(page, body.lines, language);
      return;
    case 'points':
      addPoints(page, body.points, language);
      return;
    case 'table':
      addTableBody(page, body.table);
      return;
    case 'chart':
      addChartBody(page, body.chart, body.isTableBeside);
      return;
    default:
      assertNever(body);
  }
}

function addLines(page: PptxSlide, lines: readonly string[], lang: string): void {
  page.addText(
    lines.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: 8 } })),
    {
      x: 0.9,
      y: 4.1,
      w: 11.5,
      h: 2.4,
      fontSize: 24,
      color: 'FFFFFF',
      fontFace: FONT,
      valign: 'top',
      margin: 0,
      lang,
    },
  );
}

const LARGE_PT = 24;
const SMALL_PT = 18;

function addPoints(page: PptxSlide, points: readonly string[], lang: string): void {
  const characters = points.reduce((sum, point) => sum + point.length, 0);
  const fontSize = characters > 560 || points.length > 5 ? SMALL_PT : LARGE_PT - 2;
  page.addText(
    points.map((text) => ({
      text,
      options: { bullet: { indent: 18 }, breakLine: true, paraSpaceAfter: 10 },
    })),
    {
      x: LEFT_IN,
      y: TOP_IN,
      w: FULL_WIDTH_IN,
      h: 5.2,
      fontSize,
      color: INK,
      fontFace: FONT,
      valign: 'top',
      margin: 0,
      lang,
    },
  );
}
