/**
 * The elements of a source document shaped before they are placed in the outline: labels split
 * from their words, entries of lists, quotations and notes told apart. Words are never changed
 * (papers.md, RT22); a mark is only moved with its words.
 */
import type { Mark, TableCell } from './block.ts';
import { readLabel, type LabelStyle } from './read-label.ts';
import type { SourceElement } from './source.ts';
import { wordsOf } from './wording.ts';

export type Shape = {
  readonly kind:
    'heading' | 'paragraph' | 'entry' | 'table' | 'quote' | 'footnote' | 'figure' | 'caption';
  readonly label: string | null;
  readonly style: LabelStyle | null;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly page: number | null;
  /** Level of the heading in the file from 1, 0 for one told by its wording; level of an entry. */
  readonly level: number;
  readonly cells: readonly (readonly TableCell[])[] | null;
};

const MIN_QUOTE_CHARACTERS = 60;

export function toShape(element: SourceElement): Shape {
  switch (element.kind) {
    case 'table':
      return { ...BARE, kind: 'table', page: element.page, cells: element.rows };
    case 'figure':
      return { ...BARE, kind: 'figure', text: element.text, page: element.page };
    case 'footnote':
      return { ...BARE, ...element, kind: 'footnote' };
    case 'heading':
      return shapeHeading(element);
    case 'list-item':
      return shapeEntry(element);
    case 'paragraph':
      return shapeParagraph(element);
  }
}

const BARE: Shape = {
  kind: 'paragraph',
  label: null,
  style: null,
  text: '',
  marks: [],
  page: null,
  level: 0,
  cells: null,
};

type Worded = {
  readonly label: string | null;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly page: number | null;
};

/** The label that the file counted, else the label typed at the start of the words. */
function labelled(words: Worded, isHeading: boolean): Omit<Shape, 'kind' | 'level'> {
  const own = words.label === null ? readLabel(words.text, isHeading) : null;
  const start = own?.start ?? 0;
  const label = own === null ? words.label : own.label;
  const style = own === null ? (readLabel(`${label ?? ''} X`, true).style ?? null) : own.style;
  return {
    label,
    style,
    text: words.text.slice(start),
    marks: shiftMarks(words.marks, start),
    page: words.page,
    cells: null,
  };
}

export function shiftMarks(marks: readonly Mark[], start: number): readonly Mark[] {
  return marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - start), end: mark.end - start }))
    .filter((mark) => mark.end > mark.start);
}

function shapeHeading(element: Extract<SourceElement, { kind: 'heading' }>): Shape {
  const words = wordsOf(element.text);
  const isBody =
    element.text.length > 200 || (words.length > 25 && /[.;,:]$/u.test(element.text));
  if (isBody) return shapeParagraph({ ...element, kind: 'paragraph', isQuote: false });
  return { kind: 'heading', ...labelled(element, true), level: element.level };
}

function shapeEntry(element: Extract<SourceElement, { kind: 'list-item' }>): Shape {
  const shape = labelled(element, false);
  if (element.label === null && shape.style === 'decimal')
    return { ...shape, kind: 'paragraph', level: 0 };
  return { ...shape, kind: 'entry', level: element.level };
}

function shapeParagraph(element: Extract<SourceElement, { kind: 'paragraph' }>): Shape {
  const note = /^([¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d{1,2}\])\s*(?=\p{L}|https?:)/u.exec(element.text);
  if (note?.[1] !== undefined) return shapeNote(element, note[1], note[0].length);
  const raised = element.marks.find((mark) => mark.start === 0 && mark.kind === 'superscript');
  if (raised !== undefined && /^\d{1,2}$/u.test(element.text.slice(0, raised.end)))
    return shapeNote(element, element.text.slice(0, raised.end), raised.end);
  const isQuote = element.isQuote || isQuotation(element.text);
  const shape = labelled(element, false);
  return { ...shape, kind: isQuote ? 'quote' : 'paragraph', level: 0 };
}

function shapeNote(element: Worded, label: string, length: number): Shape {
  const start = length + (/^\s*/u.exec(element.text.slice(length))?.[0].length ?? 0);
  return {
    ...BARE,
    kind: 'footnote',
    label,
    text: element.text.slice(start),
    marks: shiftMarks(element.marks, start),
    page: element.page,
  };
}

function isQuotation(text: string): boolean {
  return text.length >= MIN_QUOTE_CHARACTERS && /^[“"][^”"]*[”"][.\s]*$/u.test(text);
}

/** A paragraph that prints "a)", "iv." or "3." is an entry of a list typed by hand. */
export function toEntry(shape: Shape): Shape {
  const isList =
    shape.style === 'letter' || shape.style === 'roman' || shape.style === 'number';
  return shape.kind === 'paragraph' && isList ? { ...shape, kind: 'entry', level: 0 } : shape;
}
