/**
 * Automatic numbering of a Word file resolved to the labels a reader sees: formats, restarts,
 * several levels in one label and legal numbering (ECMA-376 Part 1, 17.9).
 */
import { formatListNumber, type NumberStyle } from './number-format.ts';
import type { NumberingUse } from './docx-styles.server.ts';
import { childOf, childrenOf, type XmlNode } from './xml-tree.server.ts';

type Level = {
  readonly format: NumberStyle | 'bullet' | 'none';
  readonly start: number;
  readonly text: string;
  /** The level after which this one starts again; 0 means never; null means any outer level. */
  readonly restart: number | null;
  readonly isLegal: boolean;
};

type Numbering = {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
};

export type ResolvedNumber = {
  /** As printed; null for a bullet. */
  readonly label: string | null;
  readonly level: number;
};

/** The label of the next paragraph that uses the numbering; null where it is switched off. */
export type NumberResolver = (use: NumberingUse) => ResolvedNumber | null;

const FORMATS: Readonly<Record<string, Level['format']>> = {
  decimal: 'decimal',
  decimalZero: 'decimal-zero',
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  ordinal: 'ordinal',
  bullet: 'bullet',
  none: 'none',
};

export function readDocxNumbering(root: XmlNode | null): NumberResolver {
  const numberings = readNumberings(root);
  const counters = new Map<string, number[]>();
  const started = new Set<string>();
  return (use) => {
    const numbering = numberings.get(use.numId);
    const level = numbering?.levels.get(use.level);
    if (numbering === undefined || level === undefined)
      return use.numId === '0' ? null : { label: null, level: use.level };
    const counts = counters.get(numbering.abstractId) ?? [];
    counters.set(numbering.abstractId, counts);
    applyOverride(numbering, use, counts, started);
    advance(counts, use.level, numbering.levels);
    return { label: printLabel(level, counts, numbering.levels), level: use.level };
  };
}

/** A numbering that overrides the start begins again the first time it is used. */
function applyOverride(
  numbering: Numbering,
  use: NumberingUse,
  counts: number[],
  started: Set<string>,
): void {
  const key = `${use.numId}/${String(use.level)}`;
  const start = numbering.starts.get(use.level);
  if (start !== undefined && !started.has(key)) {
    counts[use.level] = start - 1;
    counts.length = use.level + 1;
  }
  started.add(key);
}

function advance(counts: number[], level: number, levels: ReadonlyMap<number, Level>): void {
  const startOf = (index: number): number => levels.get(index)?.start ?? 1;
  for (let outer = 0; outer < level; outer += 1) counts[outer] ??= startOf(outer);
  counts[level] = (counts[level] ?? startOf(level) - 1) + 1;
  for (let inner = level + 1; inner < counts.length; inner += 1)
    if (restartsAfter(levels.get(inner), level)) counts[inner] = startOf(inner) - 1;
}

function restartsAfter(inner: Level | undefined, level: number): boolean {
  const restart = inner?.restart ?? null;
  if (restart === null) return true;
  return restart > 0 && level < restart;
}

function printLabel(
  level: Level,
  counts: readonly number[],
  levels: ReadonlyMap<number, Level>,
): string | null {
  if (level.format === 'bullet') return null;
  const printed = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = levels.get(index)?.format ?? 'decimal';
    const style = level.isLegal || format === 'bullet' ? 'decimal' : format;
    if (style === 'none') return '';
    return formatListNumber(counts[index] ?? 1, style);
  });
  return printed.trim() === '' ? null : printed.trim();
}

function readNumberings(root: XmlNode | null): ReadonlyMap<string, Numbering> {
  const abstracts = new Map<string, ReadonlyMap<number, Level>>();
  for (const node of childrenOf(root, 'w:abstractNum'))
    abstracts.set(node.attributes['w:abstractNumId'] ?? '', readLevels(node));
  const numberings = new Map<string, Numbering>();
  for (const node of childrenOf(root, 'w:num')) {
    const abstractId = childOf(node, 'w:abstractNumId')?.attributes['w:val'] ?? '';
    const overrides = childrenOf(node, 'w:lvlOverride');
    const levels = new Map(abstracts.get(abstractId) ?? []);
    for (const override of overrides)
      for (const [index, level] of readLevels(override)) levels.set(index, level);
    numberings.set(node.attributes['w:numId'] ?? '', {
      abstractId,
      levels,
      starts: readStarts(overrides),
    });
  }
  return numberings;
}

function readStarts(overrides: readonly XmlNode[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const override of overrides) {
    const start = childOf(override, 'w:startOverride')?.attributes['w:val'];
    if (start !== undefined)
      starts.set(Number(override.attributes['w:ilvl'] ?? '0'), wholeNumber(start, 1));
  }
  return starts;
}

function readLevels(node: XmlNode): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(node, 'w:lvl'))
    levels.set(Number(level.attributes['w:ilvl'] ?? '0'), readLevel(level));
  return levels;
}

function readLevel(node: XmlNode): Level {
  const value = (name: string): string | undefined => childOf(node, name)?.attributes['w:val'];
  const restart = value('w:lvlRestart');
  const legal = childOf(node, 'w:isLgl');
  return {
    format: FORMATS[value('w:numFmt') ?? 'decimal'] ?? 'decimal',
    start: wholeNumber(value('w:start'), 1),
    text: value('w:lvlText') ?? '',
    restart: restart === undefined ? null : wholeNumber(restart, 0),
    isLegal: legal !== null && legal.attributes['w:val'] !== '0',
  };
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) ? value : otherwise;
}
