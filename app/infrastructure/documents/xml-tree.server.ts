/**
 * XML of office files as a plain tree. Document type declarations and entity definitions are
 * refused outright, and only the five predefined names and numeric references are decoded, so
 * no entity can expand or reach outside the file (OWASP, XML External Entity Prevention).
 */
import { XMLParser } from 'fast-xml-parser';

import { decodeEntities } from './rich-text.ts';
import { UnreadableFile } from './unreadable-document.ts';

export type XmlNode = {
  /** Qualified name, such as `w:p`; '' for a piece of text. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The decoded text of a piece of text; '' for an element. */
  readonly text: string;
};

const MAX_DEPTH = 200;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** The root element. */
export function parseXml(source: string): XmlNode {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(source)) throw new UnreadableFile('damaged');
  // The parser makes what it can of a broken file, and words would be lost without notice.
  if (!isBalanced(source)) throw new UnreadableFile('damaged');
  const parsed: unknown = parser.parse(source);
  const nodes = Array.isArray(parsed) ? toNodes(parsed, 0) : [];
  const root = nodes.find((node) => node.name !== '');
  if (root === undefined) throw new UnreadableFile('damaged');
  return root;
}

const TAG =
  /<(?:!--[\s\S]*?--|!\[CDATA\[[\s\S]*?\]\]|\?[\s\S]*?\?|(\/?)([^\s/<>!?"'=]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*))>/gu;

/** True when every element is closed in its order, and no other `<` stands in the text. */
function isBalanced(source: string): boolean {
  const open: string[] = [];
  let at = 0;
  for (const match of source.matchAll(TAG)) {
    if (source.slice(at, match.index).includes('<')) return false;
    at = match.index + match[0].length;
    const [, slash, name, rest = ''] = match;
    if (name === undefined) continue;
    if (slash === '/' ? open.pop() !== name : false) return false;
    if (slash !== '/' && !rest.endsWith('/')) open.push(name);
  }
  return open.length === 0 && !source.slice(at).includes('<');
}

function toNodes(parsed: readonly unknown[], depth: number): XmlNode[] {
  if (depth > MAX_DEPTH) throw new UnreadableFile('too-large');
  return parsed.map((entry) => toNode(entry, depth)).filter((node) => node !== null);
}

function toNode(entry: unknown, depth: number): XmlNode | null {
  if (typeof entry !== 'object' || entry === null) return null;
  // The parser's untyped output: each entry is an object with one tag name and its attributes.
  const fields = entry as Readonly<Record<string, unknown>>;
  const name = Object.keys(fields).find((key) => key !== ':@');
  if (name === undefined) return null;
  const content = fields[name];
  if (name === '#text')
    return { name: '', attributes: {}, children: [], text: decodeEntities(String(content)) };
  return {
    name,
    attributes: toAttributes(fields[':@']),
    children: Array.isArray(content) ? toNodes(content, depth + 1) : [],
    text: '',
  };
}

function toAttributes(parsed: unknown): Readonly<Record<string, string>> {
  if (typeof parsed !== 'object' || parsed === null) return {};
  const pairs = Object.entries(parsed).map(([name, value]) => [
    name,
    decodeEntities(String(value)),
  ]);
  return Object.fromEntries(pairs) as Readonly<Record<string, string>>;
}

export function childOf(node: XmlNode | null | undefined, name: string): XmlNode | null {
  return node?.children.find((child) => child.name === name) ?? null;
}

export function childrenOf(node: XmlNode | null | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first element of that name at any depth, in document order. */
export function firstWithin(node: XmlNode, name: string): XmlNode | null {
  for (const child of node.children) {
    if (child.name === name) return child;
    const found = firstWithin(child, name);
    if (found !== null) return found;
  }
  return null;
}

/** All words under a node, with a space at the end of each paragraph. */
export function wordsWithin(node: XmlNode): string {
  if (node.name === '') return node.text;
  const inner = node.children.map(wordsWithin).join('');
  return /:(?:p|h|tab|br|line-break|tc|table-cell)$/u.test(node.name) ? `${inner} ` : inner;
}
