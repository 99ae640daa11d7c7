/** Every format that a report can be rendered in. */
import { csvRenderer } from './csv.ts';
import { docxRenderer } from './docx.server.ts';
import { htmlRenderer } from './html.tsx';
import { pptxRenderer } from './pptx.server.ts';
import type { Renderer } from './renderer.ts';
import { xlsxRenderer } from './xlsx.server.ts';

export const RENDERERS: readonly Renderer[] = [
  docxRenderer,
  pptxRenderer,
  xlsxRenderer,
  csvRenderer,
  htmlRenderer,
];
