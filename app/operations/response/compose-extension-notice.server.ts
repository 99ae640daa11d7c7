/** Composes the letter that tells of more time to reply, at the moment at which it is sent. */
import type { Email } from '#app/domain/outbox/letter.ts';
import { extensionNotice } from '#app/emails/response/extension-notice.ts';
import { findConsultationById } from '#app/infrastructure/db/consultations.server.ts';
import { findLinkEmail } from '#app/infrastructure/db/draft-holders.server.ts';
import { findDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import { resumeCodeOf } from './resume-code.server.ts';

type Notice = { readonly draftId: string; readonly extension: number; readonly to: string };

/**
 * Null when the draft is no longer there. The link to the draft goes only where somebody asked for it
 * to go: an address that was typed for the receipt may be anybody's.
 */
export async function composeExtensionNotice(
  app: Pick<AppContext, 'db' | 'config' | 'secrets'>,
  { draftId, extension, to }: Notice,
): Promise<Email | null> {
  const { read } = app.db;
  const draft = await findDraft(read, draftId);
  const consultation = draft && (await findConsultationById(read, draft.consultationId));
  const extended = consultation?.extensions[extension - 1];
  if (!draft || !consultation || !extended) return null;

  const linkEmail = (await findLinkEmail(read, draftId))?.trim().toLowerCase();
  const { publicUrl } = app.config;
  return extensionNotice({
    to,
    consultation,
    extension: extended,
    pageLink: `${publicUrl}/consultations/${consultation.slug}`,
    draftLink: linkEmail === to ? `${publicUrl}/drafts/${resumeCodeOf(app, draftId)}` : null,
    isSent: draft.responseId !== null,
  });
}
