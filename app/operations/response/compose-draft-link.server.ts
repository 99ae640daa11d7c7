/** Composes the letter with the link to a draft, at the moment at which it is sent. */
import type { Email } from '#app/domain/outbox/letter.ts';
import { draftLink } from '#app/emails/response/draft-link.ts';
import { findConsultationById } from '#app/infrastructure/db/consultations.server.ts';
import { findDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import { resumeCodeOf } from './resume-code.server.ts';

/** Null when the draft is no longer there, or has become a response. */
export async function composeDraftLink(
  app: Pick<AppContext, 'db' | 'config' | 'secrets'>,
  { draftId, to }: { readonly draftId: string; readonly to: string },
): Promise<Email | null> {
  const draft = await findDraft(app.db.read, draftId);
  if (draft?.responseId !== null) return null;
  const consultation = await findConsultationById(app.db.read, draft.consultationId);
  if (!consultation) return null;
  return draftLink({
    to,
    consultation,
    link: `${app.config.publicUrl}/drafts/${resumeCodeOf(app, draftId)}`,
  });
}
