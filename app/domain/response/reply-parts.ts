/**
 * The parts of a paper that a form offers to staff who enter a reply: what people take positions on,
 * the questions, and whatever else the reply says something about already.
 */
import { chosenLabel, readChosen, type Chosen } from '../paper/question-choice.ts';
import type { Asked, Question } from '../paper/question.ts';
import type { Paper } from '../paper/paper.ts';
import { paperTargetKeys } from './content.ts';
import type { Comment } from './response.ts';
import { titleOfTarget } from './target-description.ts';
import { takesPosition, targetFromKey, targetKey, type Target } from './target.ts';

export type ReplyPart = {
  readonly target: Target;
  /** Key of the target: `proposal:p3`. */
  readonly key: string;
  readonly title: string;
  /** The whole question; null for everything else. */
  readonly prompt: string | null;
  readonly takesPosition: boolean;
  /** What a closed question takes; null where nothing is to be chosen. */
  readonly asked: Asked | null;
  /** True where the reply suggests other wording, which is then kept with it. */
  readonly hasWording: boolean;
};

/**
 * In the order of the paper; targets that it no longer holds come last. `said` are the comments of a
 * reply that is entered already.
 */
export function replyParts(paper: Paper, said: readonly Comment[]): readonly ReplyPart[] {
  const comments = new Map(said.map((comment) => [targetKey(comment.target), comment]));
  const known = paperTargetKeys(paper);
  const offered = new Set(
    known.filter((key) => OFFERED.test(key) || comments.has(key)).filter(isPart),
  );
  const others = [...comments.keys()].filter((key) => !offered.has(key) && isPart(key));
  return [...offered, ...others].flatMap((key) => {
    const target = targetFromKey(key);
    return target === null ? [] : [partOf(paper, target, comments.get(key))];
  });
}

const OFFERED = /^(proposal|option|question):/;

/** The paper as a whole has a field of its own. */
function isPart(key: string): boolean {
  return key !== 'consultation';
}

function partOf(paper: Paper, target: Target, comment: Comment | undefined): ReplyPart {
  const key = targetKey(target);
  const question =
    target.kind === 'question' ? paper.questions.find(({ id }) => id === target.id) : undefined;
  const { position, choices, suggestedWording } = comment ?? SAYS_NOTHING;
  return {
    ...{ target, key, title: titleOfTarget(paper, key) },
    prompt: question?.prompt ?? null,
    takesPosition: takesPosition(target) || position !== null,
    asked: askedOf(question, choices),
    hasWording: suggestedWording !== null,
  };
}

const SAYS_NOTHING = { position: null, choices: [], suggestedWording: null } as const;

/**
 * What was chosen and is no longer offered, or was answered when the question was asked in another way,
 * can still be kept: each such entry then stands as a tick.
 */
function askedOf(question: Question | undefined, chosen: readonly string[]): Asked | null {
  if (question !== undefined && question.kind !== 'open' && canHold(question, chosen)) {
    return question;
  }
  const offered = question?.choices ?? [];
  const known = new Set(offered.map(({ id }) => id));
  const choices = [
    ...offered,
    ...chosen
      .filter((word) => !known.has(word))
      .map((id) => ({ id, label: chosenLabel({ choices: offered }, id) })),
  ];
  return choices.length === 0 ? null : { kind: 'several-choices', choices };
}

/** True when a form that asks the question as it stands can hold the whole answer. */
function canHold(asked: Asked, chosen: readonly string[]): boolean {
  const takesSeveral = asked.kind === 'several-choices' || asked.kind === 'ranking';
  if (!takesSeveral && chosen.length > 1) return false;
  return chosen.map(readChosen).every((entry) => isEntryOf(asked, entry));
}

function isEntryOf({ kind, choices }: Asked, entry: Chosen): boolean {
  if (kind === 'number' || kind === 'date') return entry.kind === kind;
  const sought = kind === 'ranking' ? 'place' : 'choice';
  return entry.kind === sought && choices.some(({ id }) => id === entry.id);
}
