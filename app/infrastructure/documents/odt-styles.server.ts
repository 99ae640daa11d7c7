/**
 * Styles of an OpenDocument text that bear on meaning: emphasis, quotation, and the formats of
 * list and heading numbers (ODF 1.3 Part 3, sections 16 and 19).
 */
import type { NumberStyle } from './number-format.ts';
import { childOf, childrenOf, type XmlNode } from './xml-tree.server.ts';

export type OdtTextStyle = {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly superscript: boolean;
  readonly hidden: boolean;
  readonly isQuote: boolean;
  readonly isTitle: boolean;
  /** The list style that the paragraph style brings, or null. */
  readonly listStyle: string | null;
  readonly breaksPage: boolean;
};

export type OdtLevel = {
  readonly format: NumberStyle | 'bullet' | 'none';
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the label shows, at least 1. */
  readonly shown: number;
};

export type OdtStyles = {
  readonly text: (name: string | null) => OdtTextStyle;
  readonly list: (name: string | null) => ReadonlyMap<number, OdtLevel>;
  readonly outline: ReadonlyMap<number, OdtLevel>;
};

const FORMATS: Readonly<Record<string, OdtLevel['format']>> = {
  '1': 'decimal',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
  '': 'none',
};

const MAX_CHAIN = 20;

export function readOdtStyles(roots: readonly (XmlNode | null)[]): OdtStyles {
  const styles = new Map<string, XmlNode>();
  const lists = new Map<string, ReadonlyMap<number, OdtLevel>>();
  let outline: ReadonlyMap<number, OdtLevel> = new Map();
  for (const node of roots.flatMap(listStyleNodes)) {
    const name = node.attributes['style:name'] ?? '';
    if (node.name === 'style:style') styles.set(name, node);
    else if (node.name === 'text:list-style') lists.set(name, readLevels(node));
    else if (node.name === 'text:outline-style') outline = readLevels(node);
  }
  return {
    text: (name) => readTextStyle(styles, name),
    list: (name) => lists.get(name ?? '') ?? new Map<number, OdtLevel>(),
    outline,
  };
}

function listStyleNodes(root: XmlNode | null): readonly XmlNode[] {
  return ['office:styles', 'office:automatic-styles'].flatMap(
    (name) => childOf(root, name)?.children ?? [],
  );
}

function readTextStyle(
  styles: ReadonlyMap<string, XmlNode>,
  name: string | null,
): OdtTextStyle {
  const chain = listChain(styles, name);
  const names = [
    name ?? '',
    ...chain.map((node) => node.attributes['style:display-name'] ?? ''),
  ];
  const parents = chain.map((node) => node.attributes['style:parent-style-name'] ?? '');
  const property = (key: string): string =>
    chain.map((node) => propertyOf(node, key)).find((value) => value !== null) ?? '';
  const listStyle = chain.map((node) => node.attributes['style:list-style-name']);
  return {
    strong: /^(?:bold|[6-9]00)$/u.test(property('fo:font-weight')),
    emphasis: /^(?:italic|oblique)$/u.test(property('fo:font-style')),
    superscript: /^super|^[1-9]\d*%/u.test(property('style:text-position')),
    hidden: property('text:display') === 'none',
    isQuote: [...names, ...parents].some((style) => /quot/iu.test(style)),
    isTitle: [...names, ...parents].some((style) => style === 'Title'),
    listStyle: listStyle.find((style) => style !== undefined && style !== '') ?? null,
    breaksPage: chain[0] !== undefined && propertyOf(chain[0], 'fo:break-before') === 'page',
  };
}

function listChain(
  styles: ReadonlyMap<string, XmlNode>,
  name: string | null,
): readonly XmlNode[] {
  const chain: XmlNode[] = [];
  let next = name ?? undefined;
  while (next !== undefined && chain.length < MAX_CHAIN) {
    const node = styles.get(next);
    if (node === undefined) break;
    chain.push(node);
    next = node.attributes['style:parent-style-name'];
  }
  return chain;
}

function propertyOf(node: XmlNode, key: string): string | null {
  for (const child of node.children) {
    const value = child.attributes[key];
    if (value !== undefined) return value;
  }
  return null;
}

function readLevels(node: XmlNode): ReadonlyMap<number, OdtLevel> {
  const levels = new Map<number, OdtLevel>();
  const numbered = [
    ...childrenOf(node, 'text:list-level-style-number'),
    ...childrenOf(node, 'text:outline-level-style'),
  ];
  for (const child of numbered)
    levels.set(levelOf(child), {
      format: FORMATS[child.attributes['style:num-format'] ?? ''] ?? 'decimal',
      prefix: child.attributes['style:num-prefix'] ?? '',
      suffix: child.attributes['style:num-suffix'] ?? '',
      start: wholeNumber(child.attributes['text:start-value'], 1),
      shown: wholeNumber(child.attributes['text:display-levels'], 1),
    });
  for (const child of childrenOf(node, 'text:list-level-style-bullet'))
    levels.set(levelOf(child), {
      format: 'bullet',
      prefix: '',
      suffix: '',
      start: 1,
      shown: 1,
    });
  return levels;
}

/** From 0, the outermost; the file counts from 1. */
function levelOf(node: XmlNode): number {
  return wholeNumber(node.attributes['text:level'], 1) - 1;
}

export function wholeNumber(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}
