/** Parts of Word tables: rows and cells through their wrappers, spans, and the text of a cell. */
import type { SourceCollector } from './source-collector.ts';
import { childOf, type XmlNode } from './xml-tree.server.ts';

export function tableRows(table: XmlNode): readonly XmlNode[] {
  return unwrapped(table, 'w:tr');
}

export function rowCells(row: XmlNode | undefined): readonly XmlNode[] {
  return row === undefined ? [] : unwrapped(row, 'w:tc');
}

/** Children of that name, also inside content controls and tracked insertions. */
function unwrapped(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === name) return [child];
    return /^(?:w:sdt|w:sdtContent|w:ins|w:customXml)$/u.test(child.name)
      ? unwrapped(child, name)
      : [];
  });
}

export function isHeaderRow(properties: XmlNode | null): boolean {
  return childOf(properties, 'w:tblHeader') !== null;
}

export function spanOf(node: XmlNode | null): number {
  const value = Number(node?.attributes['w:val'] ?? '1');
  return Number.isInteger(value) && value > 0 && value <= 100 ? value : 1;
}

/** Gathers the paragraphs of one cell, each on a line of its own. */
export class CellCollector {
  readonly lines: string[] = [];
  private readonly collector: SourceCollector;

  constructor(collector: SourceCollector) {
    this.collector = collector;
  }

  add(label: string | null, words: string): void {
    const text = words.replace(/[^\S\n]+/gu, ' ').trim();
    if (text !== '') this.lines.push(label === null ? text : `${label} ${text}`);
    else if (label !== null) this.collector.leaveOut(label, 'number of an empty paragraph');
  }
}
