/** Composes the letter that tells a partner of more time, at the moment at which it is sent (P-07). */
import type { Email } from '#app/domain/outbox/letter.ts';
import { partnerExtension } from '#app/emails/partners/partner-extension.ts';
import { findConsultationById } from '#app/infrastructure/db/consultations.server.ts';
import type { AppContext } from '../context.ts';
import { findActiveContact } from '../people/find-active-contact.server.ts';

type Notice = {
  readonly consultationId: string;
  readonly contactId: string;
  readonly extension: number;
  readonly to: string;
};

/** Null when the contact is gone or has another address. */
export async function composePartnerExtension(
  { db, config }: Pick<AppContext, 'db' | 'config'>,
  { consultationId, contactId, extension, to }: Notice,
): Promise<Email | null> {
  const contact = await findActiveContact(db.read, contactId);
  const consultation = await findConsultationById(db.read, consultationId);
  const extended = consultation?.extensions[extension - 1];
  if (contact?.email !== to || !consultation || !extended) return null;

  const page = `/partner/consultations/${consultation.slug}`;
  return partnerExtension({
    to,
    contactName: contact.name,
    organisation: contact.organisation.name,
    consultation,
    extension: extended,
    paperLink: `${config.publicUrl}/consultations/${consultation.slug}`,
    signInLink: `${config.publicUrl}/partner/sign-in?from=${encodeURIComponent(page)}`,
  });
}
