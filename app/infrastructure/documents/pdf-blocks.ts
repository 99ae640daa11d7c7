/**
 * Lines of a PDF gathered into headings, paragraphs, list items, tables and footnotes. Tags of
 * the file decide where it has them; otherwise size, weight, indent and spacing do. A paragraph
 * is never joined across pages here: that is proposed to the editor later.
 */
import { joinLineSpans, placeNote, placeTable } from './pdf-place.ts';
import type { PdfLine, PdfTag, PdfTypography } from './pdf-line.ts';
import type { Span } from './rich-text.ts';
import type { SourceCollector } from './source-collector.ts';

const BULLET = /^(?:[•●○◦▪■□▫‣►➢✓·\uf0b7\uf0a7\uf0d8]|[-–o](?=\s))\s*/u;
const LIST_LABEL = /^(\(?(?:[ivxlc]{1,5}|[a-z]|\d{1,2})[.)])\s+(?=\S)/u;
const DECIMAL_LABEL = /^\d+(?:\.\d+)+[.)]?\s+\S/u;
const HEADING_RATIO = 1.1;
const MAX_HEADING_CHARACTERS = 150;

export function readTypography(lines: readonly PdfLine[]): PdfTypography {
  const weights = new Map<number, number>();
  for (const line of lines)
    weights.set(
      roundSize(line.size),
      (weights.get(roundSize(line.size)) ?? 0) + line.text.length,
    );
  const byWeight = [...weights].sort((first, second) => second[1] - first[1]);
  const bodySize = byWeight[0]?.[0] ?? 12;
  const bulletEdges = lines.filter((line) => BULLET.test(line.text)).map((line) => line.x);
  return {
    bodySize,
    headingSizes: [...weights.keys()]
      .filter((size) => size >= bodySize * HEADING_RATIO)
      .sort((first, second) => second - first),
    bulletEdges: distinctEdges(bulletEdges),
  };
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

function distinctEdges(edges: readonly number[]): readonly number[] {
  const sorted = [...edges].sort((first, second) => first - second);
  return sorted.filter((edge, index) => index === 0 || edge - (sorted[index - 1] ?? 0) > 6);
}

/** Lines of one flow (one column of one page), top to bottom, into the collector. */
export function placeLines(
  lines: readonly PdfLine[],
  typography: PdfTypography,
  collector: SourceCollector,
): void {
  let at = 0;
  while (at < lines.length) {
    const group = nextGroup(lines, at, typography);
    placeGroup(group, typography, collector);
    at += group.length;
  }
}

function nextGroup(
  lines: readonly PdfLine[],
  at: number,
  typography: PdfTypography,
): readonly PdfLine[] {
  const first = lines[at];
  if (first === undefined) return [];
  const group = [first];
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next] ?? first;
    const last = group.at(-1) ?? first;
    if (!continues(group, last, line, typography)) break;
    group.push(line);
  }
  return group;
}

function continues(
  group: readonly PdfLine[],
  last: PdfLine,
  line: PdfLine,
  typography: PdfTypography,
): boolean {
  const tagged = continuesByTag(last.tag, line.tag);
  if (tagged !== null) return tagged;
  if (isTabular(last) || isTabular(line))
    return isTabular(last) && isTabular(line) && gapSizes(last, line) < 3;
  return isSameStyle(last, line) && !startsAfresh(group, last, line, typography);
}

/** What the tags say; null where neither line has any. */
function continuesByTag(last: PdfTag, line: PdfTag): boolean | null {
  if (last.cell !== null || line.cell !== null) return last.cell?.table === line.cell?.table;
  if (last.block !== null || line.block !== null) return last.block === line.block;
  return null;
}

function isTabular(line: PdfLine): boolean {
  return line.text.includes('\t') && !BULLET.test(line.text) && !LIST_LABEL.test(line.text);
}

function isSameStyle(last: PdfLine, line: PdfLine): boolean {
  const bothBold = last.isBold === line.isBold;
  return Math.abs(last.size - line.size) < 0.6 && (bothBold || !line.isBold);
}

function gapSizes(last: PdfLine, line: PdfLine): number {
  return (last.y - line.y) / line.size;
}

function startsAfresh(
  group: readonly PdfLine[],
  last: PdfLine,
  line: PdfLine,
  typography: PdfTypography,
): boolean {
  const isMarked = [BULLET, DECIMAL_LABEL, LIST_LABEL].some((mark) => mark.test(line.text));
  if (isMarked || isApart(group, last, line)) return true;
  const [above, below] = [isHeading(last, typography), isHeading(line, typography)];
  if (above || below) return above !== below;
  return endsShort(group, last) && line.x >= last.x - 3 && /[.:;?!]$/u.test(last.text);
}

/** Further below than lines of one paragraph stand. */
function isApart(group: readonly PdfLine[], last: PdfLine, line: PdfLine): boolean {
  const gap = last.y - line.y;
  const previous = group.at(-2);
  const usual = previous === undefined ? 1.55 * line.size : 1.25 * (previous.y - last.y);
  return gap > usual || gap < 0;
}

/** The last line of a paragraph stops well before the right edge of the lines above it. */
function endsShort(group: readonly PdfLine[], last: PdfLine): boolean {
  const right = group.reduce((furthest, line) => Math.max(furthest, line.right), -Infinity);
  return group.length > 1 && last.right < right - 0.15 * (right - last.x);
}

function isHeading(line: PdfLine, typography: PdfTypography): boolean {
  if (line.tag.headingLevel !== null) return true;
  if (line.tag.listLevel !== null || line.text.length > MAX_HEADING_CHARACTERS) return false;
  if (line.size >= typography.bodySize * HEADING_RATIO) return true;
  return line.isBold && line.size >= typography.bodySize * 0.95 && !/[.;,]$/u.test(line.text);
}

function placeGroup(
  group: readonly PdfLine[],
  typography: PdfTypography,
  collector: SourceCollector,
): void {
  const [first] = group;
  if (first === undefined) return;
  collector.page = first.page;
  if (first.tag.cell !== null || (isTabular(first) && group.length > 1)) {
    placeTable(group, collector);
    return;
  }
  const spans = joinLineSpans(group);
  const isWholeHeading = group.every((line) => isHeading(line, typography));
  if (isWholeHeading && group.length <= 4)
    collector.heading(headingLevel(first, typography), null, withoutStrong(spans));
  else placeBody(first, spans, typography, collector);
}

function placeBody(
  first: PdfLine,
  spans: readonly Span[],
  typography: PdfTypography,
  collector: SourceCollector,
): void {
  const text = spans
    .map((span) => span.text)
    .join('')
    .trimStart();
  if (placeNote(first, text, spans, typography, collector)) return;
  const marker = readMarker(text);
  const isEntry = marker !== null || first.tag.listLevel !== null;
  if (!isEntry || DECIMAL_LABEL.test(text)) collector.paragraph(null, spans, first.tag.isQuote);
  else {
    const { label, characters, bullet } = marker ?? NO_MARKER;
    // Some software draws its bullets as the letter o.
    if (bullet === 'o') collector.leaveOut(bullet, 'bullet drawn as a letter');
    const level = first.tag.listLevel ?? (bullet === '' ? 0 : bulletLevel(first.x, typography));
    collector.listItem(level, label, withoutStart(spans, characters));
  }
}

type Marker = {
  readonly label: string | null;
  readonly characters: number;
  /** As drawn; '' for none. */
  readonly bullet: string;
};

const NO_MARKER: Marker = { label: null, characters: 0, bullet: '' };

/** The bullet and the label that an entry prints; null for other text. */
function readMarker(text: string): Marker | null {
  const drawn = BULLET.exec(text)?.[0] ?? '';
  const label = LIST_LABEL.exec(text.slice(drawn.length))?.[1];
  if (drawn === '' && label === undefined) return null;
  const bullet = drawn.trim();
  const characters = bullet.length + (label === undefined ? 0 : label.length);
  return { label: label ?? null, characters, bullet };
}

function headingLevel(line: PdfLine, typography: PdfTypography): number {
  if (line.tag.headingLevel !== null) return line.tag.headingLevel;
  const rank = typography.headingSizes.findIndex((size) => line.size >= size - 0.3);
  return Math.min(rank < 0 ? typography.headingSizes.length + 1 : rank + 1, 6);
}

function bulletLevel(x: number, typography: PdfTypography): number {
  return Math.max(
    0,
    typography.bulletEdges.findLastIndex((edge) => x >= edge - 3),
  );
}

function withoutStrong(spans: readonly Span[]): readonly Span[] {
  return spans.map((span) => ({ ...span, strong: false }));
}

/** The spans without their first characters, white space never counted. */
function withoutStart(spans: readonly Span[], characters: number): readonly Span[] {
  let left = characters;
  return spans.map((span) => {
    if (left <= 0) return span;
    const blank = /^\s*/u.exec(span.text)?.[0].length ?? 0;
    const taken = Math.min(left, span.text.length - blank);
    left -= taken;
    return { ...span, text: span.text.slice(blank + taken) };
  });
}
