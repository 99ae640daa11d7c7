/** A comment as it is shown back: what it is about, and every part of it in words. */
import type { Paper } from '../paper/paper.ts';
import { paperOfComment, type AnsweredPapers } from './answered-papers.ts';
import { labelOfChoice } from './copy.ts';
import type { Comment } from './response.ts';
import { publishedWording, titleOfTarget } from './target-description.ts';
import { targetKey } from './target.ts';
import { wordingDifference, type DifferencePart } from '../paper/wording-difference.ts';
import { POSITION_WORDS } from './wording.ts';

export type ShownAnswer = {
  /** Key of the target: `proposal:p3`. */
  readonly key: string;
  /** What it is about. */
  readonly title: string;
  /** Null when no position was taken. */
  readonly position: string | null;
  /** Labels of the choices ticked. */
  readonly choices: readonly string[];
  /** '' when there are none. */
  readonly words: string;
  /** '' when there is none. */
  readonly suggestedWording: string;
  /** From the published text to the suggested one (P-10); empty without both. */
  readonly difference: readonly DifferencePart[];
  /** Number of the paper version that it was made on, where the response answers another; else null. */
  readonly madeOn: number | null;
};

/** One answer a comment, in the same order, each by the words that its writer had before them (D-05). */
export function answersOf(
  papers: AnsweredPapers,
  comments: readonly Comment[],
): readonly ShownAnswer[] {
  return comments.map((comment) => {
    const { number, paper } = paperOfComment(papers, comment);
    return {
      key: targetKey(comment.target),
      title: titleOfTarget(paper, targetKey(comment.target)),
      position: comment.position === null ? null : POSITION_WORDS[comment.position],
      choices: comment.choices.map((choice) => labelOfChoice(paper, comment, choice)),
      words: comment.words,
      suggestedWording: comment.suggestedWording ?? '',
      difference: differenceOf(paper, comment),
      madeOn: number === papers.main.number ? null : number,
    };
  });
}

function differenceOf(paper: Paper, comment: Comment): readonly DifferencePart[] {
  const suggested = comment.suggestedWording?.trim() ?? '';
  const published = suggested === '' ? '' : publishedWording(paper, comment.target);
  return published === '' ? [] : wordingDifference(published, suggested);
}
