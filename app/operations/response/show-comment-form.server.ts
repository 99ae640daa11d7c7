/** Operation: shows the form for a comment on one thing, with the text being commented on. */
import type { Paper } from '#app/domain/paper/paper.ts';
import type { DraftComment } from '#app/domain/response/draft.ts';
import {
  describeTarget,
  type TargetDescription,
} from '#app/domain/response/target-description.ts';
import { targetKey, type Target } from '#app/domain/response/target.ts';
import type { AppContext } from '../context.ts';
import { findDesk, keepAwake, type RespondVisit } from './respond-visit.server.ts';
import { frameOf, type RespondFrame } from './show-draft.server.ts';

export type CommentFormPage = RespondFrame & {
  readonly target: Target;
  readonly description: TargetDescription;
  /** The question's choices; empty for every other target. */
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  /** Null when nothing is saved on it yet. */
  readonly saved: DraftComment | null;
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
    choices: choicesOf(desk.version.paper, target),
    saved: desk.draft?.comments.find((one) => targetKey(one.target) === key) ?? null,
  };
}

function choicesOf({ questions }: Paper, target: Target): CommentFormPage['choices'] {
  if (target.kind !== 'question') return [];
  return questions.find(({ id }) => id === target.id)?.choices ?? [];
}
