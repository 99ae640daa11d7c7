/**
 * Words as the search compares them, and the piece of a passage that shows why it was found. The
 * pieces are plain text with a flag, so that no page ever builds markup from what somebody typed.
 */
export type ExcerptPiece = { readonly text: string; readonly isMatch: boolean };

const WORD = /[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*/gu;
const MAX_QUERY_CHARACTERS = 200;
const MAX_QUERY_WORDS = 12;
const MAX_WORD_CHARACTERS = 40;

export function searchWordsIn(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** Without accents, capitals, a possessive or a plural ending; '' for a word too long to be one. */
export function searchKey(word: string): string {
  if (word.length > MAX_WORD_CHARACTERS) return '';
  const plain = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replace(/[’']/gu, '');
  if (plain.length <= 3 || plain.endsWith('ss')) return plain;
  return plain.length > 4 && plain.endsWith('ies')
    ? plain.replace(/ies$/u, 'y')
    : plain.replace(/s$/u, '');
}

const LITTLE_WORDS = new Set(
  'a an and are as at be by for from in is it of on or that the this to was were will with'.split(
    ' ',
  ),
);

/**
 * What is looked for: the first words of a query that say something, or all of them when none does.
 * Whatever somebody sends, only so much of it is read.
 */
export function readQuery(query: string): readonly string[] {
  const words = searchWordsIn(query.slice(0, MAX_QUERY_CHARACTERS))
    .map(searchKey)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !LITTLE_WORDS.has(word));
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, MAX_QUERY_WORDS);
}

const EXCERPT_CHARACTERS = 240;
const LEAD_CHARACTERS = 80;

/** Some 240 characters of the text around the first word that was found, cut between words. */
export function excerptOf(text: string, found: ReadonlySet<string>): readonly ExcerptPiece[] {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const matches = [...flat.matchAll(WORD)].filter(([word]) => found.has(searchKey(word)));
  const first = matches[0]?.index ?? 0;
  const start = first <= LEAD_CHARACTERS ? 0 : afterSpace(flat, first - LEAD_CHARACTERS);
  const end = endOf(flat, start + EXCERPT_CHARACTERS);
  const pieces: ExcerptPiece[] = start > 0 ? [{ text: '… ', isMatch: false }] : [];
  let at = start;
  for (const { 0: word, index } of matches) {
    if (index + word.length > end) break;
    if (index > at) pieces.push({ text: flat.slice(at, index), isMatch: false });
    pieces.push({ text: word, isMatch: true });
    at = index + word.length;
  }
  const rest = `${flat.slice(at, end)}${end < flat.length ? ' …' : ''}`;
  return rest === '' ? pieces : [...pieces, { text: rest, isMatch: false }];
}

function afterSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < at - LEAD_CHARACTERS ? at : space;
}
