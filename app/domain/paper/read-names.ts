/**
 * Names of groups as a paper prints them ("Partnership Co-ordinating Group", "Culture Forum"),
 * and whether two of them are spellings of one name (papers.md, RT11, RT12, KT2, KT3, KT7).
 */
export const GROUP_NOUNS =
  'Partnerships?|Boards?|Forums?|Fora|Groups?|Sub-?[Gg]roups?|Committees?|Trusts?|Panels?|Task Forces?|Teams?|Networks?|Executive|Councils?|Services?|Alliances?|Commissions?|Assembly|Assemblies|Pship';

const WORD = "\\p{Lu}[\\p{L}’'/-]*";
const LINK = '(?:(?: *, *| +)(?:and|&|of|the|for|in) +(?:the +)?| *, +| +& +| +)';
const NAME = new RegExp(
  `(?<![\\p{L}])${WORD}(?:${LINK}${WORD}){0,8}? +(?:${GROUP_NOUNS})(?![\\p{L}])(?!(?: +${WORD}){0,3}? +(?:${GROUP_NOUNS})(?![\\p{L}]))`,
  'gu',
);
const LEADING =
  /^(?:The|This|That|These|Those|All|Each|Any|Some|Other|Our|In|At|If|For|And|Of|To|It|None|Both|As|On|With|When|Where|Although|However|Members? of|Key)\s+(?:the\s+)?/u;

const ENDING = new RegExp(`(?<![\\p{L}])(?:${GROUP_NOUNS})$`, 'u');

/** True for a name that ends with what the body is: "Culture Forum". */
export function isNamedAsGroup(name: string): boolean {
  return ENDING.test(name);
}

/** Names in order of appearance, repeats included. */
export function groupNamesIn(text: string): readonly string[] {
  return [...text.matchAll(NAME)]
    .map((match) => match[0].replace(LEADING, '').replace(/\s+/gu, ' ').trim())
    .filter((name) => name.includes(' ') && name.length < 90);
}

/** One key for spellings that differ only in hyphen, plural, ampersand or case. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/pship\b/gu, 'partnership')
    .replace(/[’']s?\b/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/co-(?=o)/gu, 'co')
    .replace(/[-/,]/gu, ' ')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/u)
    .map(singular)
    .filter((word) => word !== '' && !/^(?:the|of|and|for)$/u.test(word))
    .join(' ');
}

function singular(word: string): string {
  if (word.length <= 3 || /(?:ss|us|is)$/u.test(word)) return word;
  return word.replace(/ies$/u, 'y').replace(/s$/u, '');
}

/** True when two names differ by one leading word. */
export function isShortened(short: string, long: string): boolean {
  if (/,|\s(?:and|of)\s|\//u.test(long.split(/\s/u).slice(0, 3).join(' '))) return false;
  const shortWords = nameKey(short).split(' ');
  const longWords = nameKey(long).split(' ');
  return (
    shortWords.length >= 2 &&
    longWords.length === shortWords.length + 1 &&
    longWords.slice(1).join(' ') === shortWords.join(' ')
  );
}

/**
 * True when the longer name begins with words of a place or a partnership that the shorter leaves out.
 * What ends with "and" or "of" is the first half of a name: "Health and Wellbeing Board".
 */
export function isWithoutPlace(short: string, long: string): boolean {
  const [ending, whole] = [nameKey(short), nameKey(long)];
  if (!ending.includes(' ') || !whole.endsWith(` ${ending}`)) return false;
  return !/(?:,|\b(?:and|of|for|the|in)|&|\/)$/u.test(whole.slice(0, -ending.length).trim());
}

/** True for two abbreviations of four letters or more that differ in one inner letter. */
export function isNearAbbreviation(first: string, second: string): boolean {
  if (first.length < 4 || first.length !== second.length || first === second) return false;
  const letters = Array.from(first);
  const differences = letters.filter((letter, index) => letter !== second[index]).length;
  return (
    differences === 1 && second.startsWith(first.charAt(0)) && second.endsWith(first.slice(-1))
  );
}
