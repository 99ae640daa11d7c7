/** The words inside one OpenDocument paragraph, with emphasis, links, notes, boxes and pictures. */
import type { OdtStyles } from './odt-styles.server.ts';
import type { Span } from './rich-text.ts';
import type { SourceCollector } from './source-collector.ts';
import { childOf, firstWithin, wordsWithin, type XmlNode } from './xml-tree.server.ts';

export type OdtInlineContext = {
  readonly collector: SourceCollector;
  readonly styles: OdtStyles;
  readonly addNote: (label: string, body: XmlNode) => void;
};

export type OdtInlineContent = {
  readonly spans: readonly Span[];
  readonly textBoxes: readonly XmlNode[];
  readonly figures: readonly string[];
};

type Style = Omit<Span, 'text'>;

const MAX_SPACES = 100;

export function readOdtInline(paragraph: XmlNode, context: OdtInlineContext): OdtInlineContent {
  const reader = new OdtInlineReader(context);
  const own = context.styles.text(paragraph.attributes['text:style-name'] ?? null);
  const isHeading = paragraph.name === 'text:h';
  reader.readAll(paragraph, {
    strong: own.strong && !isHeading,
    emphasis: own.emphasis && !isHeading,
  });
  return reader;
}

class OdtInlineReader implements OdtInlineContent {
  readonly spans: Span[] = [];
  readonly textBoxes: XmlNode[] = [];
  readonly figures: string[] = [];
  private readonly context: OdtInlineContext;

  constructor(context: OdtInlineContext) {
    this.context = context;
  }

  readAll(node: XmlNode, style: Style): void {
    for (const child of node.children) this.read(child, style);
  }

  private read(node: XmlNode, style: Style): void {
    switch (node.name) {
      case '':
        this.spans.push({ text: node.text.replace(/\s+/gu, ' '), ...style });
        return;
      case 'text:s':
        this.spans.push({ text: ' '.repeat(spacesOf(node)), ...style });
        return;
      case 'text:tab':
        this.spans.push({ text: '\t', ...style });
        return;
      case 'text:line-break':
        this.spans.push({ text: '\n', ...style });
        return;
      case 'text:span':
        this.readSpan(node, style);
        return;
      case 'text:a':
        this.readAll(node, { ...style, href: node.attributes['xlink:href'] ?? null });
        return;
      default:
        this.readSpecial(node, style);
    }
  }

  private readSpan(node: XmlNode, style: Style): void {
    const own = this.context.styles.text(node.attributes['text:style-name'] ?? null);
    if (own.hidden) {
      this.context.collector.leaveOut(wordsWithin(node), 'hidden text');
      return;
    }
    this.readAll(node, {
      ...style,
      strong: style.strong === true || own.strong,
      emphasis: style.emphasis === true || own.emphasis,
      superscript: own.superscript,
    });
  }

  private readSpecial(node: XmlNode, style: Style): void {
    if (node.name === 'text:note') this.readNote(node);
    else if (node.name === 'office:annotation')
      this.context.collector.leaveOut(wordsWithin(node), 'comment');
    else if (node.name === 'draw:frame') this.readFrame(node, style);
    else if (node.name === 'text:soft-page-break')
      this.context.collector.page = (this.context.collector.page ?? 1) + 1;
    else this.readAll(node, style);
  }

  private readNote(node: XmlNode): void {
    const citation = childOf(node, 'text:note-citation');
    const body = childOf(node, 'text:note-body');
    const label = citation === null ? '' : wordsWithin(citation).trim();
    this.spans.push({ text: label, superscript: true });
    if (body !== null) this.context.addNote(label, body);
  }

  private readFrame(node: XmlNode, style: Style): void {
    const box = firstWithin(node, 'draw:text-box');
    if (box !== null) this.textBoxes.push(box);
    else if (firstWithin(node, 'draw:image') !== null) this.figures.push(alternativeOf(node));
    else this.readAll(node, style);
  }
}

function alternativeOf(frame: XmlNode): string {
  const named = childOf(frame, 'svg:desc') ?? childOf(frame, 'svg:title');
  return named === null ? '' : wordsWithin(named).trim();
}

function spacesOf(node: XmlNode): number {
  const count = Number(node.attributes['text:c'] ?? '1');
  return Number.isInteger(count) && count > 0 ? Math.min(count, MAX_SPACES) : 1;
}
