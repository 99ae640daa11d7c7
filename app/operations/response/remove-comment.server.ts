/** Operation: a respondent removes one comment from their draft. */
import { accept, type Result } from '#app/domain/result.ts';
import type { Target } from '#app/domain/response/target.ts';
import { updateDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import {
  changeDraft,
  type ChangeDraftRefusal,
  type OpenedDraft,
} from './change-draft.server.ts';
import type { RespondVisit } from './respond-visit.server.ts';
import { writeComment, type ChangedElsewhere } from './write-comment.server.ts';

export type RemoveCommentRefusal = ChangeDraftRefusal | ChangedElsewhere;

/** `onRevision` is the one that was shown when the respondent was asked. */
export async function removeComment(
  app: AppContext,
  visit: RespondVisit,
  { target, onRevision }: { readonly target: Target; readonly onRevision: number },
): Promise<Result<OpenedDraft, RemoveCommentRefusal>> {
  return changeDraft<RemoveCommentRefusal>(app, visit, async (tx, { draft }) => {
    const comment = { target, position: null, words: '', choices: [], suggestedWording: null };
    const written = await writeComment(app, tx, { draft, visit, comment, onRevision });
    if (!written.ok) return written;
    await updateDraft(tx, draft.id, { updatedAt: visit.at });
    return accept('saved');
  });
}
