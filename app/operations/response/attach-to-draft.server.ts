/** Operations: a respondent attaches a file to their draft, takes one out, or reads one (P-08). */
import {
  attachFile,
  DOCUMENT_KINDS,
  type AttachRefusal,
  type FileRefusal,
} from '#app/domain/response/attachment.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { ResponseDraft } from '#app/domain/response/draft.ts';
import {
  findAttachment,
  insertAttachment,
  markAttachmentRemoved,
  sumBytesInDrafts,
} from '#app/infrastructure/db/attachments.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { updateDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import { readAttachedFile, type FileDownload } from '../files/read-file.server.ts';
import { attachedFileOf, storeFile, type Upload } from '../files/store-file.server.ts';
import {
  changeDraft,
  type ChangeDraftRefusal,
  type OpenedDraft,
} from './change-draft.server.ts';
import { findDesk, type RespondVisit } from './respond-visit.server.ts';

export type AttachToDraftRefusal =
  | ChangeDraftRefusal
  | { readonly kind: 'not-taken'; readonly file: FileRefusal }
  | { readonly kind: 'not-attached'; readonly attach: AttachRefusal };

export async function attachToDraft(
  app: AppContext,
  visit: RespondVisit,
  upload: Upload,
): Promise<Result<OpenedDraft, AttachToDraftRefusal>> {
  const stored = await storeFile(app, upload, DOCUMENT_KINDS);
  if (!stored.ok) return refuse({ kind: 'not-taken', file: stored.refusal });

  const file = attachedFileOf(stored.value);
  const outcome = await changeDraft<AttachToDraftRefusal>(app, visit, async (tx, desk) => {
    const { draft, consultation } = desk;
    const decision = attachFile(draft.attachments, file, await sumBytesInDrafts(tx));
    if (!decision.ok) return refuse({ kind: 'not-attached', attach: decision.refusal });
    await insertAttachment(tx, {
      ...stored.value,
      consultationId: consultation.id,
      owner: { kind: 'draft', id: draft.id },
      addedBy: visit.partner?.id ?? null,
      addedAt: visit.at,
      removedAt: null,
    });
    await updateDraft(tx, draft.id, { attachments: decision.value, updatedAt: visit.at });
    return accept('saved');
  });
  if (!outcome.ok) await app.files.remove(stored.value.storedName);
  return outcome;
}

export type DetachRefusal =
  | ChangeDraftRefusal
  /** It belongs to somebody else's draft or response (P-06). */
  | { readonly kind: 'unknown-file' };

/** Leaves things as they are when the file was taken out before, or is not known at all. */
export async function detachFromDraft(
  app: AppContext,
  visit: RespondVisit,
  fileId: string,
): Promise<Result<OpenedDraft, DetachRefusal>> {
  return changeDraft<DetachRefusal>(app, visit, async (tx, { draft }) => {
    if (await isSomebodyElses(tx, draft, fileId)) {
      logDenied(app, visit);
      return refuse({ kind: 'unknown-file' });
    }
    const attachments = draft.attachments.filter(({ id }) => id !== fileId);
    const owner = { kind: 'draft', id: draft.id } as const;
    await markAttachmentRemoved(tx, { id: fileId, owner, at: visit.at });
    await updateDraft(tx, draft.id, { attachments, updatedAt: visit.at });
    return accept('saved');
  });
}

async function isSomebodyElses(
  tx: Db,
  { id, revisesId, attachments }: ResponseDraft,
  fileId: string,
): Promise<boolean> {
  if (attachments.some((attached) => attached.id === fileId)) return false;
  const file = await findAttachment(tx, fileId);
  return file !== null && file.owner.id !== id && file.owner.id !== revisesId;
}

function logDenied({ log }: Pick<AppContext, 'log'>, { partner }: RespondVisit): void {
  log.warn({ contactId: partner?.id ?? null, action: 'read-draft-file' }, 'denied');
}

/** Null, and logged, unless the browser's draft names the file. */
export async function readDraftFile(
  app: AppContext,
  visit: RespondVisit,
  fileId: string,
): Promise<FileDownload | null> {
  const desk = await findDesk(app, app.db.read, visit);
  const file = desk?.draft?.attachments.find(({ id }) => id === fileId);
  if (file) return readAttachedFile(app, app.db.read, file);
  logDenied(app, visit);
  return null;
}
