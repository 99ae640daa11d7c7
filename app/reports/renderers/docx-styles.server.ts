/** The styles of the Word file: Word's own names, so that its outline and lists work. */
import { LevelFormat, LineRuleType, type IPropertiesOptions } from 'docx';

import { ACCENT, FONT, INK, QUIET } from './palette.ts';

export const BULLETS = 'bullets';

const POINT_TWIPS = 20;

export function docxStyles(language: string): NonNullable<IPropertiesOptions['styles']> {
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, color: INK, language: { value: language } },
        paragraph: {
          spacing: { after: 8 * POINT_TWIPS, line: 276, lineRule: LineRuleType.AUTO },
        },
      },
      title: { run: { font: FONT, size: 44, bold: true, color: ACCENT } },
      heading1: headingStyle(32, 20),
      heading2: headingStyle(26, 16),
    },
    paragraphStyles: [...TEXT_STYLES, ...TABLE_STYLES],
  };
}

function headingStyle(size: number, before: number) {
  return {
    run: { font: FONT, size, bold: true, color: ACCENT },
    paragraph: { keepNext: true, spacing: { before: before * POINT_TWIPS, after: 120 } },
  };
}

export function docxNumbering(): NonNullable<IPropertiesOptions['numbering']> {
  return {
    config: [
      {
        reference: BULLETS,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            style: { paragraph: { indent: { left: 500, hanging: 250 } } },
          },
        ],
      },
    ],
  };
}

type ParagraphStyles = NonNullable<
  NonNullable<IPropertiesOptions['styles']>['paragraphStyles']
>;

const TEXT_STYLES: ParagraphStyles = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    run: { size: 26, color: QUIET },
    paragraph: { spacing: { after: 4 * POINT_TWIPS } },
  },
  {
    id: 'ContentsTitle',
    name: 'TOC Heading',
    basedOn: 'Normal',
    run: { size: 32, bold: true, color: ACCENT },
    paragraph: { spacing: { before: 20 * POINT_TWIPS, after: 6 * POINT_TWIPS } },
  },
  {
    id: 'Notice',
    name: 'Notice',
    basedOn: 'Normal',
    paragraph: {
      keepLines: true,
      indent: { left: 160, right: 160 },
      spacing: { before: 8 * POINT_TWIPS, after: 10 * POINT_TWIPS },
    },
  },
];

const TABLE_STYLES: ParagraphStyles = [
  {
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    run: { size: 20, bold: true, color: INK },
    paragraph: {
      keepNext: true,
      spacing: { before: 12 * POINT_TWIPS, after: 4 * POINT_TWIPS },
    },
  },
  {
    id: 'TableNote',
    name: 'Table note',
    basedOn: 'Normal',
    run: { size: 18, color: QUIET },
    paragraph: { spacing: { before: 3 * POINT_TWIPS, after: 3 * POINT_TWIPS } },
  },
  {
    id: 'TableCell',
    name: 'Table cell',
    basedOn: 'Normal',
    run: { size: 19 },
    paragraph: {
      spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO },
    },
  },
];
