/** The measures of a slide, in inches on a page of 13.33 by 7.5. */
import type PptxGenJS from 'pptxgenjs';

export type Presentation = InstanceType<typeof PptxGenJS>;
export type PptxSlide = ReturnType<Presentation['addSlide']>;

export const LEFT_IN = 0.55;
export const TOP_IN = 1.55;
export const FULL_WIDTH_IN = 12.3;
/** Where the caveat starts; nothing above it may reach further down. */
export const CAVEAT_TOP_IN = 6.35;
