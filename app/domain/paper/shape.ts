/**
 * The elements of a source document shaped before they are placed in the outline: labels split
 * from their words, paragraphs that are headings, entries of lists, quotations or notes told
 * apart. Words are never changed (papers.md, RT22); a mark is only moved with its words.
 */
import type { Mark, TableCell } from './block.ts';
import { labelParts, readLabel, type LabelStyle } from './read-label.ts';
import type { SourceElement } from './source.ts';
import {
  capitalShare,
  endsMidPhrase,
  isTitleCase,
  startsLowercase,
  wordsOf,
} from './wording.ts';

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

const MAX_HEADING_CHARACTERS = 110;
const MAX_HEADING_WORDS = 15;
const MIN_QUOTE_CHARACTERS = 60;

const KNOWN_HEADING =
  /^(?:draft\s+|proposed\s+|revised\s+)?(?:terms of reference|purpose(?: of [\w\s]{1,40})?|(?:key )?(?:roles?|duties|responsibilities)(?:\s*(?:and|&|\/)\s*[\w\s]{1,30})?|membership|meetings?|frequency(?: of meetings)?|quorum|reporting(?: arrangements)?|relationships?(?:\s*(?:\/|and|&)\s*\w+)?|accountability|contents|table of contents|introduction|background|context|(?:executive )?summary|conclusions?|recommendations?|author|contacts?|glossary|chair(?:ing)?|secretariat|aims?(?: and objectives)?|objectives|scope|remit|next steps|options|proposals?|consultation|savings|review|references|questions|actions|response|narrative|evidence|implications|decision(?:s)? (?:required|requested))\s*:?$/iu;

export function shapeElements(elements: readonly SourceElement[]): readonly Shape[] {
  const shapes = elements.map(toShape);
  const worded = markHeadings(shapes, isHeadingByWording);
  return (isUnmarked(worded) ? markHeadings(worded, isStandingTitle) : worded).map(toEntry);
}

type HeadingTest = (
  shape: Shape,
  before: Shape | undefined,
  after: Shape | undefined,
) => boolean;

function markHeadings(shapes: readonly Shape[], isHeading: HeadingTest): readonly Shape[] {
  return shapes.map((shape, index) =>
    isHeading(shape, shapes[index - 1], shapes[index + 1])
      ? { ...shape, ...headingParts(shape) }
      : shape,
  );
}

const MIN_SHAPES = 8;
const MIN_HEADINGS = 2;
const MAX_TITLE_CHARACTERS = 80;

/** A paper of some length that marks its headings in no way but by setting them apart. */
function isUnmarked(shapes: readonly Shape[]): boolean {
  const headings = shapes.filter((shape) => shape.kind === 'heading' && shape.style !== 'word');
  return shapes.length >= MIN_SHAPES && headings.length < MIN_HEADINGS;
}

/** A short line by itself above a sentence or a list, and not one of several such lines. */
function isStandingTitle(
  shape: Shape,
  before: Shape | undefined,
  after: Shape | undefined,
): boolean {
  if (!isOpenLine(shape) || after === undefined || isAmongLines(shape, before)) return false;
  const leadsOn = after.kind !== 'paragraph' || /[.?!:]$/u.test(after.text);
  return leadsOn && !startsLowercase(after.text) && !endsMidPhrase(shape.text);
}

/** A question may stand under the title of the paper; other short lines in a row are a list. */
function isAmongLines(shape: Shape, before: Shape | undefined): boolean {
  if (before === undefined || !isOpenLine(before)) return false;
  return !shape.text.endsWith('?') && !before.text.endsWith('?');
}

function isOpenLine(shape: Shape): boolean {
  const isFree = shape.kind === 'paragraph' && shape.label === null;
  const { text } = shape;
  return (
    isFree &&
    text.length <= MAX_TITLE_CHARACTERS &&
    /^[\p{Lu}“"]/u.test(text) &&
    !/[.;:,]$|@|\d{5}|\n/u.test(text)
  );
}

function toShape(element: SourceElement): Shape {
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

function headingParts(shape: Shape): Partial<Shape> & { readonly kind: 'heading' } {
  if (shape.label !== null) return { kind: 'heading', level: 0 };
  const { label, style, start } = readLabel(shape.text, true);
  return {
    kind: 'heading',
    level: 0,
    label,
    style,
    text: shape.text.slice(start),
    marks: shiftMarks(shape.marks, start),
  };
}

function isHeadingByWording(
  shape: Shape,
  before: Shape | undefined,
  after: Shape | undefined,
): boolean {
  if (shape.kind !== 'paragraph' || shape.text.includes('\n')) return false;
  if (shape.text.length > MAX_HEADING_CHARACTERS) return false;
  if (wordsOf(shape.text).length > MAX_HEADING_WORDS) return false;
  if (shape.style === 'word') return isWordHeading(shape, after);
  if (shape.style === 'decimal' || shape.style === 'number')
    return isNumberedHeading(shape, before, after);
  return shape.label === null && isBareHeading(shape, after);
}

function isWordHeading(shape: Shape, after: Shape | undefined): boolean {
  const isPart =
    /^(?:appendix|annexe?|schedule|option|section|part|proposal|proposed change|change)\b/iu.test(
      shape.label ?? '',
    );
  return (
    isPart &&
    !/[.;,]$/u.test(shape.text) &&
    after?.kind !== 'entry' &&
    !isSameItem(shape, after)
  );
}

/** "Proposal 1: …" straight before "Proposal 2: …" is an entry of a list, not a heading. */
function isSameItem(shape: Shape, after: Shape | undefined): boolean {
  const wordOf = (label: string | null): string =>
    (label ?? '').replace(/\s+\S+$/u, '').toLowerCase();
  const isItem = /^(?:proposal|proposed change|change)$/u.test(wordOf(shape.label));
  return isItem && after?.kind === 'paragraph' && wordOf(after.label) === wordOf(shape.label);
}

function isNumberedHeading(
  shape: Shape,
  before: Shape | undefined,
  after: Shape | undefined,
): boolean {
  const isOpen = /[.;,:?!]$|\b(?:as follows|following|are|is|that|to|includes?)$/iu.test(
    shape.text,
  );
  if (shape.text === '' || isOpen) return false;
  const bare = shape.text.replace(/\s*\([^()]*\)/gu, '');
  const isShort = isTitleCase(bare) || wordsOf(bare).length <= 6;
  return isShort && !isSibling(shape, before) && !isSibling(shape, after);
}

/** Two short numbered lines of one rank in a row are clauses of a list, not two headings. */
function isSibling(shape: Shape, other: Shape | undefined): boolean {
  if (other?.kind !== 'paragraph' || other.style !== shape.style) return false;
  const isShort = other.text.length <= MAX_HEADING_CHARACTERS && other.style === 'number';
  return isShort && labelParts(other.label).length === labelParts(shape.label).length;
}

function isBareHeading(shape: Shape, after: Shape | undefined): boolean {
  const { text } = shape;
  if (KNOWN_HEADING.test(text)) return true;
  if (after === undefined || /[.;,@]|\d{5}/u.test(text)) return false;
  const isCapitals = capitalShare(text) > 0.9 && (text.match(/\p{L}/gu)?.length ?? 0) >= 6;
  return (isCapitals || isAllStrong(shape)) && !isAllStrong(after);
}

function isAllStrong(shape: Shape): boolean {
  const strong = shape.marks.filter((mark) => mark.kind === 'strong');
  const covered = strong.reduce((sum, mark) => sum + mark.end - mark.start, 0);
  return shape.text !== '' && covered >= 0.9 * shape.text.length;
}

/** A paragraph that prints "a)", "iv." or "3." is an entry of a list typed by hand. */
function toEntry(shape: Shape): Shape {
  const isList =
    shape.style === 'letter' || shape.style === 'roman' || shape.style === 'number';
  return shape.kind === 'paragraph' && isList ? { ...shape, kind: 'entry', level: 0 } : shape;
}
