/** Patterns for names of groups inside a sentence, and lists of names taken apart. */
import { GROUP_NOUNS, isNamedAsGroup } from '../../read-names.ts';

const WORD = "\\p{Lu}[\\p{L}’'&/-]*";
const LINK = '(?:,?\\s+(?:and\\s+|&\\s+|of\\s+|for\\s+|in\\s+)?)';
/** What a paper calls bodies of one kind, in small letters after their names: "Housing theme group". */
const KIND =
  '(?:theme|thematic|working|task|delivery|steering|sub)[ -]?(?:group|partnership|board|panel)';
const NOUN = `(?:${GROUP_NOUNS}|${KIND}s?)(?![\\p{L}])`;
/** Words with a capital that only begin a sentence. */
const OPENER =
  '(?!(?:The|A|An|This|That|These|Its|Their|Our|In|At|If|For|And|Of|To|It|As|On|With|When|All|Each)\\s)';

/** A pattern for a name that ends with what the body is: "Safer Shireford Group". */
export function nameAs(group: string): string {
  return `(?:[Tt]he\\s+)?[“"‘']?${OPENER}(?<${group}>${WORD}(?:${LINK}${WORD}){0,7}?\\s+${NOUN})(?!\\s+${NOUN})[”"’']?`;
}

/** The same, or the bare noun that a paper uses once the name is known: "the Executive". */
export function nameOrNounAs(group: string): string {
  return `(?:${nameAs(group)}|[Tt]he\\s+(?<${group}Noun>${NOUN}))`;
}

export type NamesRead = Readonly<Record<string, string>>;

/** What the first pattern that matches gives, by the names of its groups; null when none does. */
export function readFirst(patterns: readonly RegExp[], text: string): NamesRead | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const given = Object.entries<string | undefined>(match.groups ?? {});
    return Object.fromEntries(
      given.flatMap(([group, words]) =>
        words === undefined ? [] : [[group.replace(/Noun$/u, ''), words]],
      ),
    );
  }
  return null;
}

/** "will", "would", "should", "is to" and the like before a verb. */
export const MODAL =
  '(?:(?:will|would|should|must|is to|are to|to)\\s+(?:(?:also|then|now|in future|in time|therefore|each)\\s+)*)';
/** "a single new" and other words between a verb and the name of what it makes. */
export const MAKING =
  '(?:(?:[Aa]n?|[Tt]he|[Oo]ne)\\s+)?(?:(?:single|new|joint|combined|standing|one)\\s+){0,2}';

const MANY_OF_KIND = new RegExp(`^(.+?)\\s+(${KIND})s$`, 'u');

/** "Environment and Housing theme groups" are two; any other name is one. */
export function namesOfKind(name: string): readonly string[] {
  const [, list = '', kind] = MANY_OF_KIND.exec(name) ?? [];
  if (kind === undefined) return [name];
  const parts = list.replace(/^the\s+/iu, '').split(/,\s*(?:and\s+)?|\s+and\s+/u);
  return parts.map((part) => `${part.trim()} ${kind}`);
}

const WHOLE_NAME = new RegExp(`^${WORD}(?:${LINK}(?:the\\s+)?${WORD})*$`, 'u');
/** "It is recommended that the …". */
const LEAD = /^.*\b(?:that|whether|for|to)\s+(?=(?:the\s+)?\p{Lu})/u;
const BREAK = /,\s*(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?|\s+with\s+(?:the\s+)?/gu;

/**
 * The names of a list, as printed: parted at commas and at "and", but not inside a name such as
 * "Health and Wellbeing Board". Empty when a part is no name.
 */
export function namesOfList(list: string): readonly string[] {
  const text = list
    .replace(LEAD, '')
    .replace(/^(?:the|both)\s+(?:the\s+)?/iu, '')
    .trim();
  const parts = cutAt(text, [...text.matchAll(BREAK)]);
  const isNamed = parts.some((part) => isNamedAsGroup(part.text));
  const whole = isNamed ? joinToGroups(text, parts) : parts.map((part) => part.text);
  return whole.every((name) => WHOLE_NAME.test(name) && name.length <= 90) ? whole : [];
}

type Part = { readonly text: string; readonly start: number };

function cutAt(text: string, breaks: readonly RegExpExecArray[]): readonly Part[] {
  const starts = [0, ...breaks.map((one) => one.index + one[0].length)];
  const ends = [...breaks.map((one) => one.index), text.length];
  return starts.map((start, index) => ({ start, text: text.slice(start, ends[index]).trim() }));
}

/** Parts put together again until each ends with what the body is. */
function joinToGroups(text: string, parts: readonly Part[]): readonly string[] {
  const names: string[] = [];
  let from: number | null = null;
  for (const part of parts) {
    from ??= part.start;
    if (!isNamedAsGroup(part.text)) continue;
    names.push(text.slice(from, part.start + part.text.length));
    from = null;
  }
  return from === null ? names : [...names, text.slice(from).trim()];
}

/** What only may happen is not settled. */
export function certaintyOf(sentence: string): 'clear' | 'ambiguous' {
  return /\b(?:may|might|could|possibl[ey]|perhaps|consider(?:ation|ed)?(?! by)|explore[ds]?)\b/iu.test(
    sentence,
  )
    ? 'ambiguous'
    : 'clear';
}
