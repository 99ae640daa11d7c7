/** Abbreviations that the paper never expands (papers.md, KT7), each at its first use. */
import type { Block } from '../block.ts';
import { capitalShare } from '../wording.ts';
import type { Warning } from '../warning.ts';
import { warn } from './warn.ts';

const ABBREVIATION =
  /(?<![\p{L}\p{N}@.-])(\p{Lu}{2,7}\+|\p{Lu}[\p{Lu}\p{N}&]{0,6}\p{Lu}|\p{Lu}{2,6}(?=s\b))(?![\p{L}\p{N}@])|(?<![\p{L}\p{N}@.-])(\p{Lu}{2,6})s(?![\p{L}\p{N}@])/gu;

/** Words that every reader knows, placeholders, and what only looks like an abbreviation. */
const KNOWN = new Set(
  'UK EU USA NHS MP GP BBC VAT PDF TV CD DVD ID OK AM PM TBA TBC NB PS IT HM QC KC II III IV VI VII VIII IX XI XII BA MA GB PO RE FAQ'.split(
    ' ',
  ),
);
const POSTCODE = /\b\p{Lu}{1,2}\d[\p{Lu}\d]?\s*\d\p{Lu}{2}\b/gu;
const MAX_CAPITALS = 0.6;

export function findUnexpandedAbbreviations(blocks: readonly Block[]): readonly Warning[] {
  const firsts = new Map<string, Block>();
  for (const block of blocks.filter(
    (one) => capitalShare(one.text) < MAX_CAPITALS || one.kind === 'table',
  ))
    for (const abbreviation of abbreviationsIn(block.text))
      if (!firsts.has(abbreviation)) firsts.set(abbreviation, block);
  const expanded = expandedIn(blocks);
  const words = smallWordsIn(blocks);
  return [...firsts]
    .filter(([abbreviation]) => !expanded.has(abbreviation))
    .filter(
      ([abbreviation]) => abbreviation.length < 3 || !words.has(abbreviation.toLowerCase()),
    )
    .map(([abbreviation, block]) =>
      warn(
        'abbreviation-unexpanded',
        `“${abbreviation}” is never written out in full: add it to the glossary.`,
        block,
      ),
    );
}

export function abbreviationsIn(text: string): readonly string[] {
  const found = [...text.replace(POSTCODE, ' ').matchAll(ABBREVIATION)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return [...new Set(found)].filter((one) => one.length > 1 && !KNOWN.has(one));
}

const BRACKETED = /\p{L}[”"]?\s*\(["“‘']?(?:the\s+)?(\p{Lu}[\p{Lu}\p{N}&+]*)s?["”’']?\)/gu;
const FOLLOWED =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}&+]+)s?(?:\s*[(–—:=]\s*|\s+-\s+)\p{Lu}[\p{L}’'&-]+\s+[\p{L}&]/gu;

/** "Local Area Agreement (LAA)", or "LAA (Local Area Agreement)". */
function expandedIn(blocks: readonly Block[]): ReadonlySet<string> {
  const found = blocks.flatMap((block) => [
    ...block.text.matchAll(BRACKETED),
    ...block.text.matchAll(FOLLOWED),
  ]);
  return new Set(found.map((match) => match[1] ?? ''));
}

/** Words in small letters: one of them in capitals is no abbreviation. */
function smallWordsIn(blocks: readonly Block[]): ReadonlySet<string> {
  const words = blocks.flatMap((block) => block.text.match(/\p{L}\p{Ll}+/gu) ?? []);
  return new Set(words.map((word) => word.toLowerCase()));
}
