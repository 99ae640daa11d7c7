/**
 * Paragraphs that are headings without being marked as such: told by their number, their capitals or
 * bold type, by what other papers call their parts, and, in a file that marks none, by standing alone.
 */
import { labelParts, readLabel } from './read-label.ts';
import { shiftMarks, type Shape } from './shape.ts';
import {
  capitalShare,
  endsMidPhrase,
  isTitleCase,
  startsLowercase,
  wordsOf,
} from './wording.ts';

const MAX_HEADING_CHARACTERS = 110;
const MAX_HEADING_WORDS = 15;

const KNOWN_HEADING =
  /^(?:draft\s+|proposed\s+|revised\s+)?(?:terms of reference|purpose(?: of [\w\s]{1,40})?|(?:key )?(?:roles?|duties|responsibilities)(?:\s*(?:and|&|\/)\s*[\w\s]{1,30})?|membership|meetings?|frequency(?: of meetings)?|quorum|reporting(?: arrangements)?|relationships?(?:\s*(?:\/|and|&)\s*\w+)?|accountability|contents|table of contents|introduction|background|context|(?:executive )?summary|conclusions?|recommendations?|author|contacts?|glossary|chair(?:ing)?|secretariat|aims?(?: and objectives)?|objectives|scope|remit|next steps|options|proposals?|consultation|savings|review|references|questions|actions|(?:board |partnership |members[’'] )?response|summary of (?:the )?(?:responses|comments|discussion|feedback|findings)|narrative|evidence|implications|decision(?:s)? (?:required|requested))\s*:?$/iu;

/** True for what papers of all kinds call their parts ("Background", "Terms of reference"). */
export function isKnownHeading(text: string): boolean {
  return KNOWN_HEADING.test(text);
}

export function findHeadings(shapes: readonly Shape[]): readonly Shape[] {
  const sections = new Set([...bareNumbered(shapes), ...lettered(shapes)]);
  const worded = markHeadings(
    shapes,
    (shape, before, after) => sections.has(shape) || isHeadingByWording(shape, before, after),
  );
  return isUnmarked(worded) ? markHeadings(worded, isStandingTitle) : worded;
}

/**
 * Titles after a number without a stop ("3 Questions for partners"), when they count 1, 2, 3 through
 * the paper with other text after each; empty when they do not, since a number may begin any line.
 */
function bareNumbered(shapes: readonly Shape[]): readonly Shape[] {
  const titles = shapes.flatMap((shape, index) => {
    const isTitle = isOpenLine(shape, /^\d{1,2}\s+\p{Lu}/u);
    const number = Number(/^\d+/u.exec(shape.text)?.[0]);
    return isTitle ? [{ shape, index, number }] : [];
  });
  const isCounted = titles.every(({ number, index }, at) => {
    const next = titles[at + 1]?.index ?? shapes.length;
    return number === at + 1 && next - index > 1;
  });
  return isCounted && titles.length >= MIN_HEADINGS ? titles.map(({ shape }) => shape) : [];
}

/** Titles after a capital and a stop ("A. Background"), when they count A, B, C through the paper. */
function lettered(shapes: readonly Shape[]): readonly Shape[] {
  const titles = shapes.flatMap((shape, index) =>
    isOpenLine(shape, /^[A-Z][.)]\s+\p{Lu}/u) ? [{ shape, index }] : [],
  );
  const isCounted = titles.every(({ shape, index }, at) => {
    const next = titles[at + 1]?.index ?? shapes.length;
    return shape.text.startsWith(String.fromCharCode(65 + at)) && next - index > 1;
  });
  return isCounted && titles.length >= MIN_HEADINGS ? titles.map(({ shape }) => shape) : [];
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

function isOpenLine(shape: Shape, start = /^[\p{Lu}“"]/u): boolean {
  const isFree = shape.kind === 'paragraph' && shape.label === null;
  const { text } = shape;
  return (
    isFree &&
    text.length <= MAX_TITLE_CHARACTERS &&
    start.test(text) &&
    !/[.;:,]$|@|\d{5}|\n/u.test(text)
  );
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
  if (shape.text.includes('\n')) return false;
  if (shape.kind === 'entry') return isNumberedTitle(shape, after);
  if (shape.kind !== 'paragraph') return false;
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
    (isAllStrong(shape) || !isSameItem(shape, after))
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
  if (isFirstPart(shape, after)) return true;
  const bare = shape.text.replace(/\s*\([^()]*\)/gu, '');
  const isShort = isTitleCase(bare) || wordsOf(bare).length <= 6;
  return isShort && !isSibling(shape, before) && !isSibling(shape, after);
}

/** A file's own list may number the sections, each above its first paragraph. */
function isNumberedTitle(shape: Shape, after: Shape | undefined): boolean {
  const isTitle = shape.style === 'number' && shape.text.length <= MAX_TITLE_CHARACTERS;
  return isTitle && !/[.;,:?!]$/u.test(shape.text) && isFirstPart(shape, after);
}

/** "1. Background" straight above "1.1", whatever list ended before it. */
function isFirstPart(shape: Shape, after: Shape | undefined): boolean {
  const parts = labelParts(after?.label ?? null);
  return parts.length > 1 && parts[0] === labelParts(shape.label)[0];
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
