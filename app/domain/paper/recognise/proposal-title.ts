/** Short titles for proposals, made of the paper's own words and nothing else. */
import { capitalShare, sentenceCase, shorten } from '../wording.ts';

const MAX_TITLE_CHARACTERS = 100;
const OPENING =
  /^.*?\b(?:it is (?:therefore |also |further |now |recently been )?(?:recommend(?:ed)?|proposed|suggested)|we (?:therefore |also )?(?:recommend|propose|suggest)|is proposed)\s+(?:that\s+)?/isu;
const CONNECTIVE =
  /^(?:accordingly|therefore|however|also|in addition|as a result|consequently|furthermore|that)\b,?\s*/iu;
const PREAMBLE =
  /^(?:for the purposes? of|for|in order to|to|given|where|when|if|subject to|as)\s[^,]{3,80},\s*/iu;
/** Headings that name a part of any paper and say nothing of what is proposed. */
const GENERAL =
  /^(?:introduction|background|conclusions?|recommendations?|proposals?|summary|next steps|membership|accountability|options|communication|meetings|further development|review|consultation|way forward|sub-?groups?|(?:the |our )?(?:proposed|new|future) (?:structure|arrangements|changes?)|what (?:we|would|will) .{3,40}|.{0,3})[\s/:]*(?:recommendations?|proposals?)?$/iu;

/** The heading, or the clause where the heading says nothing of its own. */
export function headingTitle(heading: string, sentence: string): string {
  const words = heading.replace(/\s*\((?:formerly|previously)[^)]*\)/iu, '').trim();
  if (words === '' || (GENERAL.test(words) && sentence !== '')) return clauseTitle(sentence);
  const plain = capitalShare(words) > 0.9 ? words.toLowerCase() : words;
  return shorten(sentenceCase(plain), MAX_TITLE_CHARACTERS);
}

/** What is proposed, without "it is recommended that" and without its reasons. */
export function clauseTitle(sentence: string): string {
  const flat = sentence.replace(/\s+/gu, ' ').trim();
  const clause = flat
    .replace(/\s*\([^()]*\)/gu, '')
    .replace(OPENING, '')
    .replace(CONNECTIVE, '')
    .replace(PREAMBLE, '');
  const parts = clause.split(
    /,\s+(?:to|which|so|where|with|as|and this|in order|if|when)\b|;\s|\s(?:(?:will|would|should) be|is|are|be) as follows/u,
  );
  const [first = ''] = parts;
  const kept = first.length >= 20 ? first : clause;
  return shorten(sentenceCase(kept.replace(/[.:;,]+$/u, '')), MAX_TITLE_CHARACTERS);
}
