/**
 * The paper as the writer of each comment of a response read it (D-05).
 *
 * A response answers the version that was published when it was sent. A comment in it may have been
 * written before a correction, and then it stays with the words that its writer had before them.
 */
import type { Paper } from '../paper/paper.ts';
import type { Comment } from './response.ts';

export type AnsweredPaper = { readonly number: number; readonly paper: Paper };

export type AnsweredPapers = {
  /** The version that the response answers. */
  readonly main: AnsweredPaper;
  /** Other versions on which comments of it were made. */
  readonly others: readonly AnsweredPaper[];
};

/** The version on which the comment was made. */
export function paperOfComment(
  { main, others }: AnsweredPapers,
  { paperVersion = main.number }: Pick<Comment, 'paperVersion'>,
): AnsweredPaper {
  return others.find(({ number }) => number === paperVersion) ?? main;
}

/** Numbers of the versions besides the response's on which comments were made. */
export function otherVersions(
  main: number,
  comments: readonly Pick<Comment, 'paperVersion'>[],
): readonly number[] {
  const numbers = comments.map(({ paperVersion = main }) => paperVersion);
  return [...new Set(numbers)].filter((number) => number !== main);
}
