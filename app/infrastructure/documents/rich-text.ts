/**
 * Words with their emphasis: readers collect spans, and this turns them into the text and marks
 * of a source element. Runs of white space become one character (line feed, else tab, else space),
 * as a reader sees them; no other character is changed.
 */
import type { Mark } from '#app/domain/paper/block.ts';

export type Span = {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly superscript?: boolean;
  readonly href?: string | null;
};

export type RichText = { readonly text: string; readonly marks: readonly Mark[] };

type OpenMark = { start: number; end: number; kind: Mark['kind']; href: string | null };

/** Text and marks of the spans in order; white space at both ends is left out. */
export function richTextFrom(spans: readonly Span[]): RichText {
  const collector = new TextCollector();
  for (const span of spans) collector.append(span);
  return collector.finish();
}

class TextCollector {
  private text = '';
  private readonly marks: OpenMark[] = [];

  append(span: Span): void {
    const start = this.text.length;
    this.appendText(span.text);
    for (const kind of kindsOf(span)) this.extend(kind, start, span.href ?? null);
  }

  finish(): RichText {
    const text = this.text.trimEnd();
    const marks = this.marks
      .map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) }))
      .filter((mark) => text.slice(mark.start, mark.end).trim() !== '');
    return { text, marks };
  }

  private appendText(added: string): void {
    const clean = added.replace(/[ \t\u00a0\r\n\f\v\u2028\u2029]+/gu, oneSpace);
    const startsBlank = /^\s/u.test(clean);
    if (this.text === '' && startsBlank) this.text = clean.trimStart();
    else if (startsBlank && /\s$/u.test(this.text)) this.joinBlanks(clean);
    else this.text += clean;
  }

  private joinBlanks(clean: string): void {
    const blank = oneSpace(`${this.text.slice(-1)}${clean.slice(0, 1)}`);
    this.text = this.text.slice(0, -1) + blank + clean.slice(1);
  }

  private extend(kind: Mark['kind'], start: number, href: string | null): void {
    const end = this.text.length;
    if (end <= start) return;
    const last = this.marks.findLast((mark) => mark.kind === kind);
    if (last?.end === start && last.href === (kind === 'link' ? href : null)) last.end = end;
    else this.marks.push({ start, end, kind, href: kind === 'link' ? href : null });
  }
}

function kindsOf(span: Span): readonly Mark['kind'][] {
  const kinds: Mark['kind'][] = [];
  if (span.strong === true) kinds.push('strong');
  if (span.emphasis === true) kinds.push('emphasis');
  if (span.superscript === true) kinds.push('superscript');
  if (isSafeAddress(span.href)) kinds.push('link');
  return kinds;
}

/** Only addresses that do nothing but open a page or a letter are kept as links. */
function isSafeAddress(href: string | null | undefined): boolean {
  return href !== null && href !== undefined && /^(?:https?:|mailto:|tel:|#)/iu.test(href);
}

function oneSpace(blank: string): string {
  if (/[\r\n\f\v\u2028\u2029]/u.test(blank)) return '\n';
  return blank.includes('\t') ? '\t' : ' ';
}

/** XML and HTML character references of the five predefined names and of numbers. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos|nbsp);/giu, decodeOne);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decodeOne(whole: string, body: string): string {
  const lower = body.toLowerCase();
  if (!lower.startsWith('#')) return NAMED[lower] ?? whole;
  const code = lower.startsWith('#x')
    ? Number.parseInt(lower.slice(2), 16)
    : Number.parseInt(lower.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
