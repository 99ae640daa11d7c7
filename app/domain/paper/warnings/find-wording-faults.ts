/**
 * Slips of typing and words that can be read two ways: doubled words, marks left by software
 * (papers.md, GT7), "formerly" for "formally" (RT8), "bi-annual" (RT16) and frequencies whose
 * numbers disagree (RT15). The text stays as published.
 */
import type { Block } from '../block.ts';
import type { SetAside } from '../source.ts';
import { isPageNumber } from '../wording.ts';
import type { Warning } from '../warning.ts';
import { warn } from './warn.ts';

const DOUBLED = /(?<![\p{L}\p{N}’'-])(\p{L}{2,})\s+\1(?![\p{L}\p{N}’'-])/giu;
/** Doubles that good English has. */
const FAIR_DOUBLES = new Set(['had', 'that', 'very', 'so', 'no', 'bora', 'wagga']);
const PREPOSITIONS =
  /\b(from of|of from|to of|of to|in of|of in|the a|a the|to to|for of|with of|by of|at of)\b(?![&’'-])/iu;
const STRAY =
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,80})?\/?>|`|\*\*|__|(?<=\s)#{2,}\s|&(?:amp|lt|gt|nbsp|quot|#\d+);|\ufffd|\\[a-z*_]/iu;
/** A one or a nought among small letters, as OCR reads them. */
const MISREAD = /(?<![\p{L}\p{N}@/._-])\p{L}?\p{Ll}+[01]\p{Ll}+(?![\p{L}\p{N}@/_-])/u;
const STRAY_STOP = /[.?!]\s+[.,;](?=\s|$)/u;
const UNEXPLAINED = /(?<=[\p{L}\p{N})])\s?\*(?:\s*[ivx]{1,4}\))?(?=\s|$)/u;

export function findDuplicateWords(blocks: readonly Block[]): readonly Warning[] {
  return blocks
    .filter((block) => block.kind !== 'table' && block.kind !== 'list')
    .flatMap((block) => {
      const doubled = [...block.text.matchAll(DOUBLED)]
        .filter((match) => !FAIR_DOUBLES.has((match[1] ?? '').toLowerCase()))
        .map((match) => match[0]);
      const clash = PREPOSITIONS.exec(block.text)?.[0];
      return [...new Set([...doubled, ...(clash === undefined ? [] : [clash])])].map((words) =>
        warn(
          'duplicate-word',
          `“${words.replace(/\s+/gu, ' ')}” may hold a word too many; it is kept as published.`,
          block,
        ),
      );
    });
}

export function findStrayMarkup(blocks: readonly Block[]): readonly Warning[] {
  const isExplained = blocks.some((block) => block.text.startsWith('*') || block.label === '*');
  return blocks.flatMap((block) => {
    const stray = STRAY.exec(block.text)?.[0] ?? STRAY_STOP.exec(block.text)?.[0];
    if (stray !== undefined)
      return [
        warn(
          'stray-markup',
          `“${stray.trim()}” looks left over from the software that made the file.`,
          block,
        ),
      ];
    const scanned = findScanningFault(block);
    if (scanned !== null) return [scanned];
    return isExplained || block.kind !== 'table' ? [] : findUnexplainedStars(block);
  });
}

/** What software that reads printed pages leaves behind. */
function findScanningFault(block: Block): Warning | null {
  if (block.kind === 'paragraph' && isPageNumber(block.text))
    return warn('stray-markup', `“${block.text}” looks like the number of a page.`, block);
  const misread = MISREAD.exec(block.text)?.[0];
  if (misread === undefined) return null;
  const message = `“${misread}” has a figure among its letters: it may have been misread.`;
  return warn('stray-markup', message, block);
}

function findUnexplainedStars(table: Block): readonly Warning[] {
  const star = UNEXPLAINED.exec(table.text)?.[0];
  if (star === undefined) return [];
  const message = `“${star.trim()}” marks a note that the paper does not hold.`;
  return [warn('stray-markup', message, table)];
}

/** Tags that a reader of plain text took out; null when it took out none. */
export function warnTagsTakenOut(setAside: readonly SetAside[]): Warning | null {
  const tags = setAside.filter((one) => one.reason === 'tag left in the text');
  if (tags.length === 0) return null;
  const names = [...new Set(tags.map((tag) => tag.text.replace(/[</>\s]/gu, '')))].slice(0, 6);
  return warn(
    'stray-markup',
    `${String(tags.length)} tags (${names.join(', ')}) stood in the text and were left out of it.`,
    null,
  );
}

const AMBIGUOUS: readonly (readonly [RegExp, string])[] = [
  [
    /\bformerly\s+(?:reports?|is|are|meets?|links?|sits?|agrees?|adopts?)\b/iu,
    'says “formerly” of something in the present or future: “formally” may be meant, which reverses the sense',
  ],
  [
    /\bbi-?(?:annual|annually|yearly|monthly|weekly)\b/iu,
    'can mean twice in that time or once in two: say which, in a note',
  ],
];

export function findAmbiguousWords(blocks: readonly Block[]): readonly Warning[] {
  return blocks.flatMap((block) => [
    ...AMBIGUOUS.flatMap(([pattern, reason]) => {
      const found = pattern.exec(block.text)?.[0];
      return found === undefined
        ? []
        : [warn('ambiguous-word', `“${found}” ${reason}.`, block)];
    }),
    ...findFrequencyClash(block),
  ]);
}

const WEEKS_A_YEAR = 52;

function findFrequencyClash(block: Block): readonly Warning[] {
  const stated =
    /\b(\d{1,2})[- ]weekly\s*\(?\s*(?:i\.?e\.?\s*)?(\d{1,2})\s*(?:times\s*)?(?:a|per|each)\s*year/iu.exec(
      block.text,
    );
  if (stated === null) return [];
  const exact = WEEKS_A_YEAR / Number(stated[1]);
  if (Math.floor(exact) === exact && exact === Number(stated[2])) return [];
  return [
    warn(
      'ambiguous-word',
      `“${stated[0]}” gives two figures that do not quite agree: both are kept as stated.`,
      block,
    ),
  ];
}
