/**
 * What a respondent says: whether anything is said at all, in which order it stands, and what of it
 * is dropped because it is empty.
 *
 * Source: R-05 (one general comment is a whole response), R-06 (a blank one is refused).
 */
import type { Paper } from '../paper/paper.ts';
import type { Comment, Organisation, Respondent, ResponseContent } from './response.ts';
import { targetKey } from './target.ts';

/** An individual who has told us nothing: where every respondent starts. */
export const UNNAMED_INDIVIDUAL: Respondent = {
  type: 'individual',
  name: '',
  email: '',
  area: '',
  organisation: null,
  meeting: null,
};

/** An organisation of which nothing is said yet. */
export const UNNAMED_ORGANISATION: Organisation = {
  name: '',
  sector: '',
  role: '',
  isAuthorised: null,
  authorisedBy: '',
  represents: '',
  howConsulted: '',
  stake: null,
  mandate: null,
};

/** True when the comment holds neither a position, words, a choice nor suggested wording. */
export function isEmptyComment(comment: Omit<Comment, 'target'>): boolean {
  return (
    comment.position === null &&
    comment.words.trim() === '' &&
    comment.choices.length === 0 &&
    (comment.suggestedWording ?? '').trim() === ''
  );
}

/**
 * True when nothing is said: a name alone is not a response. An attached file says something,
 * for an organisation often all that it has to say.
 */
export function isBlank(content: Pick<ResponseContent, 'comments' | 'attachments'>): boolean {
  return content.attachments.length === 0 && content.comments.every(isEmptyComment);
}

/**
 * The comments in the order of the paper: the whole first, then proposals, options, principles,
 * cells, questions, changes, seats and blocks. Targets that the paper no longer has come last.
 */
export function inPaperOrder(paper: Paper, comments: readonly Comment[]): readonly Comment[] {
  const places = new Map(paperTargetKeys(paper).map((key, place) => [key, place]));
  const placeOf = (comment: Comment) => places.get(targetKey(comment.target)) ?? places.size;
  return [...comments].sort(
    (one, other) => placeOf(one) - placeOf(other) || compareKeys(one, other),
  );
}

/** The key of everything in the paper that can be commented on, in that order. */
export function paperTargetKeys(paper: Paper): readonly string[] {
  return [
    'consultation',
    ...paper.proposals.map(({ id }) => `proposal:${id}`),
    ...paper.options.map(({ id }) => `option:${id}`),
    ...paper.principles.map(({ id }) => `principle:${id}`),
    ...paper.options.flatMap((option) =>
      paper.principles.map((principle) => `cell:${option.id}/${principle.id}`),
    ),
    ...paper.questions.map(({ id }) => `question:${id}`),
    ...paper.structure.changes.map(({ id }) => `change:${id}`),
    ...paper.structure.seats.map(({ id }) => `seat:${id}`),
    ...paper.blocks.map(({ id }) => `block:${id}`),
  ];
}

/** By code unit, so that the order is the same on every database and machine. */
function compareKeys(one: Comment, other: Comment): number {
  const [first, second] = [targetKey(one.target), targetKey(other.target)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
