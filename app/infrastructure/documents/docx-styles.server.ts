/**
 * The styles of a Word file, read through their chain of inheritance: which paragraphs are
 * headings or quotations, and which numbering a style brings (ECMA-376 Part 1, 17.7).
 */
import { childOf, childrenOf, type XmlNode } from './xml-tree.server.ts';

export type NumberingUse = { readonly numId: string; readonly level: number };

export type DocxStyle = {
  readonly name: string;
  /** 1 is the outermost; null for a style that is not a heading's. */
  readonly headingLevel: number | null;
  readonly isQuote: boolean;
  readonly numbering: NumberingUse | null;
};

const PLAIN: DocxStyle = { name: '', headingLevel: null, isQuote: false, numbering: null };
const MAX_CHAIN = 20;

export type DocxStyles = (id: string | null) => DocxStyle;

export function readDocxStyles(root: XmlNode | null): DocxStyles {
  const nodes = new Map<string, XmlNode>();
  for (const style of childrenOf(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id !== undefined) nodes.set(id, style);
  }
  const known = new Map<string, DocxStyle>();
  return (id) => {
    if (id === null) return PLAIN;
    const found = known.get(id) ?? readStyle(nodes, id);
    known.set(id, found);
    return found;
  };
}

function readStyle(nodes: ReadonlyMap<string, XmlNode>, id: string): DocxStyle {
  const chain = listChain(nodes, id);
  const names = [id, ...chain.map(styleName)];
  const own = chain.map((node) => childOf(node, 'w:pPr'));
  const outline = own.map(outlineLevel).find((level) => level !== null) ?? null;
  const named = names.map(headingLevelOfName).find((level) => level !== null) ?? null;
  return {
    name: styleName(chain[0] ?? null) || id,
    headingLevel: named ?? outline,
    isQuote: names.some((name) => /quot(?:e|ation)|block ?text/iu.test(name)),
    numbering: own.map(numberingUse).find((use) => use !== null) ?? null,
  };
}

function listChain(nodes: ReadonlyMap<string, XmlNode>, id: string): readonly XmlNode[] {
  const chain: XmlNode[] = [];
  let next: string | undefined = id;
  while (next !== undefined && chain.length < MAX_CHAIN) {
    const node = nodes.get(next);
    if (node === undefined) break;
    chain.push(node);
    next = childOf(node, 'w:basedOn')?.attributes['w:val'];
  }
  return chain;
}

function styleName(node: XmlNode | null): string {
  return childOf(node, 'w:name')?.attributes['w:val'] ?? '';
}

function headingLevelOfName(name: string): number | null {
  const numbered = /^heading ?([1-9])$/iu.exec(name.trim())?.[1];
  if (numbered !== undefined) return Number(numbered);
  return /^(?:title|toc heading)$/iu.test(name.trim()) ? 1 : null;
}

/** 1 is the outermost; null for body text, which Word writes as 9. */
export function outlineLevel(properties: XmlNode | null): number | null {
  const value = childOf(properties, 'w:outlineLvl')?.attributes['w:val'];
  const level = Number(value ?? '9');
  return level >= 0 && level < 9 ? level + 1 : null;
}

export function numberingUse(properties: XmlNode | null): NumberingUse | null {
  const numbering = childOf(properties, 'w:numPr');
  const numId = childOf(numbering, 'w:numId')?.attributes['w:val'];
  if (numId === undefined) return null;
  const level = Number(childOf(numbering, 'w:ilvl')?.attributes['w:val'] ?? '0');
  return { numId, level: Number.isInteger(level) ? Math.min(Math.max(level, 0), 8) : 0 };
}
