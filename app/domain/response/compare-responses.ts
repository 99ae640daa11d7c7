/**
 * Two responses that may be one, part by part: who answers and what is said, with what differs marked
 * word by word. A person reads them and decides; nothing follows from it by itself (P-02).
 */
import { wordingDifference, type DifferencePart } from '../paper/wording-difference.ts';
import type { AnsweredPapers } from './answered-papers.ts';
import type { Respondent, ResponseContent } from './response.ts';
import { answersOf } from './shown-answer.ts';

export type ComparedPart = {
  readonly title: string;
  /** '' where it says nothing. */
  readonly first: string;
  readonly second: string;
  /** From the first to the second; empty when they are the same, or one says nothing. */
  readonly difference: readonly DifferencePart[];
};

/** What a response says, and the versions of the paper that it answers. */
export type Compared = {
  readonly papers: AnsweredPapers;
  readonly content: Pick<ResponseContent, 'respondent' | 'comments'>;
};

/** In the order of the first, then what only the second speaks of; without parts that neither has. */
export function compareResponses(first: Compared, second: Compared): readonly ComparedPart[] {
  const [ofFirst, ofSecond] = [partsOf(first), partsOf(second)];
  const keys = new Set([...ofFirst.keys(), ...ofSecond.keys()]);
  return [...keys].map((key) =>
    comparePart(ofFirst.get(key) ?? NOTHING, ofSecond.get(key) ?? NOTHING),
  );
}

function comparePart(one: Part, other: Part): ComparedPart {
  const isComparable = one.text !== '' && other.text !== '' && one.text !== other.text;
  return {
    title: one.title === '' ? other.title : one.title,
    first: one.text,
    second: other.text,
    difference: isComparable ? wordingDifference(one.text, other.text) : [],
  };
}

type Part = { readonly title: string; readonly text: string };

const NOTHING: Part = { title: '', text: '' };

function partsOf({ papers, content }: Compared): ReadonlyMap<string, Part> {
  const answers = answersOf(papers, content.comments).map((answer) => {
    const { position, choices, words, suggestedWording } = answer;
    const said = [position ?? '', choices.join(', '), words.trim(), suggestedWording.trim()];
    return [answer.key, { title: answer.title, text: joined(said) }] as const;
  });
  return new Map(
    [...aboutParts(content.respondent), ...answers].filter(([, { text }]) => text !== ''),
  );
}

function aboutParts({ name, email, area, organisation, meeting }: Respondent) {
  const said = [
    ['Organisation', organisation?.name ?? ''],
    ['Role there', organisation?.role ?? ''],
    ['Meeting of', meeting?.group ?? ''],
    ['Name', name],
    ['E-mail address', email],
    ['Area', area],
  ] as const;
  return said.map(([title, text]) => [title, { title, text: text.trim() }] as const);
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}
