/** Operation: shows the form for a comment on one thing, with the text being commented on. */
import { sectionOf } from '#app/domain/paper/paper.ts';
import type { Question } from '#app/domain/paper/question.ts';
import { questionsFor } from '#app/domain/response/asked-of.ts';
import type { DraftComment } from '#app/domain/response/draft.ts';
import {
  describeTarget,
  type TargetDescription,
} from '#app/domain/response/target-description.ts';
import { targetKey, type Target } from '#app/domain/response/target.ts';
import type { AppContext } from '../context.ts';
import { findDesk, keepAwake, type Desk, type RespondVisit } from './respond-visit.server.ts';
import { frameOf, type RespondFrame } from './show-draft.server.ts';

export type CommentFormPage = RespondFrame & {
  readonly target: Target;
  readonly description: TargetDescription;
  /** Null for every target but a question. */
  readonly question: AskedQuestion | null;
  /** Null when nothing is saved on it yet. */
  readonly saved: DraftComment | null;
};

/** A question and where it stands among those that are asked of this respondent. */
export type AskedQuestion = Question & {
  readonly section: string | null;
  /** From 1; null when an earlier answer means that it is not asked, so it will not be sent. */
  readonly place: number | null;
  readonly asked: number;
};

/** Null when there is no such consultation, or its paper holds no such thing. */
export async function showCommentForm(
  app: AppContext,
  visit: RespondVisit,
  target: Target,
): Promise<CommentFormPage | null> {
  const desk = await findDesk(app, app.db.read, visit);
  if (!desk) return null;
  const description = describeTarget(desk.version.paper, target);
  if (!description) return null;
  await keepAwake(app, desk.draft, visit.at);

  const key = targetKey(target);
  return {
    ...(await frameOf(app, desk, visit)),
    target,
    description,
    question: questionOf(desk, target),
    saved: desk.draft?.comments.find((one) => targetKey(one.target) === key) ?? null,
  };
}

function questionOf({ version, draft }: Desk, target: Target): AskedQuestion | null {
  const { paper } = version;
  const question =
    target.kind === 'question' ? paper.questions.find(({ id }) => id === target.id) : undefined;
  if (!question) return null;
  const asked = questionsFor(paper, draft?.comments ?? []);
  const at = asked.findIndex(({ id }) => id === question.id);
  return {
    ...question,
    section: sectionOf(paper, question.id),
    place: at === -1 ? null : at + 1,
    asked: asked.length,
  };
}
