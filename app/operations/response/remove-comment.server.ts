/** Operation: a respondent removes one comment from their draft. */
import { accept, type Result } from '#app/domain/result.ts';
import type { Target } from '#app/domain/response/target.ts';
import {
  deleteDraftComment,
  updateDraft,
} from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import {
  changeDraft,
  type ChangeDraftRefusal,
  type OpenedDraft,
} from './change-draft.server.ts';
import type { RespondVisit } from './respond-visit.server.ts';

export async function removeComment(
  app: AppContext,
  visit: RespondVisit,
  target: Target,
): Promise<Result<OpenedDraft, ChangeDraftRefusal>> {
  return changeDraft<ChangeDraftRefusal>(app, visit, async (tx, { draft }) => {
    await deleteDraftComment(tx, draft.id, target);
    await updateDraft(tx, draft.id, { updatedAt: visit.at });
    return accept('saved');
  });
}
