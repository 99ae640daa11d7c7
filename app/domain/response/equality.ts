/**
 * Equality answers: what a respondent may say about themselves after the response is on record, kept
 * apart from it.
 *
 * A question set has a version, and answers are stored with the version that was asked, so figures
 * of two sets are never added together. Every question may be left out, and every question offers
 * "Prefer not to say", which is an answer of its own.
 */
import { accept, refuse, type Result } from '../result.ts';

export type EqualityChoice = { readonly id: string; readonly label: string };

export type EqualityQuestion = {
  readonly id: string;
  readonly prompt: string;
  readonly hint: string | null;
  /** "Prefer not to say" is the last. */
  readonly choices: readonly EqualityChoice[];
  /** Asked as a second step, of those alone who gave this answer; null for everyone. */
  readonly follows: { readonly question: string; readonly choice: string } | null;
};

export type EqualitySet = {
  readonly version: string;
  readonly questions: readonly EqualityQuestion[];
};

/** Ids of the choices by id of the question; a question that was left out is not there. */
export type EqualityAnswers = Readonly<Record<string, string>>;

export const PREFER_NOT_TO_SAY: EqualityChoice = {
  id: 'prefer-not-to-say',
  label: 'Prefer not to say',
};

/** Questions of the first step, which everyone is asked. */
export function firstStep({ questions }: EqualitySet): readonly EqualityQuestion[] {
  return questions.filter(({ follows }) => follows === null);
}

/** Questions of the second step that these answers lead to. */
export function secondStep(
  { questions }: EqualitySet,
  answers: EqualityAnswers,
): readonly EqualityQuestion[] {
  return questions.filter(
    ({ follows }) => follows !== null && answers[follows.question] === follows.choice,
  );
}

/** Only what the set asks and offers; an answer of the second step only where it was reached. */
export function askedAnswers(set: EqualitySet, answers: EqualityAnswers): EqualityAnswers {
  const asked = [...firstStep(set), ...secondStep(set, answers)];
  return Object.fromEntries(
    asked.flatMap(({ id, choices }) => {
      const choice = choices.find((candidate) => candidate.id === answers[id]);
      return choice ? [[id, choice.id]] : [];
    }),
  );
}

export type EqualityOffer = {
  readonly responseId: string | null;
  readonly revisesId: string | null;
  readonly isEqualityDone: boolean;
};

export type EqualityRefusal =
  /** Nothing has been submitted, so there is nothing to answer them after. */
  | { readonly kind: 'not-sent' }
  /** They are offered once, after a first response. */
  | { readonly kind: 'already-offered' };

/** The response after which the questions may be answered now. */
export function equalityOffer(draft: EqualityOffer | null): Result<string, EqualityRefusal> {
  const responseId = draft?.responseId ?? null;
  if (!draft || responseId === null) return refuse({ kind: 'not-sent' });
  if (draft.isEqualityDone || draft.revisesId !== null) {
    return refuse({ kind: 'already-offered' });
  }
  return accept(responseId);
}
