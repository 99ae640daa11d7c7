/** Whether a form has seen what its save would replace. */
import type { ResponseDraft } from '#app/domain/response/draft.ts';
import type { RespondVisit } from './respond-visit.server.ts';

/** No revision: whatever is saved now was not seen. */
const NONE_SEEN = -1;

/**
 * The revision that the form was shown with, if that was a revision of this draft: one shown from an
 * earlier draft, which has been sent meanwhile, counts its revisions from another beginning.
 */
export function seenRevision(
  { formDraftId }: Pick<RespondVisit, 'formDraftId'>,
  draft: Pick<ResponseDraft, 'id'>,
  onRevision: number,
): number {
  return formDraftId === null || formDraftId === draft.id ? onRevision : NONE_SEEN;
}
