/**
 * The lines of a plain text file sorted into what they are: headings marked by `#`, bullets with
 * their indent, lines of a tab-separated table, rules, and plain lines. Lines that only wrap are
 * told from lines that end by the width to which the file is wrapped.
 */
export type TextLine =
  | { readonly kind: 'blank' | 'page-break' }
  | { readonly kind: 'rule'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'bullet'; readonly indent: number; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'plain'; readonly indent: number; readonly text: string };

const MIN_WRAP_CHARACTERS = 45;
const MAX_WRAP_CHARACTERS = 130;

export function toTextLine(line: string): TextLine {
  const text = line.replace(/[\f\v]/gu, '').trimEnd();
  if (text.trim() === '') return { kind: line.includes('\f') ? 'page-break' : 'blank' };
  if (/^ *(?:[-*_=] *){3,}$/u.test(text)) return { kind: 'rule', text: text.trim() };
  return toHeading(text) ?? toRow(line) ?? toBullet(text) ?? toPlain(text);
}

function toHeading(text: string): TextLine | null {
  const heading = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?$/u.exec(text);
  if (heading === null) return null;
  return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
}

/** Cells parted by bars without a bar on the outside; a single bar may stand in any sentence. */
const OPEN_ROW = /^(?:\|[^|]*\S[^|]*\||[^|]+\s\|\s[^|]*\s?\|\s)[^|]*\S/u;

/** Cells parted by tabs, blank ones at the end included, or drawn with bars as in Markdown. */
function toRow(line: string): TextLine | null {
  const barred = /^\s*\|(.*)\|\s*$/u.exec(line)?.[1];
  if (barred?.includes('|') === true) return rowOf(barred.split('|'));
  const inner = line.replace(/[\r\n\f\v]+$/u, '').replace(/^ +/u, '');
  if (OPEN_ROW.test(inner)) return rowOf(inner.split('|'));
  return inner.includes('\t') && inner.trim() !== '' && !/^\t+[^\t]*$/u.test(inner)
    ? rowOf(inner.split('\t'))
    : null;
}

function rowOf(cells: readonly string[]): TextLine {
  return { kind: 'row', cells: cells.map((cell) => cell.trim()) };
}

function toBullet(text: string): TextLine | null {
  const bullet = /^(\s*)[-*+•●◦▪‣–]\s+(\S.*)$/u.exec(text);
  if (bullet === null) return null;
  return { kind: 'bullet', indent: indentOf(bullet[1] ?? ''), text: bullet[2] ?? '' };
}

function toPlain(text: string): TextLine {
  return { kind: 'plain', indent: indentOf(/^\s*/u.exec(text)?.[0] ?? ''), text: text.trim() };
}

function indentOf(blank: string): number {
  return blank.replace(/\t/gu, '    ').length;
}

/** The width to which long lines are wrapped; null for a file whose paragraphs are one line. */
export function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines
    .filter((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '')
    .map((line) => line.trimEnd().length)
    .filter((length) => length >= MIN_WRAP_CHARACTERS)
    .sort((first, second) => first - second);
  const long = lines.filter((line) => line.length > MAX_WRAP_CHARACTERS).length;
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (lengths.length < 3 || long * 4 > lengths.length) return null;
  return width <= MAX_WRAP_CHARACTERS ? width : null;
}

/** A share of the width that only a line with more to come reaches, where words are long. */
const RAGGED = 0.75;

/** True when the break between two lines comes only from the width of the page. */
export function isWrapped(line: string, next: string, width: number | null): boolean {
  if (isWithinSentence(line, next)) return true;
  if (width === null) return false;
  const length = line.trimEnd().length;
  const firstWord = /^\S+/u.exec(next.trim())?.[0] ?? '';
  if (length + 1 + firstWord.length >= width - 4) return true;
  return length >= width * RAGGED && !endsSentence(line) && !line.trimEnd().endsWith(';');
}

/** A line that goes on in small letters, after one that neither stops nor lists. */
function isWithinSentence(line: string, next: string): boolean {
  return /^\p{Ll}[\p{L}’'-]*(?:\s|$)/u.test(next.trim()) && !/[.?!:;]["”’')]*\s*$/u.test(line);
}

const MAX_TITLE_CHARACTERS = 80;
const MAX_WORD_TITLE_CHARACTERS = 30;
const MIN_LISTED_LINES = 3;

/**
 * The paragraphs of lines that no blank line parts. A title on the line above its text stands by
 * itself; so does each of several short lines after a colon, a list whose bullets are lost. All
 * others stay together, as the lines of an address do.
 */
export function partLines(text: string, before: string): readonly string[] {
  const lines = text.split('\n');
  const isListed = lines.length >= MIN_LISTED_LINES && isListLead(before);
  if (isListed && lines.every(isOpenLine)) return lines;
  const parts: string[][] = [];
  lines.forEach((line, index) => {
    const [above, last] = [lines[index - 1], parts.at(-1)];
    const isTitle = isTitleLine(line, above, lines[index + 1]);
    const followsTitle = above !== undefined && isTitleLine(above, lines[index - 2], line);
    if (last === undefined || isTitle || followsTitle) parts.push([line]);
    else last.push(line);
  });
  return parts.map((part) => part.join('\n'));
}

/** A short line above a sentence, or in capitals above other words, or a word or two at the end. */
function isTitleLine(
  line: string,
  above: string | undefined,
  below: string | undefined,
): boolean {
  if (!isOpenLine(line) || (above !== undefined && !endsSentence(above))) return false;
  if (below === undefined) return above !== undefined && isNewTitle(above, line);
  return isSentence(below) || (isInCapitals(line) && !isInCapitals(below));
}

/** A word or two after a full stop, with none of their own: "Actions" above a list. */
export function isNewTitle(before: string, line: string): boolean {
  return endsSentence(before) && isOpenLine(line) && line.length <= MAX_WORD_TITLE_CHARACTERS;
}

function isInCapitals(line: string): boolean {
  return (line.match(/\p{Lu}/gu)?.length ?? 0) >= 6 && !/\p{Ll}/u.test(line);
}

function endsSentence(line: string): boolean {
  return /[.?!:][”")\]]*$/u.test(line);
}

function isListLead(text: string): boolean {
  return (
    text.endsWith(':') && !/\b(?:address|write|post|contact|send|reply|replies)\b/iu.test(text)
  );
}

function isOpenLine(line: string): boolean {
  const isShort = line.length <= MAX_TITLE_CHARACTERS;
  return isShort && /^[\p{Lu}\d“"(]/u.test(line) && !/[.;:,]$/u.test(line);
}

function isSentence(line: string): boolean {
  return /^[\p{Lu}“"(]/u.test(line) && endsSentence(line);
}
