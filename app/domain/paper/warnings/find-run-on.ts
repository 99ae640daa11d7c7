/**
 * Text that has run together (papers.md, GT6): numbered paragraphs and bullets inside one
 * paragraph, and words without a space between them. Each remedy says where to cut.
 */
import type { Block } from '../block.ts';
import { blockName, isHeading, isProse } from '../block-queries.ts';
import { nextLabel } from '../read-label.ts';
import type { Warning } from '../warning.ts';
import { warn } from './warn.ts';

const MAX_CUTS = 60;
const LINKING = /^(\p{Lu}[\p{L}’']{4,}?)(and|is|are|was|were|the|of|to|in|for|with|will|has)$/u;
const GLUED = /(\p{L}[’']s)(\p{Lu}\p{Ll}+)/u;

export function findRunOnText(blocks: readonly Block[]): readonly Warning[] {
  const vocabulary = countWords(blocks);
  return blocks
    .filter((block) => isProse(block) && block.kind !== 'figure')
    .flatMap((block) => {
      const cuts = runOnCuts(block);
      if (cuts.length > 0) return [warnRun(block, cuts)];
      return findGluedWords(block, vocabulary);
    });
}

function warnRun(block: Block, cuts: readonly number[]): Warning {
  return warn(
    'run-on-item',
    `${blockName(block)} holds ${String(cuts.length + 1)} numbered paragraphs or bullets run together.`,
    block,
    { kind: 'split-run', block: block.id, at: cuts },
  );
}

/** Where further labels and bullets begin inside the text, ascending. */
export function runOnCuts(block: Pick<Block, 'label' | 'text'>): readonly number[] {
  const cuts = [...labelCuts(block), ...bulletCuts(block.text)];
  return [...new Set(cuts)].sort((first, second) => first - second).slice(0, MAX_CUTS);
}

/** Only the number that comes next is taken for a label, so figures in the text are left alone. */
function labelCuts(block: Pick<Block, 'label' | 'text'>): readonly number[] {
  const cuts: number[] = [];
  let label = block.label === null ? null : nextLabel(block.label);
  let from = 0;
  while (label !== null && cuts.length < MAX_CUTS) {
    const at = findLabel(block.text, label, from);
    if (at < 0) break;
    cuts.push(at);
    from = at + label.length;
    label = nextLabel(label);
  }
  return cuts;
}

function findLabel(text: string, label: string, from: number): number {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const gap = /\d$/u.test(label) ? '\\s+' : '\\s*';
  const pattern = new RegExp(`(?<=\\s)${escaped}${gap}(?=[\\p{Lu}“"‘'])`, 'gu');
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** Dashes are bullets once the first of them follows a colon. */
function bulletCuts(text: string): readonly number[] {
  const first = /:\s+[-–•●▪]\s+(?=\S)/u.exec(text);
  const dots = [...text.matchAll(/(?<=\s|^)[•●▪]\s*(?=\S)/gu)].map((match) => match.index);
  if (first === null) return dots.length > 1 ? dots.filter((at) => at > 0) : [];
  const rest = text.slice(first.index);
  return [...rest.matchAll(/(?<=\s)[-–•●▪]\s+(?=\S)/gu)].map(
    (match) => first.index + match.index,
  );
}

function countWords(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks)
    for (const word of block.text.match(/[\p{L}’']+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function findGluedWords(
  block: Block,
  vocabulary: ReadonlyMap<string, number>,
): readonly Warning[] {
  if (isHeading(block)) return [];
  return [...block.text.matchAll(/[\p{L}’']{6,}/gu)].flatMap((match) => {
    const cut = gluedCut(match[0], vocabulary);
    if (cut === null) return [];
    const at = match.index + cut;
    return [
      warn(
        'run-on-item',
        `“${match[0]}” looks like two words run together.`,
        block,
        cut > 4 && block.kind === 'list-item' ? { kind: 'split', block: block.id, at } : null,
      ),
    ];
  });
}

/** Where the second word begins; null for a word that stands on its own. */
function gluedCut(word: string, vocabulary: ReadonlyMap<string, number>): number | null {
  const glued = GLUED.exec(word);
  if (glued !== null) return glued.index + glued.slice(1, 2).join('').length;
  const start = LINKING.exec(word)?.[1];
  if (start === undefined || vocabulary.get(word) !== 1) return null;
  return (vocabulary.get(start) ?? 0) >= 2 ? start.length : null;
}
