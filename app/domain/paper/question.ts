/**
 * Questions of a paper: their kinds, their answers, and of whom each is asked.
 *
 * Every closed question holds its choices, also where its kind prescribes them, so that a form, a
 * copy and a tally read them from one place. A question may be asked only of those who chose certain
 * answers to an earlier one; whoever was not asked has not left it unanswered.
 */
import { accept, refuse, type Result } from '../result.ts';
import { chosenLabel, placeWord } from './question-choice.ts';

export const QUESTION_KINDS = [
  'open',
  'one-choice',
  'several-choices',
  'yes-no',
  'scale',
  'rating',
  'ranking',
  'number',
  'date',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export type QuestionChoice = { readonly id: string; readonly label: string };

/** Asked only of those who chose one of `choices` at an earlier question. */
export type Routing = { readonly question: string; readonly choices: readonly string[] };

/** What a question for a number says of it; null where it sets no limit. */
export type NumberLimits = {
  /** What is counted or measured, as it stands beside the number; '' when nothing is said. */
  readonly unit: string;
  readonly smallest: number | null;
  readonly largest: number | null;
};

export const NO_LIMITS: NumberLimits = { unit: '', smallest: null, largest: null };

export type Question = {
  readonly id: string;
  readonly label: string | null;
  readonly prompt: string;
  readonly hint: string | null;
  readonly kind: QuestionKind;
  /** Answers to choose from, or options to rank; empty for words, a number or a date. */
  readonly choices: readonly QuestionChoice[];
  /** For a number; absent otherwise. */
  readonly number?: NumberLimits;
  /** For a ranking: true when whoever ranks must rank every option. Absent otherwise. */
  readonly ranksAll?: boolean;
  /** Null when it is asked of everyone. */
  readonly showWhen: Routing | null;
  readonly sourceBlocks: readonly string[];
};

/** What a form must know of a question to take an answer to it. */
export type Asked = Pick<Question, 'kind' | 'choices' | 'number' | 'ranksAll'>;

/** The answers that a kind prescribes; null where the editor writes them, or there are none. */
export const KIND_CHOICES: Readonly<Record<QuestionKind, readonly QuestionChoice[] | null>> = {
  open: null,
  'one-choice': null,
  'several-choices': null,
  'yes-no': [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
  scale: [
    { id: 'strongly-agree', label: 'Strongly agree' },
    { id: 'agree', label: 'Agree' },
    { id: 'neither', label: 'Neither agree nor disagree' },
    { id: 'disagree', label: 'Disagree' },
    { id: 'strongly-disagree', label: 'Strongly disagree' },
  ],
  rating: [
    { id: '1', label: '1: not at all' },
    { id: '2', label: '2: a little' },
    { id: '3', label: '3: in part' },
    { id: '4', label: '4: mostly' },
    { id: '5', label: '5: fully' },
  ],
  ranking: null,
  number: null,
  date: null,
};

/** True when the editor writes the choices of a question of this kind. */
export function hasOwnChoices(kind: QuestionKind): boolean {
  return kind === 'one-choice' || kind === 'several-choices' || kind === 'ranking';
}

/**
 * The answers on which a later question may depend: every choice, and of a ranking which option came
 * first. A number and a date lead nowhere: there is no list of them to choose from.
 */
export function routingChoices(question: Asked): readonly QuestionChoice[] {
  if (question.kind !== 'ranking') return question.choices;
  return question.choices.map((choice) => {
    const id = placeWord(1, choice.id);
    return { id, label: chosenLabel(question, id) };
  });
}

/**
 * The questions that are asked of someone who has chosen these answers, in order. `chosen` holds the
 * ids of the choices by id of the question; answers to questions that are not asked lead nowhere.
 */
export function askedQuestions(
  questions: readonly Question[],
  chosen: ReadonlyMap<string, readonly string[]>,
): readonly Question[] {
  const asked = new Set<string>();
  return questions.filter(({ id, showWhen }) => {
    const isAsked = showWhen === null || (asked.has(showWhen.question) && leadsOn(showWhen));
    if (isAsked) asked.add(id);
    return isAsked;
  });

  function leadsOn({ question, choices }: Routing): boolean {
    return (chosen.get(question) ?? []).some((choice) => choices.includes(choice));
  }
}

export type QuestionsFault =
  /** A closed question needs two answers to choose from. */
  | { readonly kind: 'too-few-choices'; readonly question: string }
  | { readonly kind: 'repeated-choice'; readonly question: string }
  /** The smallest number that is taken is larger than the largest. */
  | { readonly kind: 'crossed-limits'; readonly question: string }
  /** It depends on a question that does not stand before it. */
  | { readonly kind: 'asked-too-early'; readonly question: string; readonly needs: string }
  /** It depends on an answer that can no longer be given. */
  | { readonly kind: 'lost-answer'; readonly question: string; readonly needs: string };

/** The questions as they are when they fit together; otherwise the first thing that does not. */
export function checkQuestions(
  questions: readonly Question[],
): Result<readonly Question[], QuestionsFault> {
  const earlier = new Map<string, Question>();
  for (const question of questions) {
    const fault =
      choicesFault(question) ??
      limitsFault(question) ??
      routingFault(question, earlier, questions);
    if (fault) return refuse(fault);
    earlier.set(question.id, question);
  }
  return accept(questions);
}

function choicesFault({ id, kind, choices }: Question): QuestionsFault | null {
  if (!hasOwnChoices(kind) && KIND_CHOICES[kind] === null) return null;
  if (choices.length < 2) return { kind: 'too-few-choices', question: id };
  const labels = new Set(choices.map(({ label }) => label.toLowerCase()));
  return labels.size < choices.length ? { kind: 'repeated-choice', question: id } : null;
}

function limitsFault({ id, number }: Question): QuestionsFault | null {
  const { smallest, largest } = number ?? NO_LIMITS;
  const isCrossed = smallest !== null && largest !== null && smallest > largest;
  return isCrossed ? { kind: 'crossed-limits', question: id } : null;
}

function routingFault(
  { id, showWhen }: Question,
  earlier: ReadonlyMap<string, Question>,
  all: readonly Question[],
): QuestionsFault | null {
  if (showWhen === null) return null;
  const needs = showWhen.question;
  const source = earlier.get(needs);
  if (!source) {
    const isLater = all.some((question) => question.id === needs);
    return { kind: isLater ? 'asked-too-early' : 'lost-answer', question: id, needs };
  }
  const offered = routingChoices(source).map((choice) => choice.id);
  const isOffered = showWhen.choices.every((choice) => offered.includes(choice));
  return isOffered && showWhen.choices.length > 0
    ? null
    : { kind: 'lost-answer', question: id, needs };
}
