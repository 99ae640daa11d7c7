/**
 * Word. Headings, captions and lists use Word's own styles, so the file has a navigation pane, a
 * table of contents and a usable outline; charts are Word's own, with alternative text and their
 * table below.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import { ChartRun } from 'docx/charts';

import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { assertNever } from '#app/domain/result.ts';
import { EXCEL_FORMAT } from '../format-cell.ts';
import { chartValues, type Block, type Chart, type Report, type Table } from '../report.ts';
import { captionParagraph, docxTable, tableNotes } from './docx-table.server.ts';
import { BULLETS, docxNumbering, docxStyles } from './docx-styles.server.ts';
import { settleArchive, type Renumbered } from './office-archive.server.ts';
import { ACCENT, FONT, NOTICE_TINT, QUIET, seriesColour, shortHash } from './palette.ts';
import type { Renderer } from './renderer.ts';

const POINT_TWIPS = 20;
const MARGIN_TWIPS = 1134; // 2 cm
const CHART_WIDTH_PX = 620;
const BAR_GROUP_PX = 34;
const MAX_CONTENTS_LINES = 32;

export const docxRenderer: Renderer = {
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async render(report) {
    const document = new Document({
      title: report.title,
      creator: report.publisher,
      lastModifiedBy: report.publisher,
      description: `Snapshot ${report.hash}`,
      styles: docxStyles(report.language),
      numbering: docxNumbering(),
      sections: [
        {
          properties: {
            page: {
              size: { width: 11906, height: 16838 }, // A4
              margin: {
                top: MARGIN_TWIPS,
                bottom: MARGIN_TWIPS,
                left: MARGIN_TWIPS,
                right: MARGIN_TWIPS,
              },
            },
          },
          footers: { default: footer(report) },
          children: [...frontMatter(report), ...blocksChildren(report.blocks)],
        },
      ],
    });
    const archive = new Uint8Array(await Packer.toBuffer(document));
    return settleArchive(archive, { snapshotAt: report.snapshotAt, renumbered: RENUMBERED });
  },
};

/** Ids of relationships are drawn at random; bookmarks of headings count on from file to file. */
const RENUMBERED: readonly Renumbered[] = [
  { pattern: /(?<=")rId[\w-]{21}(?=")/g, write: (number) => `rIdx${number}` },
  { pattern: /(?<="|PAGEREF )_Toc\d+/g, write: (number) => `_Toc${number}` },
  { pattern: /(?<=<wp:docPr id=")\d+/g, write: String },
  { pattern: /(?<=<w:bookmark(?:Start|End)[^>]*w:id=")\d+/g, write: String },
];

function frontMatter(report: Report): readonly FileChild[] {
  return [
    new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: report.publisher, style: 'Subtitle' }),
    new Paragraph({
      text: `Figures at ${formatInstant(report.snapshotAt)}`,
      style: 'Subtitle',
    }),
    new Paragraph({ text: 'Contents', style: 'ContentsTitle' }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: isLong(report) ? '1-1' : '1-2',
      // Links alone: Word numbers the pages when it updates the table, and would ask on opening if
      // it were marked as out of date.
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
  ];
}

/** More headings than fit a page of contents: only the first level is then listed. */
function isLong({ blocks }: Report): boolean {
  return blocks.filter(({ kind }) => kind === 'heading').length > MAX_CONTENTS_LINES;
}

function footer(report: Report): Footer {
  const quiet = { color: QUIET, size: 16 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        children: [
          new TextRun({ ...quiet, text: `${report.title} · page ` }),
          new TextRun({
            ...quiet,
            children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
      new Paragraph({
        children: [
          new TextRun({ ...quiet, text: `Snapshot ${shortHash(report.hash)} (SHA-256 ` }),
          new TextRun({ ...quiet, text: `${report.hash})`, size: 12 }),
        ],
      }),
    ],
  });
}

/** Tables are numbered as they come; the first block starts a new page after the contents. */
function blocksChildren(blocks: readonly Block[]): readonly FileChild[] {
  let tables = 0;
  return blocks.flatMap((block, at) => {
    if (block.kind === 'table' || block.kind === 'chart') tables += 1;
    return blockChildren(block, { tableNumber: tables, pageBreakBefore: at === 0 });
  });
}

type Place = { readonly tableNumber: number; readonly pageBreakBefore: boolean };

function blockChildren(
  block: Block,
  { tableNumber, pageBreakBefore }: Place,
): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          pageBreakBefore,
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ text: block.text })];
    case 'list':
      return block.entries.map(
        (text) => new Paragraph({ text, numbering: { reference: BULLETS, level: 0 } }),
      );
    case 'notice':
      return [new Paragraph({ ...noticeOptions(block.text), pageBreakBefore })];
    case 'table':
      return tableChildren(block.table, tableNumber);
    case 'chart':
      return [...chartChildren(block.chart), ...tableChildren(block.chart.table, tableNumber)];
    default:
      return assertNever(block);
  }
}

function tableChildren(table: Table, tableNumber: number): readonly FileChild[] {
  return [captionParagraph(table, tableNumber), docxTable(table), ...tableNotes(table)];
}

function noticeOptions(text: string): IParagraphOptions {
  return {
    text,
    style: 'Notice',
    shading: { fill: NOTICE_TINT },
    border: {
      left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: ACCENT },
    },
  };
}

function chartChildren(chart: Chart): readonly FileChild[] {
  return [
    new Paragraph({
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- ChartRun is a Run from the package's other entry
      children: [chartRun(chart)],
      keepNext: true,
      spacing: { before: 6 * POINT_TWIPS, after: 2 * POINT_TWIPS },
    }),
    new Paragraph({ text: chart.caveat, style: 'TableNote' }),
  ];
}

function chartRun(chart: Chart): ChartRun {
  const { categories, series } = chartValues(chart);
  const numberFormat = EXCEL_FORMAT[chart.unit];
  return new ChartRun({
    type: 'bar',
    title: { text: chart.title, font: { size: 11, bold: true } },
    altText: { name: chart.table.id, title: chart.title, description: chart.description },
    font: { name: FONT },
    categories: [...categories],
    series: series.map(({ name, values, index }) => ({
      name,
      values,
      color: seriesColour(index),
    })),
    // Categories run from the top down and series with them, as the table does.
    categoryAxis: { reverseOrder: true },
    valueAxis: {
      minimum: 0,
      numberFormat: chart.unit === 'share' ? '0%' : '#,##0',
      ...(chart.unit === 'share' ? { maximum: 1 } : {}),
      visible: false,
      gridlines: false,
    },
    dataLabels: { value: true, numberFormat },
    gapWidth: 60,
    overlap: 0,
    legend: { position: 'top' },
    chartArea: { border: 'none' },
    transformation: {
      width: CHART_WIDTH_PX,
      height: 96 + BAR_GROUP_PX * Math.max(2, categories.length),
    },
  });
}
