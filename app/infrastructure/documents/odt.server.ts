/**
 * OpenDocument texts (ODF 1.3): the body walked in reading order, with list and heading numbers
 * resolved, notes gathered at the end, and deletions, comments and page furniture set aside.
 */
import type { TableCell } from '#app/domain/paper/block.ts';
import type { SourceDocument } from '#app/domain/paper/source.ts';

import { readOdtInline, type OdtInlineContext } from './odt-inline.server.ts';
import { OdtCounter } from './odt-numbering.ts';
import { readOdtStyles, wholeNumber, type OdtStyles } from './odt-styles.server.ts';
import { SourceCollector } from './source-collector.ts';
import { UnreadableFile } from './unreadable-document.ts';
import {
  childOf,
  childrenOf,
  firstWithin,
  parseXml,
  wordsWithin,
  type XmlNode,
} from './xml-tree.server.ts';
import type { ZipArchive } from './zip-archive.server.ts';

export function readOdt(archive: ZipArchive): SourceDocument {
  const part = (name: string): XmlNode | null => {
    const text = archive.readText(name);
    return text === null ? null : parseXml(text);
  };
  const content = part('content.xml');
  const body = childOf(childOf(content, 'office:body'), 'office:text');
  if (body === null) throw new UnreadableFile('damaged');
  const styleRoot = part('styles.xml');
  const walker = new OdtWalker(readOdtStyles([styleRoot, content]));
  if (firstWithin(body, 'text:soft-page-break') !== null) walker.collector.page = 1;
  walker.readBlocks(body);
  walker.readNotes();
  leaveOutFurniture(styleRoot, walker.collector);
  const meta = part('meta.xml');
  const title = meta === null ? null : firstWithin(meta, 'dc:title');
  return {
    format: 'odt',
    title: title === null ? null : wordsWithin(title).trim() || null,
    language: null,
    elements: walker.collector.elements,
    setAside: walker.collector.setAside,
  };
}

function leaveOutFurniture(styles: XmlNode | null, collector: SourceCollector): void {
  const masters = childrenOf(childOf(styles, 'office:master-styles'), 'style:master-page');
  for (const part of masters.flatMap((master) => master.children)) {
    if (part.name.startsWith('style:header'))
      collector.leaveOut(wordsWithin(part), 'page header');
    if (part.name.startsWith('style:footer'))
      collector.leaveOut(wordsWithin(part), 'page footer');
  }
}

type ListPlace = {
  readonly level: number;
  readonly style: string | null;
  readonly counter: OdtCounter;
};

class OdtWalker {
  readonly collector = new SourceCollector();
  private readonly styles: OdtStyles;
  private readonly outline = new OdtCounter();
  private readonly inline: OdtInlineContext;
  private readonly notes: { readonly label: string; readonly body: XmlNode }[] = [];
  /** Counters of the lists seen, by list style, for lists that continue. */
  private readonly counters = new Map<string, OdtCounter>();

  constructor(styles: OdtStyles) {
    this.styles = styles;
    this.inline = {
      collector: this.collector,
      styles,
      addNote: (label, body) => this.notes.push({ label, body }),
    };
  }

  readBlocks(container: XmlNode): void {
    for (const child of container.children) this.readBlock(child);
  }

  readNotes(): void {
    for (const note of this.notes) {
      const spans = note.body.children.flatMap((paragraph, index) => [
        ...(index === 0 ? [] : [{ text: '\n' }]),
        ...readOdtInline(paragraph, this.inline).spans,
      ]);
      this.collector.footnote(note.label, spans);
    }
  }

  private readBlock(node: XmlNode): void {
    if (node.name === 'text:p') this.readParagraph(node, null);
    else if (node.name === 'text:h') this.readHeading(node);
    else if (node.name === 'text:list') this.readList(node, null);
    else if (node.name === 'table:table') this.readTable(node);
    else if (node.name === 'text:tracked-changes') this.leaveOutDeletions(node);
    else if (node.name === 'text:soft-page-break') this.turnPage();
    else if (node.name !== '' && !/^(?:office:forms|text:sequence-decls)$/u.test(node.name))
      this.readBlocks(node);
  }

  private turnPage(): void {
    this.collector.page = (this.collector.page ?? 1) + 1;
  }

  private leaveOutDeletions(node: XmlNode): void {
    for (const region of node.children) {
      const deletion = firstWithin(region, 'text:deletion');
      if (deletion !== null)
        this.collector.leaveOut(wordsOfChange(deletion), 'deleted in tracked changes');
    }
  }

  private readHeading(node: XmlNode): void {
    const level = Math.max(1, wholeNumber(node.attributes['text:outline-level'], 1));
    const content = readOdtInline(node, this.inline);
    const isNumbered = node.attributes['text:is-list-header'] !== 'true';
    const hasFormat = this.styles.outline.has(level - 1);
    const label =
      isNumbered && hasFormat ? this.outline.next(this.styles.outline, level - 1) : null;
    this.collector.heading(level, label, content.spans);
    this.placeAfter(content);
  }

  private readParagraph(
    node: XmlNode,
    place: (ListPlace & { label: string | null }) | null,
  ): void {
    const style = this.styles.text(node.attributes['text:style-name'] ?? null);
    if (style.breaksPage && this.collector.page !== null) this.turnPage();
    const content = readOdtInline(node, this.inline);
    if (place !== null && !isParagraphNumber(place.label))
      this.collector.listItem(place.level, place.label, content.spans);
    else if (style.isTitle) this.collector.heading(1, null, content.spans);
    else this.collector.paragraph(place?.label ?? null, content.spans, style.isQuote);
    this.placeAfter(content);
  }

  private placeAfter(content: ReturnType<typeof readOdtInline>): void {
    for (const alternative of content.figures) this.collector.figure(alternative);
    for (const box of content.textBoxes) this.readBlocks(box);
  }

  private readList(list: XmlNode, outer: ListPlace | null): void {
    const style = list.attributes['text:style-name'] ?? outer?.style ?? null;
    const place = {
      level: outer === null ? 0 : outer.level + 1,
      style,
      counter: outer?.counter ?? this.counterOf(list, style),
    };
    for (const entry of list.children)
      if (/^text:list-(?:item|header)$/u.test(entry.name)) this.readEntry(entry, place);
  }

  private counterOf(list: XmlNode, style: string | null): OdtCounter {
    const continues =
      list.attributes['text:continue-numbering'] === 'true' ||
      list.attributes['text:continue-list'] !== undefined;
    const known = this.counters.get(style ?? '');
    const counter = continues && known !== undefined ? known : new OdtCounter();
    this.counters.set(style ?? '', counter);
    return counter;
  }

  private readEntry(entry: XmlNode, place: ListPlace): void {
    const start = entry.attributes['text:start-value'];
    if (start !== undefined) place.counter.restart(place.level, wholeNumber(start, 1));
    let isFirst = entry.name === 'text:list-item';
    for (const child of entry.children) {
      if (child.name === 'text:list') this.readList(child, place);
      else if (child.name === 'text:h') this.readHeading(child);
      else if (child.name === 'text:p') {
        const hasWords = wordsWithin(child).trim() !== '';
        const label = isFirst && hasWords ? this.nextLabel(place) : null;
        this.readParagraph(child, { ...place, label });
        if (hasWords) isFirst = false;
      } else this.readBlock(child);
    }
  }

  private nextLabel(place: ListPlace): string | null {
    return place.counter.next(this.styles.list(place.style), place.level);
  }

  private readTable(table: XmlNode): void {
    const rows = listRows(table, false);
    this.collector.table(
      rows.map(({ row, isHeader }) =>
        childrenOf(row, 'table:table-cell').map((cell) => this.readCell(cell, isHeader)),
      ),
    );
  }

  private readCell(cell: XmlNode, isHeader: boolean): TableCell {
    const lines: string[] = [];
    const visit = (node: XmlNode): void => {
      for (const child of node.children) {
        if (child.name === 'text:p' || child.name === 'text:h') {
          const { spans } = readOdtInline(child, this.inline);
          lines.push(
            spans
              .map((span) => span.text)
              .join('')
              .replace(/[^\S\n]+/gu, ' ')
              .trim(),
          );
        } else visit(child);
      }
    };
    visit(cell);
    return {
      text: lines.filter((line) => line !== '').join('\n'),
      isHeader,
      columns: spanOf(cell.attributes['table:number-columns-spanned']),
      rows: spanOf(cell.attributes['table:number-rows-spanned']),
    };
  }
}

type OdtRow = { readonly row: XmlNode; readonly isHeader: boolean };

function listRows(node: XmlNode, isHeader: boolean): readonly OdtRow[] {
  return node.children.flatMap((child) => {
    if (child.name === 'table:table-row') return [{ row: child, isHeader }];
    if (child.name === 'table:table-header-rows') return listRows(child, true);
    return /^table:table-(?:rows|row-group)$/u.test(child.name)
      ? listRows(child, isHeader)
      : [];
  });
}

function wordsOfChange(deletion: XmlNode): string {
  return deletion.children
    .filter((child) => child.name !== 'office:change-info')
    .map(wordsWithin)
    .join(' ');
}

function isParagraphNumber(label: string | null): boolean {
  return label !== null && /^\(?[A-Z]?\d+(?:\.\d+)+[.)]?$/u.test(label);
}

function spanOf(text: string | undefined): number {
  const value = wholeNumber(text, 1);
  return value >= 1 && value <= 100 ? value : 1;
}
