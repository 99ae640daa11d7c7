/**
 * Questions that only a survey asked, kept with the consultation and not in its paper.
 *
 * Their answers are comments on `question:survey-1` and so on. A page or a copy that shows a response
 * joins them to the paper first, so they are called by their own words everywhere. A question's words
 * never change and its choices are only added to, so a copy stays the same for ever.
 */
import type { Paper } from '../../paper/paper.ts';
import type { Question } from '../../paper/question.ts';
import type { Target } from '../target.ts';

export type SurveyQuestion = {
  /** `survey-1`: unlike any id that the importer of papers gives. */
  readonly id: string;
  readonly prompt: string;
  /** Key of the part of the paper that it is about; null when it is about none. */
  readonly about: string | null;
  /** Empty for an open question. */
  readonly choices: readonly { readonly id: string; readonly label: string }[];
};

/** By its id, in a paper that surveys' questions were joined to. */
export function isSurveyQuestion(id: string): boolean {
  return /^survey-\d+$/.test(id);
}

export function surveyTarget({ id }: Pick<SurveyQuestion, 'id'>): Target {
  return { kind: 'question', id };
}

/** The paper with the questions of surveys after its own. */
export function withSurveyQuestions(paper: Paper, asked: readonly SurveyQuestion[]): Paper {
  if (asked.length === 0) return paper;
  return { ...paper, questions: [...paper.questions, ...asked.map(toQuestion)] };
}

function toQuestion({ id, prompt, choices }: SurveyQuestion): Question {
  const kind = choices.length === 0 ? 'open' : 'several-choices';
  return {
    ...{ id, label: null, prompt, hint: null, kind, choices },
    showWhen: null,
    sourceBlocks: [],
  };
}

/** What a table asks: a question by its words, with the answers that occur. */
export type AskedQuestion = {
  readonly prompt: string;
  readonly about: string | null;
  readonly labels: readonly string[];
};

/**
 * The questions on record, with those that a table asks besides: a new question after the others, a
 * new choice after its question's. In the order of their numbers.
 */
export function joinQuestions(
  known: readonly SurveyQuestion[],
  asked: readonly AskedQuestion[],
): readonly SurveyQuestion[] {
  const byPrompt = new Map(known.map((question) => [question.prompt, question]));
  for (const { prompt, about, labels } of asked) {
    const question = byPrompt.get(prompt) ?? {
      id: `survey-${byPrompt.size + 1}`,
      prompt,
      about,
      choices: [],
    };
    const labelled = new Set(question.choices.map(({ label }) => label));
    const added = [...new Set(labels)].filter((label) => !labelled.has(label));
    byPrompt.set(prompt, {
      ...question,
      choices: [
        ...question.choices,
        ...added.map((label, at) => ({ id: `c${question.choices.length + at + 1}`, label })),
      ],
    });
  }
  return [...byPrompt.values()];
}
