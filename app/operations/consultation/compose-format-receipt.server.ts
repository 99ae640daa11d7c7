/** Composes the letter that acknowledges a request for another format. */
import type { Email } from '#app/domain/outbox/letter.ts';
import { formatRequestReceipt } from '#app/emails/consultation/format-request-receipt.ts';
import { findConsultationById } from '#app/infrastructure/db/consultations.server.ts';
import { findFormatRequest } from '#app/infrastructure/db/format-requests.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';

/** Null when the request is no longer there. */
export async function composeFormatReceipt(
  { db }: Pick<AppContext, 'db'>,
  { requestId, to }: { readonly requestId: string; readonly to: string },
): Promise<Email | null> {
  const request = await findFormatRequest(db.read, requestId);
  const consultation = request && (await findConsultationById(db.read, request.consultationId));
  if (!request || !consultation) return null;
  const { replyEmail, telephone } = await findSettings(db.read);
  const { formats } = request;
  return formatRequestReceipt({ to, consultation, formats, replyEmail, telephone });
}
