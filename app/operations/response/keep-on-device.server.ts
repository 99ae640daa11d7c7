/**
 * Operation: a respondent says whether the device is their own. On their own device the draft's
 * cookie lasts until submission or closing, and the draft never rests; elsewhere it ends with the
 * browser, or after 30 minutes without use.
 */
import { accept, type Result } from '#app/domain/result.ts';
import { updateDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import {
  changeDraft,
  type ChangeDraftRefusal,
  type OpenedDraft,
} from './change-draft.server.ts';
import type { RespondVisit } from './respond-visit.server.ts';

export async function keepOnDevice(
  app: AppContext,
  visit: RespondVisit,
  isOwnDevice: boolean,
): Promise<Result<OpenedDraft, ChangeDraftRefusal>> {
  let closesAt: Date | null = null;
  const saved = await changeDraft<ChangeDraftRefusal>(app, visit, async (tx, desk) => {
    closesAt = desk.consultation.closesAt;
    await updateDraft(tx, desk.draft.id, { isOwnDevice, updatedAt: visit.at });
    return accept('saved');
  });
  if (!saved.ok) return saved;
  return accept({ ...saved.value, keptUntil: isOwnDevice ? closesAt : null });
}
