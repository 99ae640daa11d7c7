/** Glossary entries that a paper explains itself: "Outcome Based Accountability (OBA)". */
import type { Block } from '../block.ts';
import type { GlossaryEntry } from '../paper.ts';

const BRACKETED = /\(["“‘']?(?:the\s+)?(\p{Lu}[\p{Lu}\p{N}&+]{1,7})s?["”’']?\)/gu;
const WORDS_BEFORE = /(?:\p{L}[\p{L}’'&-]*[\s/]+){0,9}\p{L}[\p{L}’'&-]*[”"]?\s*$/u;
const REACH_CHARACTERS = 120;
const REVERSED =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}&+]{1,7})\s*\(([\p{Lu}][\p{L}’'&,-]*(?:\s+[\p{L}’'&,-]+){1,8})\)/gu;
/** A line of a list of abbreviations. */
const LISTED = /^(\p{Lu}[\p{Lu}&+]{1,7})\s*(?:\s[-–—=]|:)\s+(\p{Lu}[\p{L}’'&, -]{3,80})$/gmu;
const SKIPPED = /^(?:of|and|the|for|in|on|to|a|an|with|&)$/iu;

/** In order of first use, one entry a term. */
export function recogniseGlossary(blocks: readonly Block[]): readonly GlossaryEntry[] {
  const entries = new Map<string, string>();
  for (const block of blocks)
    for (const { term, expansion } of entriesIn(`${block.label ?? ''} ${block.text}`))
      if (!entries.has(term)) entries.set(term, expansion);
  return [...entries].map(([term, expansion]) => ({ term, expansion }));
}

function entriesIn(text: string): readonly GlossaryEntry[] {
  const bracketed = [...text.matchAll(BRACKETED)].flatMap((match) => {
    const term = match[1] ?? '';
    const expansion = expansionBefore(text.slice(0, match.index), term);
    return expansion === null ? [] : [{ term, expansion }];
  });
  const reversed = [...text.matchAll(REVERSED), ...text.matchAll(LISTED)].flatMap((match) => {
    const [, term = '', expansion = ''] = match;
    return spells(expansion.split(/\s+/u), term) ? [{ term, expansion }] : [];
  });
  return [...bracketed, ...reversed];
}

/** The shortest run of closing words whose initials spell the term; null when none does. */
function expansionBefore(before: string, term: string): string | null {
  const words = WORDS_BEFORE.exec(before.slice(-REACH_CHARACTERS))?.[0] ?? '';
  const parts = words.replace(/[”"]/gu, '').trim().split(/\s+/u);
  for (let from = parts.length - 1; from >= 0; from -= 1) {
    const run = parts.slice(from);
    if (!SKIPPED.test(run[0] ?? '') && spells(run, term)) return run.join(' ');
  }
  return null;
}

function spells(words: readonly string[], term: string): boolean {
  const wanted = term.toLowerCase().replace(/[^\p{L}]/gu, '');
  const all = words.flatMap((word) => word.split(/[-/]/u)).filter((word) => word !== '');
  const initials = (kept: readonly string[]): string =>
    kept.map((word) => word.slice(0, 1).toLowerCase()).join('');
  const main = all.filter((word) => !SKIPPED.test(word));
  const closed = words.filter((word) => !SKIPPED.test(word));
  return [initials(all), initials(main), initials(closed)].includes(wanted);
}
