/** The two masters of the slides: real title placeholders, the publisher, the mark and the number. */
import type PptxGenJS from 'pptxgenjs';

import type { Report } from '../report.ts';
import { ACCENT, FONT, QUIET, shortHash } from './palette.ts';
import { FULL_WIDTH_IN, LEFT_IN, type Presentation } from './pptx-page.ts';

export const PLAIN = 'PLAIN';
export const OPENING = 'OPENING';

const FOOT_TOP_IN = 7.05;
const FOOT = { y: FOOT_TOP_IN, h: 0.3, fontSize: 11, color: QUIET, fontFace: FONT } as const;
const TITLE = {
  name: 'title',
  type: 'title',
  align: 'left',
  fontFace: FONT,
  bold: true,
  margin: 0,
} as const;

export function defineMasters(presentation: Presentation, report: Report): void {
  presentation.defineSlideMaster(plainMaster(report));
  presentation.defineSlideMaster(openingMaster());
}

function plainMaster(report: Report): PptxGenJS.SlideMasterProps {
  const place = { x: LEFT_IN, y: 0.3, w: FULL_WIDTH_IN, h: 1.05, valign: 'middle' } as const;
  const foot = `${report.publisher} · snapshot ${shortHash(report.hash)}`;
  return {
    title: PLAIN,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: 0.16, h: 7.5, fill: { color: ACCENT } } },
      {
        placeholder: {
          options: { ...TITLE, ...place, fontSize: 28, color: ACCENT },
          text: '',
        },
      },
      { text: { text: foot, options: { ...FOOT, x: LEFT_IN, w: 10.5, margin: 0 } } },
    ],
    slideNumber: { ...FOOT, x: 12.1, w: 0.8, align: 'right' },
  };
}

function openingMaster(): PptxGenJS.SlideMasterProps {
  const place = { x: 0.9, y: 1.9, w: 11.5, h: 2, valign: 'bottom' } as const;
  return {
    title: OPENING,
    background: { color: ACCENT },
    objects: [
      {
        placeholder: {
          options: { ...TITLE, ...place, fontSize: 38, color: 'FFFFFF' },
          text: '',
        },
      },
    ],
  };
}
