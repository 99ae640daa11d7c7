/**
 * A source document: what a reader found in an office file, before anything is recognised.
 *
 * One shape for docx, odt, pdf, Markdown, HTML and plain text. Elements stand in reading order and
 * hold every word of the file; what a reader leaves out (page furniture) is listed in `setAside`.
 */
import type { Mark, TableCell } from './block.ts';

export type SourceElement =
  | {
      readonly kind: 'heading';
      /** 1 is the outermost. */
      readonly level: number;
      /** Automatic number as the reader of the file sees it; null when typed by hand or absent. */
      readonly label: string | null;
      readonly text: string;
      readonly marks: readonly Mark[];
      readonly page: number | null;
    }
  | {
      readonly kind: 'paragraph';
      readonly label: string | null;
      readonly text: string;
      readonly marks: readonly Mark[];
      readonly page: number | null;
      /** True for text set apart by the file's own quotation style. */
      readonly isQuote: boolean;
    }
  | {
      readonly kind: 'list-item';
      /** 0 for the outermost list, at most 2. */
      readonly level: number;
      /** Printed marker where it carries meaning ("a)", "iv."); null for a bullet. */
      readonly label: string | null;
      readonly text: string;
      readonly marks: readonly Mark[];
      readonly page: number | null;
    }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly TableCell[])[];
      readonly page: number | null;
    }
  | {
      readonly kind: 'figure';
      /** Alternative text in the file; '' when it has none. */
      readonly text: string;
      readonly page: number | null;
    }
  | {
      readonly kind: 'footnote';
      readonly label: string;
      readonly text: string;
      readonly marks: readonly Mark[];
      readonly page: number | null;
    };

/** Words of the file that are not part of the paper, with the reason. */
export type SetAside = { readonly text: string; readonly reason: string };

export type SourceDocument = {
  readonly format: 'docx' | 'odt' | 'pdf' | 'md' | 'txt' | 'html';
  readonly title: string | null;
  readonly language: string | null;
  readonly elements: readonly SourceElement[];
  readonly setAside: readonly SetAside[];
};
