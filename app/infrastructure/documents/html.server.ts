/**
 * HTML pages, saved ones from word processors among them, parsed as a browser would (parse5) and
 * walked into source elements. Scripts, styles and navigation are set aside; nothing is fetched.
 */
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

import type { TableCell } from '#app/domain/paper/block.ts';
import type { SourceDocument } from '#app/domain/paper/source.ts';

import { formatListNumber, type NumberStyle } from './number-format.ts';
import type { Span } from './rich-text.ts';
import { SourceCollector } from './source-collector.ts';
import { UnreadableFile } from './unreadable-document.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Style = Omit<Span, 'text'>;

/** What stands around the words being read. */
type Place = {
  readonly style: Style;
  readonly isQuote: boolean;
  /** Depth of the list, -1 outside lists. */
  readonly listLevel: number;
  /** Label of the item whose first words come next. */
  readonly label: string | null;
  readonly headingLevel: number | null;
};

const MAX_DEPTH = 400;
const OUTSIDE: Place = {
  style: {},
  isQuote: false,
  listLevel: -1,
  label: null,
  headingLevel: null,
};

const LEFT_OUT: Readonly<Record<string, string>> = {
  script: 'script',
  style: 'style sheet',
  noscript: 'fallback for scripts',
  nav: 'navigation',
  iframe: 'embedded page',
  select: 'form control',
  button: 'form control',
  textarea: 'form control',
};

const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const LIST_STYLES: Readonly<Record<string, NumberStyle>> = {
  '1': 'decimal',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
};

export function readHtml(source: string): SourceDocument {
  const root = parse(source);
  const walker = new HtmlWalker();
  walker.readChildren(root.childNodes, OUTSIDE);
  walker.flush(OUTSIDE);
  const html = root.childNodes.find((node) => node.nodeName === 'html');
  const language = html !== undefined && 'attrs' in html ? attribute(html, 'lang') : null;
  return {
    format: 'html',
    title: walker.title,
    language,
    elements: walker.collector.elements,
    setAside: walker.collector.setAside,
  };
}

/** Reads a piece of HTML that stands inside another format, into that format's collector. */
export function readHtmlFragment(source: string, collector: SourceCollector): void {
  const walker = new HtmlWalker(collector);
  walker.readChildren(parseFragment(source).childNodes, OUTSIDE);
  walker.flush(OUTSIDE);
}

class HtmlWalker {
  readonly collector: SourceCollector;
  title: string | null = null;
  private spans: Span[] = [];
  private depth = 0;

  constructor(collector = new SourceCollector()) {
    this.collector = collector;
  }

  readChildren(nodes: readonly Node[], place: Place): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new UnreadableFile('too-large');
    for (const node of nodes) this.readNode(node, place);
    this.depth -= 1;
  }

  /** Ends the paragraph, heading or list item whose words have been gathered. */
  flush(place: Place): void {
    const { spans } = this;
    this.spans = [];
    if (spans.every((span) => span.text.trim() === '')) return;
    if (place.headingLevel !== null)
      this.collector.heading(place.headingLevel, place.label, spans);
    else if (place.listLevel >= 0) this.collector.listItem(place.listLevel, place.label, spans);
    else this.collector.paragraph(place.label, spans, place.isQuote);
  }

  private readNode(node: Node, place: Place): void {
    if (node.nodeName === '#text' && 'value' in node) this.addText(node.value, place);
    else if (node.nodeName === '#comment' && 'data' in node)
      this.collector.leaveOut(node.data, 'comment in the page');
    else if ('tagName' in node) this.readElement(node, place);
  }

  private addText(text: string, place: Place): void {
    this.spans.push({ text: text.replace(/\s+/gu, ' '), ...place.style });
  }

  private readElement(element: Element, place: Place): void {
    const reason = LEFT_OUT[element.tagName];
    if (reason !== undefined) this.collector.leaveOut(wordsOf(element), reason);
    else if (element.tagName === 'title' && place.listLevel < 0) this.readTitle(element);
    else if (element.tagName === 'br') this.spans.push({ text: '\n' });
    else if (element.tagName === 'img') this.readImage(element, place);
    else if (INLINE.has(element.tagName))
      this.readChildren(element.childNodes, { ...place, style: styleOf(element, place.style) });
    else this.readContainer(element, place);
  }

  private readTitle(element: Element): void {
    const words = wordsOf(element).replace(/\s+/gu, ' ').trim();
    if (words === '') return;
    this.title ??= words;
    this.collector.leaveOut(words, 'title of the page');
  }

  private readImage(element: Element, place: Place): void {
    const alternative = attribute(element, 'alt') ?? '';
    if (this.spans.length > 0) this.flush(place);
    this.collector.figure(alternative);
  }

  private readContainer(element: Element, place: Place): void {
    this.flush(place);
    const heading = /^h([1-6])$/u.exec(element.tagName)?.[1];
    if (heading !== undefined)
      this.readInside(element, { ...place, headingLevel: Number(heading), listLevel: -1 });
    else if (element.tagName === 'ol' || element.tagName === 'ul')
      this.readList(element, place);
    else if (element.tagName === 'table') this.readTable(element, place);
    else if (element.tagName === 'blockquote')
      this.readInside(element, { ...place, isQuote: true });
    else if (element.tagName === 'template')
      this.collector.leaveOut(wordsOf(element), 'template');
    else this.readInside(element, place);
  }

  private readInside(element: Element, place: Place): void {
    this.readChildren(element.childNodes, place);
    this.flush(place);
  }

  private readList(list: Element, place: Place): void {
    const style = LIST_STYLES[attribute(list, 'type') ?? '1'] ?? 'decimal';
    let number = wholeNumber(attribute(list, 'start')) ?? 1;
    const inner = { ...place, listLevel: place.listLevel + 1, label: null };
    for (const child of list.childNodes) {
      if (!('tagName' in child) || child.tagName !== 'li') {
        this.readNode(child, inner);
        this.flush(inner);
        continue;
      }
      number = wholeNumber(attribute(child, 'value')) ?? number;
      const label = list.tagName === 'ol' ? `${formatListNumber(number, style)}.` : null;
      this.readInside(child, { ...inner, label });
      number += 1;
    }
  }

  private readTable(table: Element, place: Place): void {
    for (const caption of elementsWithin(table, 'caption')) this.readInside(caption, place);
    const rows = elementsWithin(table, 'tr').map((row) =>
      row.childNodes.flatMap((cell) =>
        'tagName' in cell && /^t[dh]$/u.test(cell.tagName) ? [this.readCell(cell)] : [],
      ),
    );
    this.collector.table(rows);
  }

  private readCell(cell: Element): TableCell {
    const inner = new HtmlWalker();
    inner.readChildren(cell.childNodes, OUTSIDE);
    inner.flush(OUTSIDE);
    for (const aside of inner.collector.setAside)
      this.collector.leaveOut(aside.text, aside.reason);
    return {
      text: inner.collector.elements.map(wordsOfElement).join('\n'),
      isHeader: cell.tagName === 'th',
      columns: spanOf(attribute(cell, 'colspan')),
      rows: spanOf(attribute(cell, 'rowspan')),
    };
  }
}

function wordsOfElement(element: SourceDocument['elements'][number]): string {
  if (element.kind === 'table')
    return element.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n');
  const label = 'label' in element ? element.label : null;
  return label === null ? element.text : `${label} ${element.text}`;
}

function styleOf(element: Element, outer: Style): Style {
  const { tagName } = element;
  if (tagName === 'b' || tagName === 'strong') return { ...outer, strong: true };
  if (tagName === 'i' || tagName === 'em') return { ...outer, emphasis: true };
  if (tagName === 'sup') return { ...outer, superscript: true };
  const href = tagName === 'a' ? attribute(element, 'href') : null;
  return href === null ? outer : { ...outer, href };
}

function elementsWithin(node: Element, name: string): readonly Element[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    if (child.tagName === name) return [child];
    return child.tagName === 'table' ? [] : elementsWithin(child, name);
  });
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

function wordsOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  const children = 'content' in node ? node.content.childNodes : [];
  const own = 'childNodes' in node ? node.childNodes : [];
  return [...children, ...own].map(wordsOf).join(' ');
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^-?\d{1,6}$/u.test(text.trim()) ? Number(text) : null;
}

function spanOf(text: string | null): number {
  const value = wholeNumber(text) ?? 1;
  return value >= 1 && value <= 100 ? value : 1;
}
