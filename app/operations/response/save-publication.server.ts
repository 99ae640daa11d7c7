/** Operation: a respondent saves how their response may be published. */
import { accept, type Result } from '#app/domain/result.ts';
import type { Consent } from '#app/domain/response/response.ts';
import { updateDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import {
  changeDraft,
  type ChangeDraftRefusal,
  type OpenedDraft,
} from './change-draft.server.ts';
import { contribute } from './organisation-draft.server.ts';
import type { RespondVisit } from './respond-visit.server.ts';

/** `consent` is null when none was chosen, which counts as `not-at-all`. */
export async function savePublication(
  app: AppContext,
  visit: RespondVisit,
  consent: Consent | null,
): Promise<Result<OpenedDraft, ChangeDraftRefusal>> {
  return changeDraft<ChangeDraftRefusal>(app, visit, async (tx, { draft }) => {
    const { partner, at } = visit;
    const part = { kind: 'publication', consent } as const;
    await updateDraft(tx, draft.id, { consent, updatedAt: at });
    await contribute(app, tx, { draft, partner, at, part, outcome: 'saved' });
    return accept('saved');
  });
}
