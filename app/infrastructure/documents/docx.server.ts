/**
 * Word files (ECMA-376): the body walked in reading order into source elements, with automatic
 * numbers resolved, notes gathered at the end, and headers, footers, comments and deletions set
 * aside. Nothing in the file is run or fetched.
 */
import type { TableCell } from '#app/domain/paper/block.ts';
import type { SourceDocument } from '#app/domain/paper/source.ts';

import { readInline, type InlineContent, type InlineContext } from './docx-inline.server.ts';
import {
  CellCollector,
  isHeaderRow,
  rowCells,
  spanOf,
  tableRows,
} from './docx-cells.server.ts';
import {
  readDocxNumbering,
  type NumberResolver,
  type ResolvedNumber,
} from './docx-numbering.server.ts';
import {
  numberingUse,
  outlineLevel,
  readDocxStyles,
  type DocxStyles,
  type NumberingUse,
} from './docx-styles.server.ts';
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

export function readDocx(archive: ZipArchive): SourceDocument {
  const part = (name: string): XmlNode | null => {
    const text = archive.readText(name);
    return text === null ? null : parseXml(text);
  };
  const body = childOf(part('word/document.xml'), 'w:body');
  if (body === null) throw new UnreadableFile('damaged');
  const walker = new DocxWalker(part);
  walker.startPages(body);
  walker.readBlocks(body);
  walker.readNotes();
  walker.leaveOutFurniture(archive.names, part);
  const core = part('docProps/core.xml');
  const title = wordsOf(childOf(core, 'dc:title'));
  return {
    format: 'docx',
    title: title === '' ? null : title,
    language: readLanguage(part('word/styles.xml')),
    elements: walker.collector.elements,
    setAside: walker.collector.setAside,
  };
}

type Note = {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly label: string;
};

class DocxWalker {
  readonly collector = new SourceCollector();
  private readonly styles: DocxStyles;
  private readonly numbers: NumberResolver;
  private readonly inline: InlineContext;
  private readonly notes: Note[] = [];
  private readonly part: (name: string) => XmlNode | null;

  constructor(part: (name: string) => XmlNode | null) {
    this.part = part;
    this.styles = readDocxStyles(part('word/styles.xml'));
    this.numbers = readDocxNumbering(part('word/numbering.xml'));
    this.inline = {
      collector: this.collector,
      links: readLinks(part('word/_rels/document.xml.rels')),
      noteLabel: (kind, id) => this.noteLabel(kind, id),
    };
  }

  startPages(body: XmlNode): void {
    const breaks = firstWithin(body, 'w:lastRenderedPageBreak');
    const typed = JSON.stringify(body).includes('"w:type":"page"');
    if (breaks !== null || typed) this.collector.page = 1;
  }

  readBlocks(container: XmlNode): void {
    for (const child of container.children) this.readBlock(child);
  }

  readNotes(): void {
    for (const kind of ['footnote', 'endnote'] as const) {
      const nodes = childrenOf(this.part(`word/${kind}s.xml`), `w:${kind}`);
      for (const node of nodes) this.readNote(kind, node);
    }
  }

  leaveOutFurniture(names: readonly string[], part: (name: string) => XmlNode | null): void {
    const reasons = { header: 'page header', footer: 'page footer', comments: 'Word comment' };
    for (const name of names) {
      const kind = /^word\/(header|footer|comments)\d*\.xml$/u.exec(name)?.[1];
      if (kind !== 'header' && kind !== 'footer' && kind !== 'comments') continue;
      const root = part(name);
      for (const child of root?.children ?? [])
        this.collector.leaveOut(wordsWithin(child), reasons[kind]);
    }
  }

  private readBlock(node: XmlNode): void {
    if (node.name === 'w:p') this.readParagraph(node);
    else if (node.name === 'w:tbl') this.readTable(node);
    else if (node.name === 'w:del' || node.name === 'w:moveFrom')
      this.collector.leaveOut(wordsWithin(node), 'deleted in tracked changes');
    else if (
      !/^(?:w:sectPr|w:sdtPr|w:sdtEndPr|mc:Fallback|w:tblPr|w:tblGrid)$/u.test(node.name)
    )
      this.readBlocks(node);
  }

  private readParagraph(node: XmlNode): void {
    const properties = childOf(node, 'w:pPr');
    if (childOf(properties, 'w:pageBreakBefore') !== null && this.collector.page !== null)
      this.collector.page += this.collector.count > 0 ? 1 : 0;
    const before = this.collector.page;
    const content = readInline(node, this.inline);
    const after = this.collector.page;
    this.collector.page = startsOnNextPage(node) ? after : before;
    this.place(properties, content.spans);
    this.collector.page = after;
    this.placeAround(content);
  }

  private place(properties: XmlNode | null, spans: InlineContent['spans']): void {
    const style = this.styles(childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? null);
    const number = this.numberOf(numberingUse(properties) ?? style.numbering, spans);
    const label = number === null ? null : number.label;
    const level = outlineLevel(properties) ?? style.headingLevel;
    if (level !== null) this.collector.heading(level, label, spans);
    else if (number === null || isParagraphNumber(label))
      this.collector.paragraph(label, spans, style.isQuote);
    else this.collector.listItem(number.level, label, spans);
  }

  /** An empty paragraph shows no number and takes none. */
  private numberOf(
    use: NumberingUse | null,
    spans: InlineContent['spans'],
  ): ResolvedNumber | null {
    const hasWords = spans.some((span) => span.text.trim() !== '');
    return use === null || !hasWords ? null : this.numbers(use);
  }

  /** Pictures and text boxes stand after the paragraph that anchors them. */
  private placeAround(content: InlineContent): void {
    for (const alternative of content.figures) this.collector.figure(alternative);
    for (const box of content.textBoxes) this.readBlocks(box);
  }

  private readTable(table: XmlNode): void {
    const rows = tableRows(table);
    const only = rows.length === 1 ? rowCells(rows[0]) : [];
    if (only.length === 1) {
      for (const cell of only) this.readBlocks(cell);
      return;
    }
    this.collector.table(this.readRows(rows));
  }

  private readRows(rows: readonly XmlNode[]): readonly (readonly TableCell[])[] {
    const open = new Map<number, { cell: { rows: number } }>();
    return rows.flatMap((row) => {
      const properties = childOf(row, 'w:trPr');
      if (childOf(properties, 'w:del') !== null) {
        this.collector.leaveOut(wordsWithin(row), 'deleted in tracked changes');
        return [];
      }
      return [this.readRow(row, isHeaderRow(properties), open)];
    });
  }

  private readRow(
    row: XmlNode,
    isHeader: boolean,
    open: Map<number, { cell: { rows: number } }>,
  ): readonly TableCell[] {
    const cells: TableCell[] = [];
    let column = 0;
    for (const node of rowCells(row)) {
      const properties = childOf(node, 'w:tcPr');
      const columns = spanOf(childOf(properties, 'w:gridSpan'));
      const merge = childOf(properties, 'w:vMerge');
      const above = open.get(column);
      const text = this.readCellText(node);
      if (merge !== null && merge.attributes['w:val'] !== 'restart' && above && text === '')
        above.cell.rows += 1;
      else {
        const cell = { text, isHeader, columns, rows: 1 };
        cells.push(cell);
        if (merge === null) open.delete(column);
        else open.set(column, { cell });
      }
      column += columns;
    }
    return cells;
  }

  private readCellText(cell: XmlNode): string {
    const inner = new CellCollector(this.collector);
    this.readInto(cell, inner);
    return inner.lines.join('\n');
  }

  private readInto(node: XmlNode, inner: CellCollector): void {
    for (const child of node.children) {
      if (child.name === 'w:p') this.readCellParagraph(child, inner);
      else if (!/^(?:w:tcPr|w:tblPr|w:trPr|mc:Fallback|w:sdtPr)$/u.test(child.name))
        this.readInto(child, inner);
    }
  }

  private readCellParagraph(node: XmlNode, inner: CellCollector): void {
    const content = readInline(node, this.inline);
    const use = numberingUse(childOf(node, 'w:pPr'));
    const words = content.spans.map((span) => span.text).join('');
    const label = use === null || words.trim() === '' ? null : this.numbers(use)?.label;
    inner.add(label ?? null, words);
    for (const alternative of content.figures) inner.add(null, alternative);
    for (const box of content.textBoxes) this.readInto(box, inner);
  }

  private noteLabel(kind: Note['kind'], id: string): string {
    const known = this.notes.find((note) => note.kind === kind && note.id === id);
    if (known !== undefined) return known.label;
    const label = String(this.notes.length + 1);
    this.notes.push({ kind, id, label });
    return label;
  }

  /** A note that nothing refers to, such as the rule above notes, is not part of the paper. */
  private readNote(kind: Note['kind'], node: XmlNode): void {
    const id = node.attributes['w:id'];
    const note = this.notes.find((one) => one.kind === kind && one.id === id);
    if (note === undefined) {
      this.collector.leaveOut(wordsWithin(node), 'note without a reference');
      return;
    }
    const spans = childrenOf(node, 'w:p').flatMap((paragraph, index) => [
      ...(index === 0 ? [] : [{ text: '\n' }]),
      ...readInline(paragraph, this.inline).spans,
    ]);
    this.collector.footnote(note.label, spans);
  }
}

/** "2.1" numbers a paragraph of the paper; "1." or "a)" numbers an item of a list. */
function isParagraphNumber(label: string | null): boolean {
  return label !== null && /^\(?[A-Z]?\d+(?:\.\d+)+[.)]?$/u.test(label);
}

function startsOnNextPage(paragraph: XmlNode): boolean {
  const words = JSON.stringify(paragraph.children);
  const at = words.search(/"w:lastRenderedPageBreak"|"w:type":"page"/u);
  return at >= 0 && !words.slice(0, at).includes('"name":"w:t"');
}

function readLinks(root: XmlNode | null): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const node of childrenOf(root, 'Relationship')) {
    const { Id, Target, Type } = node.attributes;
    if (Id !== undefined && Target !== undefined && Type?.endsWith('/hyperlink') === true)
      links.set(Id, Target);
  }
  return links;
}

function readLanguage(styles: XmlNode | null): string | null {
  const node = styles === null ? null : firstWithin(styles, 'w:lang');
  return node?.attributes['w:val'] ?? null;
}

function wordsOf(node: XmlNode | null): string {
  return node === null ? '' : wordsWithin(node).trim();
}
