/**
 * Writes one comment into a draft, unless something else was saved there that the writer has not seen.
 *
 * An emptied comment stays as an empty row, so that its revision goes on counting: a form that was
 * shown before it was emptied and written anew is then still known to be an old one (P-14).
 */
import { isEmptyComment } from '#app/domain/response/content.ts';
import type { DraftComment, ResponseDraft } from '#app/domain/response/draft.ts';
import type { Comment } from '#app/domain/response/response.ts';
import { targetKey } from '#app/domain/response/target.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { upsertDraftComment } from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import { contribute } from './organisation-draft.server.ts';
import type { RespondVisit } from './respond-visit.server.ts';
import { seenRevision } from './seen-revision.ts';

/** Another window, or a colleague, has saved something else since: both texts are kept in sight. */
export type ChangedElsewhere = {
  readonly kind: 'changed-elsewhere';
  readonly saved: DraftComment;
};

type Writing = {
  readonly draft: ResponseDraft;
  readonly visit: Pick<RespondVisit, 'partner' | 'at' | 'formDraftId'>;
  readonly comment: Comment;
  /** Revision that the writer has seen. */
  readonly onRevision: number;
};

/**
 * Answers the revision of the comment as it now stands; 0 when nothing stands there. What a colleague
 * is kept from saving is kept as a contribution before it is shown to them.
 */
export async function writeComment(
  app: Pick<AppContext, 'newId'>,
  tx: Db,
  { draft, visit, comment, onRevision }: Writing,
): Promise<Result<number, ChangedElsewhere>> {
  const { partner, at } = visit;
  const saved = savedComment(draft, comment);
  const part = { kind: 'comment', comment } as const;
  const seen = seenRevision(visit, draft, onRevision);
  if (saved && saved.revision !== seen && !isSameComment(saved, comment)) {
    await contribute(app, tx, { draft, partner, at, part, outcome: 'set-aside' });
    return refuse({ kind: 'changed-elsewhere', saved });
  }
  if (!saved && isEmptyComment(comment)) return accept(0);
  await upsertDraftComment(tx, draft.id, { comment, savedAt: at });
  await contribute(app, tx, { draft, partner, at, part, outcome: 'saved' });
  return accept((saved?.revision ?? 0) + 1);
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
