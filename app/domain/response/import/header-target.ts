/**
 * Which part of the paper a header is about: "Prop 1 Q8 - …", "Option B", the words of a proposal's
 * title or of a question. Null rather than a guess between two.
 */
import type { Paper } from '../../paper/paper.ts';
import { plainHeader } from './header-words.ts';

/** Key of the target, such as `proposal:p1`; null when it is about none that can be told. */
export function targetOfHeader(header: string, paper: Paper): string | null {
  return (
    byNumber(header, paper) ??
    byQuestion(header, paper) ??
    byWords(header, [
      ...paper.proposals.map(({ id, title }) => ({ key: `proposal:${id}`, words: title })),
      ...paper.options.map(({ id, title }) => ({ key: `option:${id}`, words: title })),
    ])
  );
}

function byNumber(header: string, paper: Paper): string | null {
  const proposal = /\bprop(?:osal)?s?[\s._#-]*(?:no\.?|number)?[\s._-]*(\d{1,3})(?!\d)/i.exec(
    header,
  );
  if (proposal) {
    const found = paper.proposals[Number(proposal[1]) - 1];
    return found ? `proposal:${found.id}` : null;
  }
  const tokens = new Set(header.toLowerCase().split(/[^a-z0-9-]+/));
  const named = paper.proposals.filter(({ id }) => /\d/.test(id) && tokens.has(id));
  if (named.length === 1) return `proposal:${named[0]?.id ?? ''}`;
  const option = /\boption[\s:._-]*([a-z]|\d{1,2})\b/i.exec(header)?.[1]?.toLowerCase();
  const chosen = paper.options.find(
    ({ label }) => label.toLowerCase().replace(/^option\s+/, '') === option,
  );
  return chosen ? `option:${chosen.id}` : null;
}

function byQuestion(header: string, paper: Paper): string | null {
  const sought = plainHeader(header);
  const same = paper.questions.filter(({ prompt }) => plainHeader(prompt) === sought);
  return same.length === 1 ? `question:${same[0]?.id ?? ''}` : null;
}

type Named = { readonly key: string; readonly words: string };

/** Most of the words that carry meaning must stand in the header, and in no other's as well. */
const ENOUGH = 0.7;
const FEWEST_WORDS = 2;

function byWords(header: string, things: readonly Named[]): string | null {
  const said = new Set(meaningful(header));
  const scored = things
    .map(({ key, words }) => ({ key, score: shareOf(meaningful(words), said) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((one, other) => other.score - one.score);
  const [best, next] = scored;
  if (!best || best.score === next?.score) return null;
  return best.key;
}

function shareOf(words: readonly string[], said: ReadonlySet<string>): number {
  if (words.length < FEWEST_WORDS) return 0;
  return words.filter((word) => said.has(word)).length / words.length;
}

const COMMON = new Set(
  'a an and are as at be by do for from how in into is it its of on one or our should that the their this to we with would you your proposal propose proposed option'.split(
    ' ',
  ),
);

function meaningful(text: string): readonly string[] {
  const words = plainHeader(text).split(' ');
  return [...new Set(words.filter((word) => word.length > 1 && !COMMON.has(word)))].map(stem);
}

/** Endings off, so that "rename" and "renamed" meet. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|d|e)$/, '') : word;
}
