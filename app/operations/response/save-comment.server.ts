/** Operation: a respondent saves what they say about one thing, or takes it back by emptying it. */
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { isEmptyComment } from '#app/domain/response/content.ts';
import type { DraftComment, ResponseDraft } from '#app/domain/response/draft.ts';
import type { Comment } from '#app/domain/response/response.ts';
import { describeTarget } from '#app/domain/response/target-description.ts';
import { targetKey } from '#app/domain/response/target.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  deleteDraftComment,
  updateDraft,
  upsertDraftComment,
} from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import {
  changeDraft,
  flagDraft,
  type ChangeDraftRefusal,
  type OpenedDraft,
} from './change-draft.server.ts';
import type { RespondVisit } from './respond-visit.server.ts';

export type SaveComment = {
  readonly comment: Comment;
  /** Revision of the comment that the form was shown with; 0 when there was none. */
  readonly onRevision: number;
  readonly isHoneypotFilled: boolean;
};

export type SaveCommentRefusal =
  | ChangeDraftRefusal
  | { readonly kind: 'unknown-target' }
  /** Another window has saved something else since: both texts are kept before eyes. */
  | { readonly kind: 'changed-elsewhere'; readonly saved: DraftComment };

/** `revision` is that of the comment as it now stands; 0 when it is empty, and so not there. */
export type SavedComment = OpenedDraft & { readonly revision: number };

export async function saveComment(
  app: AppContext,
  visit: RespondVisit,
  command: SaveComment,
): Promise<Result<SavedComment, SaveCommentRefusal>> {
  const { comment } = command;
  let revision = 0;
  const opened = await changeDraft<SaveCommentRefusal>(app, visit, async (tx, desk) => {
    const { version, draft } = desk;
    if (!describeTarget(version.paper, comment.target))
      return refuse({ kind: 'unknown-target' });

    const saved = savedComment(draft, comment);
    if (saved && saved.revision !== command.onRevision && !isSameComment(saved, comment)) {
      return refuse({ kind: 'changed-elsewhere', saved });
    }
    await writeComment(tx, draft, { comment, savedAt: visit.at });
    revision = isEmptyComment(comment) ? 0 : (saved?.revision ?? 0) + 1;
    if (command.isHoneypotFilled) await flagDraft(tx, draft, 'honeypot-filled', visit.at);
    await updateDraft(tx, draft.id, { paperVersion: version.number, updatedAt: visit.at });
    return accept('saved');
  });
  return opened.ok ? accept({ ...opened.value, revision }) : opened;
}

async function writeComment(
  tx: Db,
  draft: ResponseDraft,
  saved: { readonly comment: Comment; readonly savedAt: Date },
): Promise<void> {
  if (isEmptyComment(saved.comment)) {
    await deleteDraftComment(tx, draft.id, saved.comment.target);
  } else {
    await upsertDraftComment(tx, draft.id, saved);
  }
}

function savedComment(draft: ResponseDraft, { target }: Comment): DraftComment | undefined {
  const key = targetKey(target);
  return draft.comments.find((comment) => targetKey(comment.target) === key);
}

function isSameComment(one: Comment, other: Comment): boolean {
  return (
    one.position === other.position &&
    one.words === other.words &&
    (one.suggestedWording ?? '') === (other.suggestedWording ?? '') &&
    one.choices.join(' ') === other.choices.join(' ')
  );
}
