/**
 * Which questions of a paper are asked of a respondent, by what they have answered so far.
 *
 * An answer to a question that is no longer asked is kept in the draft, so that changing one's mind
 * back loses nothing; it is not submitted, and the respondent is told so.
 */
import { askedQuestions, type Question } from '../paper/question.ts';
import type { Comment } from './response.ts';

type Asking = { readonly questions: readonly Question[] };
type Said = Pick<Comment, 'target' | 'choices'>;

/** The questions that are asked of whoever says this, in the order of the paper. */
export function questionsFor(
  { questions }: Asking,
  comments: readonly Said[],
): readonly Question[] {
  const chosen = new Map(
    comments.flatMap(({ target, choices }) =>
      target.kind === 'question' ? [[target.id, choices] as const] : [],
    ),
  );
  return askedQuestions(questions, chosen);
}

/** Those that stand: everything but answers to questions that routing has taken away. */
export function withoutUnasked<One extends Said>(
  paper: Asking,
  comments: readonly One[],
): readonly One[] {
  const asked = new Set(questionsFor(paper, comments).map(({ id }) => id));
  const routed = new Set(
    paper.questions.flatMap(({ id, showWhen }) => (showWhen === null ? [] : [id])),
  );
  return comments.filter(
    ({ target }) =>
      target.kind !== 'question' || !routed.has(target.id) || asked.has(target.id),
  );
}
