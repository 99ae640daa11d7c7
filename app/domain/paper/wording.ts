/** Questions about English wording that several stages ask: sentences, endings, capitals. */
export type Sentence = { readonly text: string; readonly start: number };

const ABBREVIATED =
  /(?:^|[\s(])(?:e\.g|i\.e|i\.e|etc|Mr|Mrs|Ms|Dr|St|No|Ltd|Cllr|vs|para|pg|p|\p{Lu})\.$/u;

/** Sentences in order, each with its offset; a text without a full stop is one sentence. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.?!](?:[”"’')\]]+)?(?=\s|$)|\n/gu)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && ABBREVIATED.test(text.slice(start, end))) continue;
    addSentence(sentences, text, start, end);
    start = end;
  }
  addSentence(sentences, text, start, text.length);
  return sentences;
}

function addSentence(sentences: Sentence[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const blank = raw.length - raw.trimStart().length;
  if (raw.trim() !== '') sentences.push({ text: raw.trim(), start: start + blank });
}

/** Only the end of a long text bears on how it ends. */
const TAIL_CHARACTERS = 60;

export function endsSentence(text: string): boolean {
  const tail = text.slice(-TAIL_CHARACTERS);
  return /[.?!:;][”"’')\]\s¹²³⁰-⁹]*$/u.test(tail) || /[”"][¹²³⁰-⁹]*$/u.test(tail);
}

const LINKING_WORDS = new Set(
  'a an the of to in on at by for from with and or but nor as that which who whose this these those another other each every its their our will would should may can is are was were be been being has have had not also into through between within including such'.split(
    ' ',
  ),
);

/** True when the last word cannot end a sentence ("carried out by another"). */
export function endsMidPhrase(text: string): boolean {
  const tail = text.slice(-TAIL_CHARACTERS);
  const last = /(\p{L}+)[,\s]*$/u.exec(tail)?.[1]?.toLowerCase() ?? '';
  return LINKING_WORDS.has(last) || /,\s*$/u.test(tail);
}

/** The number of a printed page that was read as a paragraph. */
export function isPageNumber(text: string): boolean {
  return /^[-–—\s]*(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?[-–—\s]*$/iu.test(text);
}

export function startsLowercase(text: string): boolean {
  const isAddress = /^(?:\S*@|www\.|https?:)/u.test(text);
  return (
    /^[(“"‘']?\p{Ll}/u.test(text) && !isAddress && !/^(?:[a-z]{1,4}[.)]|i[A-Z])/u.test(text)
  );
}

export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'&+-]*/gu) ?? [];
}

/** Letters that are capitals, as a fraction of all letters in [0, 1]; 0 without letters. */
export function capitalShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Lu}/gu)?.length ?? 0) / letters;
}

/** True when most words longer than three letters begin with a capital. */
export function isTitleCase(text: string): boolean {
  const long = wordsOf(text).filter((word) => word.length > 3);
  const capital = long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return long.length > 0 && capital.length / long.length >= 0.6;
}

/** A text cut at a word boundary, with an ellipsis where something was left out. */
export function shorten(text: string, maxCharacters: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= maxCharacters) return flat;
  const cut = flat.slice(0, maxCharacters - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > maxCharacters / 2 ? cut.slice(0, space) : cut).replace(/[,;:–\s-]+$/u, '')}…`;
}

export function sentenceCase(text: string): string {
  return text === '' ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}
