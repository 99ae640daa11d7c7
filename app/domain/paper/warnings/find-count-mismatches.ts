/**
 * Numbers in words that the list after them does not bear out (papers.md, RT13, GT3): "three
 * partnerships (A; B and C)" reads as two, "four options" with five in the paper.
 */
import type { Block } from '../block.ts';
import type { Warning } from '../warning.ts';
import { warn } from './warn.ts';

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const COUNTED = new RegExp(
  `\\b(${NUMBERS.slice(2).join('|')}|\\d{1,2})\\s+((?:[\\p{L}-]+\\s+){0,4}?[\\p{L}-]+s)\\s*(?:\\(([^()]*;[^()]*)\\)|:\\s*([^.:]*;[^.:]*)\\.)`,
  'giu',
);
const OPTIONS_COUNTED = new RegExp(
  `\\b(${NUMBERS.slice(2).join('|')})\\s+(?:different\\s+|possible\\s+)?options\\b`,
  'iu',
);

export function findCountMismatches(blocks: readonly Block[]): readonly Warning[] {
  return [...blocks.flatMap(findInText), ...findOptionCount(blocks)];
}

function findInText(block: Block): readonly Warning[] {
  return [...block.text.matchAll(COUNTED)].flatMap((match) => {
    const stated = numberOf(match[1] ?? '');
    const parts = splitNames(match[3] ?? match[4] ?? '');
    if (parts.length === stated) return [];
    return [
      warn(
        'count-mismatch',
        `The text says “${match[1] ?? ''} ${match[2] ?? ''}”, but the names after it can be read as ${String(parts.length)}.`,
        block,
      ),
    ];
  });
}

/** Names parted by semicolons; a closing "and" parts the last two ("a; b; c and d"). */
function splitNames(list: string): readonly string[] {
  const parts = list.split(';').filter((part) => part.trim() !== '');
  const last = (parts.at(-1) ?? '').replace(/^\s*and\s+/u, '');
  const ands = last.match(/\sand\s/gu)?.length ?? 0;
  // One "and" parts the last two; with more of them, nobody can say which one does.
  return ands === 1 ? [...parts.slice(0, -1), ...last.split(/\sand\s/u)] : parts;
}

function findOptionCount(blocks: readonly Block[]): readonly Warning[] {
  const labels = new Set(
    blocks.flatMap((block) =>
      [...`${block.label ?? ''} ${block.text}`.matchAll(/\b[Oo]ption\s+([A-Z])\b/gu)].map(
        (match) => match[1],
      ),
    ),
  );
  const counted = blocks.find((block) => OPTIONS_COUNTED.test(block.text));
  if (counted === undefined || labels.size === 0) return [];
  const stated = numberOf(OPTIONS_COUNTED.exec(counted.text)?.[1] ?? '');
  if (stated === labels.size) return [];
  return [
    warn(
      'count-mismatch',
      `The text speaks of ${String(stated)} options; the paper names ${String(labels.size)}.`,
      counted,
    ),
  ];
}

function numberOf(word: string): number {
  const index = NUMBERS.indexOf(word.toLowerCase());
  return index >= 0 ? index : Number(word);
}
