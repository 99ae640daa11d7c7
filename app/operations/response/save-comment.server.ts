/** Operation: a respondent saves what they say about one thing, or takes it back by emptying it. */
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { Comment } from '#app/domain/response/response.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { updateDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import { versionRead } from './answered-paper.server.ts';
import {
  changeDraft,
  flagDraft,
  type ChangeDraftRefusal,
  type OpenedDraft,
} from './change-draft.server.ts';
import type { OpenDesk, RespondVisit } from './respond-visit.server.ts';
import { writeComment, type ChangedElsewhere } from './write-comment.server.ts';

export type SaveComment = {
  /** With the paper version that its form showed; without one it is on the published version. */
  readonly comment: Comment;
  /** Revision of the comment that the form was shown with; 0 when there was none. */
  readonly onRevision: number;
  readonly isHoneypotFilled: boolean;
};

export type SaveCommentRefusal =
  ChangeDraftRefusal | { readonly kind: 'unknown-target' } | ChangedElsewhere;

/** `revision` is that of the comment as it now stands; 0 when there never was one. */
export type SavedComment = OpenedDraft & { readonly revision: number };

export async function saveComment(
  app: AppContext,
  visit: RespondVisit,
  command: SaveComment,
): Promise<Result<SavedComment, SaveCommentRefusal>> {
  let revision = 0;
  const opened = await changeDraft<SaveCommentRefusal>(app, visit, async (tx, desk) => {
    const saved = await save(app, tx, { desk, visit, command });
    if (!saved.ok) return saved;
    revision = saved.value;
    return accept('saved');
  });
  return opened.ok ? accept({ ...opened.value, revision }) : opened;
}

type Saving = {
  readonly desk: OpenDesk;
  readonly visit: RespondVisit;
  readonly command: SaveComment;
};

async function save(
  app: AppContext,
  tx: Db,
  { desk, visit, command }: Saving,
): Promise<Result<number, SaveCommentRefusal>> {
  const { version, draft } = desk;
  const { onRevision, isHoneypotFilled } = command;
  const paperVersion = await versionRead(tx, desk, command.comment);
  if (paperVersion === null) return refuse({ kind: 'unknown-target' });

  const comment = { ...command.comment, paperVersion };
  const written = await writeComment(app, tx, { draft, visit, comment, onRevision });
  if (!written.ok) return written;
  if (isHoneypotFilled) await flagDraft(tx, draft, 'honeypot-filled', visit.at);
  await updateDraft(tx, draft.id, { paperVersion: version.number, updatedAt: visit.at });
  return written;
}
