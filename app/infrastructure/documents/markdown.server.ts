/**
 * Markdown, read by marked's lexer (CommonMark with GitHub's tables). HTML inside it goes through
 * the HTML reader; link definitions are set aside, and their links kept.
 */
import { marked } from 'marked';

import type { TableCell } from '#app/domain/paper/block.ts';
import type { SourceDocument } from '#app/domain/paper/source.ts';

import { readHtmlFragment } from './html.server.ts';
import { decodeEntities, richTextFrom, type Span } from './rich-text.ts';
import { SourceCollector } from './source-collector.ts';

type Style = Omit<Span, 'text'>;

/** The fields of marked's tokens that are read here. */
type Token = {
  readonly type: string;
  readonly raw: string;
  readonly text?: string;
  readonly tokens?: readonly Token[];
  readonly depth?: number;
  readonly href?: string;
  readonly ordered?: boolean;
  readonly start?: number | '';
  readonly items?: readonly Token[];
  readonly header?: readonly Cell[];
  readonly rows?: readonly (readonly Cell[])[];
};

type Cell = { readonly text: string; readonly tokens: readonly Token[] };

export function readMarkdown(text: string): SourceDocument {
  const reader = new MarkdownReader();
  reader.readBlocks(marked.lexer(text), -1);
  return {
    format: 'md',
    title: null,
    language: null,
    elements: reader.collector.elements,
    setAside: reader.collector.setAside,
  };
}

const LEFT_OUT: Readonly<Record<string, string>> = { hr: 'rule', def: 'link definition' };

class MarkdownReader {
  readonly collector = new SourceCollector();

  readBlocks(tokens: readonly Token[], listLevel: number): void {
    for (const token of tokens) this.readBlock(token, listLevel);
  }

  private readBlock(token: Token, listLevel: number): void {
    if (token.type === 'list') this.readList(token, listLevel + 1);
    else if (token.type === 'table') this.readTable(token);
    else if (token.type === 'blockquote') this.readQuote(token);
    else if (token.type === 'html') readHtmlFragment(token.raw, this.collector);
    else if (token.type === 'heading')
      this.collector.heading(token.depth ?? 1, null, this.spansOf(token));
    else if (LEFT_OUT[token.type] !== undefined)
      this.collector.leaveOut(token.raw, LEFT_OUT[token.type] ?? '');
    else if (token.type !== 'space') this.readParagraph(token);
  }

  private readParagraph(token: Token): void {
    const spans = this.spansOf(token);
    if (spans.some((span) => span.text.trim() !== '')) this.collector.paragraph(null, spans);
    this.readImages(token);
  }

  private readQuote(quote: Token): void {
    for (const token of quote.tokens ?? []) {
      if (token.type === 'paragraph' || token.type === 'text')
        this.collector.paragraph(null, this.spansOf(token), true);
      else this.readBlock(token, -1);
    }
  }

  private readList(list: Token, level: number): void {
    (list.items ?? []).forEach((entry, index) => {
      const inner = entry.tokens ?? [];
      const start = typeof list.start === 'number' ? list.start : 1;
      const label = list.ordered === true ? printedLabel(entry.raw, start + index) : null;
      const own = inner.filter((token) => !isBlock(token));
      const spans = own.flatMap((token, at) => [
        ...(at === 0 ? [] : [{ text: '\n' }]),
        ...this.spansOf(token),
      ]);
      this.addEntry(level, label, spans);
      for (const token of own) this.readImages(token);
      this.readBlocks(inner.filter(isBlock), level);
    });
  }

  /** A bullet before a paragraph's own number marks a paragraph, not a list. */
  private addEntry(level: number, label: string | null, spans: readonly Span[]): void {
    const text = richTextFrom(spans).text;
    if (/^\d+\.\d+(?:\.\d+)*[.)]?\s/u.test(text)) this.collector.paragraph(label, spans);
    else this.collector.listItem(level, label, spans);
  }

  private readTable(table: Token): void {
    const toCell = (cell: Cell, isHeader: boolean): TableCell => ({
      text: richTextFrom(this.spansOf(cell)).text,
      isHeader,
      columns: 1,
      rows: 1,
    });
    this.collector.table([
      (table.header ?? []).map((cell) => toCell(cell, true)),
      ...(table.rows ?? []).map((row) => row.map((cell) => toCell(cell, false))),
    ]);
  }

  private readImages(token: Token): void {
    for (const child of token.tokens ?? []) {
      if (child.type === 'image') this.collector.figure(decodeEntities(child.text ?? ''));
      else this.readImages(child);
    }
  }

  private spansOf(token: Pick<Token, 'text' | 'tokens'>): readonly Span[] {
    const inner = token.tokens;
    if (inner !== undefined && inner.length > 0) return this.inlineSpans(inner, {});
    return [{ text: decodeEntities(token.text ?? '') }];
  }

  private inlineSpans(tokens: readonly Token[], style: Style): readonly Span[] {
    return tokens.flatMap((token) => this.inlineSpan(token, style));
  }

  private inlineSpan(token: Token, style: Style): readonly Span[] {
    if (token.type === 'br') return [{ text: '\n' }];
    if (token.type === 'image') return [];
    if (token.type === 'html') return this.inlineTag(token.raw);
    const own = styleOf(token);
    if (own === null) return this.plainSpan(token, style);
    return this.inlineSpans(token.tokens ?? [], { ...style, ...own });
  }

  private plainSpan(token: Token, style: Style): readonly Span[] {
    if (token.type !== 'codespan' && token.tokens !== undefined)
      return this.inlineSpans(token.tokens, style);
    const text = token.type === 'checkbox' ? token.raw : (token.text ?? token.raw);
    return [{ text: decodeEntities(text), ...style }];
  }

  private inlineTag(raw: string): readonly Span[] {
    if (/^<\/?(?:br|p)\b/iu.test(raw)) return [{ text: '\n' }];
    this.collector.leaveOut(raw, 'tag left in the text');
    return [];
  }
}

/** What a token adds to the look of the words inside it; null for plain words. */
function styleOf(token: Token): Style | null {
  if (token.type === 'strong') return { strong: true };
  if (token.type === 'em') return { emphasis: true };
  return token.type === 'link' ? { href: token.href ?? null } : null;
}

function isBlock(token: Token): boolean {
  return /^(?:list|table|blockquote|code|html|heading|hr|def)$/u.test(token.type);
}

/** The number as typed ("3)"), so that a list keeps its own style of label. */
function printedLabel(raw: string, number: number): string {
  const typed = /^\s*(\d+)([.)])/u.exec(raw);
  return `${String(number)}${typed?.[2] ?? '.'}`;
}
