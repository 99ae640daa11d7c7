/**
 * Equality figures: how many gave each answer, with small numbers hidden.
 *
 * Who counts does not follow what staff decide about a response: a count that moved when one
 * response is taken out would tell that respondent's answer.
 */
import type { EqualityAnswers, EqualityQuestion, EqualitySet } from '../response/equality.ts';
import { SMALL_NUMBER_THRESHOLD, suppressSmall } from './suppress.ts';

export type EqualityTally = {
  readonly id: string;
  readonly prompt: string;
  /** Everyone who was asked: the total of the rows. */
  readonly asked: number;
  readonly rows: readonly EqualityRow[];
};

export type EqualityRow = {
  /** Null for those who left the question out. */
  readonly choice: string | null;
  readonly label: string | null;
  /** Null where the number is hidden. */
  readonly respondents: number | null;
};

/**
 * One table a question, in the order of the set; none at all when fewer than the threshold answered,
 * and none of a second step whose own total is hidden or nobody.
 */
export function tallyEquality(
  { questions }: EqualitySet,
  answers: readonly EqualityAnswers[],
): readonly EqualityTally[] {
  if (answers.length < SMALL_NUMBER_THRESHOLD) return [];
  const tallies = new Map<string, EqualityTally>();
  for (const question of questions) {
    const asked = answers.filter((given) => isAsked(question, given));
    if (!isShown(question, asked.length, tallies)) continue;
    tallies.set(question.id, tallyQuestion(question, asked));
  }
  return [...tallies.values()];
}

function isAsked({ follows }: EqualityQuestion, given: EqualityAnswers): boolean {
  return follows === null || given[follows.question] === follows.choice;
}

/** A second step adds up to one row of the first, so it may be shown only where that row is. */
function isShown(
  { follows }: EqualityQuestion,
  asked: number,
  earlier: ReadonlyMap<string, EqualityTally>,
): boolean {
  if (follows === null) return true;
  const row = earlier.get(follows.question)?.rows.find((one) => one.choice === follows.choice);
  return asked > 0 && row !== undefined && row.respondents !== null;
}

function tallyQuestion(
  { id, prompt, choices }: EqualityQuestion,
  asked: readonly EqualityAnswers[],
): EqualityTally {
  const counted = choices.map(
    (choice) => asked.filter((given) => given[id] === choice.id).length,
  );
  const leftOut = asked.length - counted.reduce((total, count) => total + count, 0);
  const shown = suppressSmall([...counted, leftOut]);
  return {
    id,
    prompt,
    asked: asked.length,
    rows: [
      ...choices.map((choice, at) => ({
        choice: choice.id,
        label: choice.label,
        respondents: shown[at] ?? null,
      })),
      { choice: null, label: null, respondents: shown[choices.length] ?? null },
    ],
  };
}
