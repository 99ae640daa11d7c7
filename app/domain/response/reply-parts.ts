/**
 * The parts of a paper that a form offers to staff who enter a reply: what people take positions on,
 * the questions, and whatever else the reply says something about already.
 */
import { takesOneChoice, type Question, type QuestionChoice } from '../paper/question.ts';
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
  /** Answers to choose from; empty where there are none. */
  readonly choices: readonly QuestionChoice[];
  readonly isOneChoice: boolean;
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
  return {
    ...{ target, key, title: titleOfTarget(paper, key) },
    prompt: question?.prompt ?? null,
    takesPosition: takesPosition(target) || (comment?.position ?? null) !== null,
    ...choicesOf(question, comment),
    hasWording: (comment?.suggestedWording ?? null) !== null,
  };
}

/** Answers that were chosen and are no longer offered can still be kept, under their ids. */
function choicesOf(
  question: Question | undefined,
  comment: Comment | undefined,
): Pick<ReplyPart, 'choices' | 'isOneChoice'> {
  const choices = question?.choices ?? [];
  const offered = new Set(choices.map(({ id }) => id));
  const chosen = (comment?.choices ?? []).filter((id) => !offered.has(id));
  const isOneChoice = question !== undefined && takesOneChoice(question.kind);
  const isKept = !isOneChoice || (comment?.choices.length ?? 0) <= 1;
  return {
    choices: [...choices, ...chosen.map((id) => ({ id, label: id }))],
    isOneChoice: isOneChoice && isKept,
  };
}
