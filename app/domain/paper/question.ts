/**
 * Questions of a paper: their kinds, their answers, and of whom each is asked.
 *
 * Every closed question holds its choices, also where its kind prescribes them, so that a form, a
 * copy and a tally read them from one place. A question may be asked only of those who chose certain
 * answers to an earlier one; whoever was not asked has not left it unanswered.
 */
import { accept, refuse, type Result } from '../result.ts';

export const QUESTION_KINDS = [
  'open',
  'one-choice',
  'several-choices',
  'yes-no',
  'scale',
  'rating',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export type QuestionChoice = { readonly id: string; readonly label: string };

/** Asked only of those who chose one of `choices` at an earlier question. */
export type Routing = { readonly question: string; readonly choices: readonly string[] };

export type Question = {
  readonly id: string;
  readonly label: string | null;
  readonly prompt: string;
  readonly hint: string | null;
  readonly kind: QuestionKind;
  /** Answers to choose from; empty for an open question. */
  readonly choices: readonly QuestionChoice[];
  /** Null when it is asked of everyone. */
  readonly showWhen: Routing | null;
  readonly sourceBlocks: readonly string[];
};

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
};

/** True when the editor writes the choices of a question of this kind. */
export function hasOwnChoices(kind: QuestionKind): boolean {
  return kind === 'one-choice' || kind === 'several-choices';
}

/** True when at most one answer may be chosen. */
export function takesOneChoice(kind: QuestionKind): boolean {
  return kind !== 'open' && kind !== 'several-choices';
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
    const fault = choicesFault(question) ?? routingFault(question, earlier, questions);
    if (fault) return refuse(fault);
    earlier.set(question.id, question);
  }
  return accept(questions);
}

function choicesFault({ id, kind, choices }: Question): QuestionsFault | null {
  if (kind === 'open') return null;
  if (choices.length < 2) return { kind: 'too-few-choices', question: id };
  const labels = new Set(choices.map(({ label }) => label.toLowerCase()));
  return labels.size < choices.length ? { kind: 'repeated-choice', question: id } : null;
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
  const offered = source.choices.map((choice) => choice.id);
  const isOffered = showWhen.choices.every((choice) => offered.includes(choice));
  return isOffered && showWhen.choices.length > 0
    ? null
    : { kind: 'lost-answer', question: id, needs };
}
