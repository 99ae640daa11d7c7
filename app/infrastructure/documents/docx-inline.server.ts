/**
 * The words inside one Word paragraph: runs with their emphasis, links, line breaks, note
 * references, accepted insertions, and deletions set aside. Text boxes and pictures met on the
 * way are handed back to be placed after the paragraph.
 */
import type { Span } from './rich-text.ts';
import type { SourceCollector } from './source-collector.ts';
import { childOf, firstWithin, wordsWithin, type XmlNode } from './xml-tree.server.ts';

export type InlineContext = {
  readonly collector: SourceCollector;
  readonly links: ReadonlyMap<string, string>;
  /** The printed mark of a footnote or endnote reference. */
  readonly noteLabel: (kind: 'footnote' | 'endnote', id: string) => string;
};

export type InlineContent = {
  readonly spans: readonly Span[];
  readonly textBoxes: readonly XmlNode[];
  /** Alternative texts of pictures, '' where there is none. */
  readonly figures: readonly string[];
};

type Style = Omit<Span, 'text'>;

const LEFT_OUT: Readonly<Record<string, string>> = {
  'w:del': 'deleted in tracked changes',
  'w:moveFrom': 'moved away in tracked changes',
  'w:instrText': 'field code',
};

/** Elements that repeat what another element holds, or hold properties only. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'mc:Fallback',
  'w:rt',
]);

const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:ptab': '\t',
};

export function readInline(paragraph: XmlNode, context: InlineContext): InlineContent {
  const reader = new InlineReader(context);
  for (const child of paragraph.children) reader.read(child, {});
  return reader;
}

class InlineReader implements InlineContent {
  readonly spans: Span[] = [];
  readonly textBoxes: XmlNode[] = [];
  readonly figures: string[] = [];
  private readonly context: InlineContext;

  constructor(context: InlineContext) {
    this.context = context;
  }

  read(node: XmlNode, style: Style): void {
    if (SKIPPED.has(node.name)) return;
    const reason = LEFT_OUT[node.name];
    if (reason !== undefined) {
      this.context.collector.leaveOut(wordsWithin(node), reason);
      return;
    }
    if (node.name === 'w:r') this.readRun(node, style);
    else if (node.name === 'w:hyperlink') this.readAll(node, this.linked(node, style));
    else this.readPart(node, style);
  }

  private readAll(node: XmlNode, style: Style): void {
    for (const child of node.children) this.read(child, style);
  }

  private linked(node: XmlNode, style: Style): Style {
    const href = this.context.links.get(node.attributes['r:id'] ?? '');
    return href === undefined ? style : { ...style, href };
  }

  private readRun(run: XmlNode, outer: Style): void {
    const properties = childOf(run, 'w:rPr');
    if (isOn(childOf(properties, 'w:vanish'))) {
      this.context.collector.leaveOut(wordsWithin(run), 'hidden text');
      return;
    }
    const raised = childOf(properties, 'w:vertAlign')?.attributes['w:val'] === 'superscript';
    this.readAll(run, {
      ...outer,
      strong: outer.strong === true || isOn(childOf(properties, 'w:b')),
      emphasis: outer.emphasis === true || isOn(childOf(properties, 'w:i')),
      superscript: raised,
    });
  }

  private readPart(node: XmlNode, style: Style): void {
    const character = CHARACTERS[node.name];
    if (character !== undefined) this.add(character, style);
    else if (node.name === 'w:t' || node.name === 'm:t') this.add(textOf(node), style);
    else if (node.name === 'w:br') this.readBreak(node, style);
    else if (node.name === 'w:lastRenderedPageBreak') this.turnPage();
    else if (node.name === 'w:sym') this.readSymbol(node, style);
    else if (node.name === 'w:txbxContent') this.textBoxes.push(node);
    else if (/^w:(?:foot|end)noteReference$/u.test(node.name)) this.readReference(node);
    else this.readGraphic(node, style);
  }

  private readGraphic(node: XmlNode, style: Style): void {
    if (node.name === 'w:drawing') this.readDrawing(node);
    if (node.name === 'v:imagedata') this.figures.push(node.attributes['o:title'] ?? '');
    this.readAll(node, style);
  }

  private readDrawing(node: XmlNode): void {
    // A drawing without a picture is a shape or text box, whose words are read on their own.
    if (firstWithin(node, 'w:txbxContent') !== null) return;
    const properties = firstWithin(node, 'wp:docPr')?.attributes ?? {};
    this.figures.push(properties['descr'] ?? properties['title'] ?? '');
  }

  private readBreak(node: XmlNode, style: Style): void {
    if (node.attributes['w:type'] === 'page') this.turnPage();
    this.add('\n', style);
  }

  private turnPage(): void {
    this.context.collector.page = (this.context.collector.page ?? 1) + 1;
  }

  private readSymbol(node: XmlNode, style: Style): void {
    const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
    if (Number.isInteger(code) && code > 0x20 && code < 0xd800)
      this.add(String.fromCodePoint(code), style);
  }

  private readReference(node: XmlNode): void {
    const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const label = this.context.noteLabel(kind, node.attributes['w:id'] ?? '');
    this.add(label, { superscript: true });
  }

  private add(text: string, style: Style): void {
    this.spans.push({ text, ...style });
  }
}

function textOf(node: XmlNode): string {
  return node.children.map((child) => child.text).join('');
}

function isOn(toggle: XmlNode | null): boolean {
  return toggle !== null && !/^(?:0|false|off)$/u.test(toggle.attributes['w:val'] ?? '1');
}
