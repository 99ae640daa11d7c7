/** Operation: a respondent saves how their response may be published. */
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { Consent } from '#app/domain/response/response.ts';
import { updateDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import {
  changeDraft,
  type ChangeDraftRefusal,
  type OpenedDraft,
} from './change-draft.server.ts';
import { contribute, partRevision } from './organisation-draft.server.ts';
import type { RespondVisit } from './respond-visit.server.ts';
import { seenRevision } from './seen-revision.ts';

export type SavePublication = {
  /** Null when none was chosen, which counts as `not-at-all`. */
  readonly consent: Consent | null;
  /** How often it had been saved when a partner's form was shown; those who answer alone have none. */
  readonly onRevision?: number;
};

export type SavePublicationRefusal =
  | ChangeDraftRefusal
  /** A colleague has chosen otherwise since: that stands in the draft, and this choice is kept too. */
  | { readonly kind: 'publication-changed-elsewhere'; readonly revision: number };

export async function savePublication(
  app: AppContext,
  visit: RespondVisit,
  { consent, onRevision = 0 }: SavePublication,
): Promise<Result<OpenedDraft, SavePublicationRefusal>> {
  return changeDraft<SavePublicationRefusal>(app, visit, async (tx, { draft }) => {
    const { partner, at } = visit;
    const part = { kind: 'publication', consent } as const;
    const revision = await partRevision(tx, draft, 'publication');
    const isUnseen = partner !== null && revision !== seenRevision(visit, draft, onRevision);
    if (isUnseen && consent !== draft.consent) {
      await contribute(app, tx, { draft, partner, at, part, outcome: 'set-aside' });
      return refuse({ kind: 'publication-changed-elsewhere', revision });
    }
    await updateDraft(tx, draft.id, { consent, updatedAt: at });
    await contribute(app, tx, { draft, partner, at, part, outcome: 'saved' });
    return accept('saved');
  });
}
