/** Operation: a respondent saves who they are, or as much of it as they like. */
import { accept, type Result } from '#app/domain/result.ts';
import type { Respondent } from '#app/domain/response/response.ts';
import { updateDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import {
  changeDraft,
  flagDraft,
  type ChangeDraftRefusal,
  type OpenedDraft,
} from './change-draft.server.ts';
import type { RespondVisit } from './respond-visit.server.ts';

export type SaveAboutYou = {
  readonly respondent: Respondent;
  readonly wantsOutcome: boolean;
  readonly isHoneypotFilled: boolean;
};

export async function saveAboutYou(
  app: AppContext,
  visit: RespondVisit,
  { respondent, wantsOutcome, isHoneypotFilled }: SaveAboutYou,
): Promise<Result<OpenedDraft, ChangeDraftRefusal>> {
  return changeDraft<ChangeDraftRefusal>(app, visit, async (tx, { draft }) => {
    await updateDraft(tx, draft.id, { respondent, wantsOutcome, updatedAt: visit.at });
    if (isHoneypotFilled) await flagDraft(tx, draft, 'honeypot-filled', visit.at);
    return accept('saved');
  });
}
