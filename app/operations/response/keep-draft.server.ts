/**
 * Operations: a respondent keeps a draft for later by a 16-character code, opens it again in any
 * browser, or leaves no trace of it.
 *
 * The code is derived from the draft's id, so it can be shown again and sent by letter; only its
 * hash is stored, and it opens that one draft and nothing else: not even the response it became.
 */
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { ResponseDraft } from '#app/domain/response/draft.ts';
import { listStoredNamesOf } from '#app/infrastructure/db/attachments.server.ts';
import { findConsultationById } from '#app/infrastructure/db/consultations.server.ts';
import { deleteLetters } from '#app/infrastructure/db/outbox.server.ts';
import {
  deleteDraft,
  findDraftByCode,
  updateDraft,
} from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import {
  changeDraft,
  retireToken,
  type ChangeDraftRefusal,
  type OpenedDraft,
} from './change-draft.server.ts';
import { resumeCodeOf } from './resume-code.server.ts';
import { draftLettersPrefix, enqueueDraftLink } from './enqueue-draft-link.server.ts';
import {
  findDesk,
  newDraftToken,
  tokenHashOf,
  type RespondVisit,
} from './respond-visit.server.ts';

export type KeptDraft = OpenedDraft & { readonly code: string };

/**
 * Makes the draft's code open it, and returns the code. With an address, a link that holds the code
 * goes there too; '' when none was given.
 */
export async function keepDraft(
  app: AppContext,
  visit: RespondVisit,
  email = '',
): Promise<Result<KeptDraft, ChangeDraftRefusal>> {
  const kept = await changeDraft<ChangeDraftRefusal>(app, visit, async (tx, { draft }) => {
    const resumeCodeHash = app.secrets.sha256(resumeCodeOf(app, draft.id));
    const asked = email === '' ? {} : { linkEmail: email };
    await updateDraft(tx, draft.id, { resumeCodeHash, ...asked, updatedAt: visit.at });
    if (email !== '') await enqueueDraftLink(app, tx, { draftId: draft.id, email });
    return accept('saved');
  });
  if (!kept.ok) return kept;
  return accept({ ...kept.value, code: resumeCodeOf(app, kept.value.draftId) });
}

export type ResumedDraft = { readonly slug: string; readonly token: string };

export type ResumeRefusal =
  /** No draft has this code, or its draft has been cleared. */
  | { readonly kind: 'unknown-code' }
  /** It has become a response, which its own reference and secret open. */
  | { readonly kind: 'sent' };

/** Opens a kept draft in this browser; the browser that had it open no longer does. */
export async function resumeDraft(
  app: AppContext,
  {
    code,
    token,
    at,
  }: { readonly code: string; readonly token: string | null; readonly at: Date },
): Promise<Result<ResumedDraft, ResumeRefusal>> {
  const opening = token ?? newDraftToken(app);
  return app.db.transact(async (tx) => {
    const draft = await findDraftByCode(tx, app.secrets.sha256(code));
    const consultation = draft && (await findConsultationById(tx, draft.consultationId));
    if (!draft || !consultation) return refuse({ kind: 'unknown-code' });
    if (draft.responseId !== null) return refuse({ kind: 'sent' });

    const tokenHash = tokenHashOf(app, consultation.id, opening);
    await retireToken(tx, tokenHash, at);
    await updateDraft(tx, draft.id, { tokenHash, updatedAt: at });
    return accept({ slug: consultation.slug, token: opening });
  });
}

/**
 * Leaves no trace in this browser. A draft that was not sent is deleted with all its words; one that
 * was sent is a response by now, and only its lead to this browser is cut.
 */
export async function discardDraft(
  app: AppContext,
  visit: RespondVisit,
): Promise<'discarded' | 'nothing-there' | null> {
  const discarded = await app.db.transact(async (tx) => {
    const desk = await findDesk(app, tx, visit);
    if (!desk) return null;
    if (!desk.draft || visit.token === null) return NOTHING_THERE;
    if (isKeptForItsResponse(desk.draft)) {
      await retireToken(tx, tokenHashOf(app, desk.consultation.id, visit.token), visit.at);
      return { outcome: 'discarded', files: [] } as const;
    }
    const files = await listStoredNamesOf(tx, { kind: 'draft', id: desk.draft.id });
    await deleteDraft(tx, desk.draft.id);
    await deleteLetters(tx, draftLettersPrefix(desk.draft.id));
    return { outcome: 'discarded', files } as const;
  });
  for (const name of discarded?.files ?? []) await app.files.remove(name);
  return discarded?.outcome ?? null;
}

const NOTHING_THERE = { outcome: 'nothing-there', files: [] } as const;

/** A sent draft goes on naming its response, so that a late retry still finds it. */
function isKeptForItsResponse(draft: ResponseDraft): boolean {
  return draft.responseId !== null;
}
