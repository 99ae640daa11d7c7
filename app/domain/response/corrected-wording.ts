/**
 * The words that a comment answered beside the words that are published now, where a correction has
 * changed them. The comment itself stays with the version that its writer read (D-05).
 */
import type { Paper } from '../paper/paper.ts';
import { wordingDifference, type DifferencePart } from '../paper/wording-difference.ts';
import { paperOfComment, type AnsweredPapers } from './answered-papers.ts';
import type { Comment } from './response.ts';
import { describeTarget, publishedWording } from './target-description.ts';
import { targetKey, type Target } from './target.ts';

export type CorrectedWording = {
  /** Key of the target: `proposal:p3`. */
  readonly key: string;
  /** Number of the version that was answered. */
  readonly version: number;
  readonly answered: string;
  /** Null when the paper no longer holds it. */
  readonly published: string | null;
  /** From the one to the other; empty when it is gone. */
  readonly difference: readonly DifferencePart[];
};

/** One entry for each comment whose target is worded otherwise now, in the order of the comments. */
export function correctedWordings(
  answered: AnsweredPapers,
  published: Paper,
  comments: readonly Pick<Comment, 'target' | 'paperVersion'>[],
): readonly CorrectedWording[] {
  return comments.flatMap((comment) => {
    const { target } = comment;
    const { number, paper } = paperOfComment(answered, comment);
    const before = wordingOf(paper, target);
    const now = wordingOf(published, target);
    if (before === null || before === now) return [];
    const difference = now === null ? [] : wordingDifference(before, now);
    return [
      {
        ...{ key: targetKey(target), version: number },
        ...{ answered: before, published: now, difference },
      },
    ];
  });
}

/** Null when the paper holds no such thing, as for what only a survey asked; '' for the paper as a whole. */
function wordingOf(paper: Paper, target: Target): string | null {
  const description = describeTarget(paper, target);
  if (!description) return null;
  const own = publishedWording(paper, target);
  return own === '' ? description.passages.join('\n\n') : own;
}
