/** Composes an invitation or a reminder, at the moment at which it is sent. */
import { stageAt } from '#app/domain/consultation/consultation.ts';
import type { Email } from '#app/domain/outbox/letter.ts';
import { isUnanswered, partnerState } from '#app/domain/partners/partner-state.ts';
import { partnerInvitation } from '#app/emails/partners/partner-invitation.ts';
import { findConsultationById } from '#app/infrastructure/db/consultations.server.ts';
import { findInvitationById } from '#app/infrastructure/db/invitations.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { findActiveContact } from '../people/find-active-contact.server.ts';
import { mayInviteAt } from './invite-partners.server.ts';
import { findPartnerFacts } from './partner-facts.server.ts';

export type InvitationLetter = {
  readonly kind: 'partner-invitation' | 'partner-reminder';
  readonly invitationId: string;
  readonly contactId: string;
  readonly to: string;
};

/**
 * Null when there is nothing to ask any more: the organisation has answered or declined since, the
 * contact is gone or has another address, or the consultation has closed (P-13).
 */
export async function composeInvitation(
  app: Pick<AppContext, 'db' | 'config' | 'now'>,
  { kind, invitationId, contactId, to }: InvitationLetter,
): Promise<Email | null> {
  const invitation = await findInvitationById(app.db.read, invitationId);
  const contact = await findActiveContact(app.db.read, contactId);
  if (!invitation || contact?.email !== to) return null;
  const consultation = await findConsultationById(app.db.read, invitation.consultationId);
  if (!consultation || !mayInviteAt(stageAt(consultation, app.now()))) return null;
  const state = partnerState(
    await findPartnerFacts(app.db.read, { consultation, invitation }, app.now()),
  );
  if (!isUnanswered(state)) return null;

  const { name } = await findSettings(app.db.read);
  const page = `/partner/consultations/${consultation.slug}`;
  return partnerInvitation({
    to,
    isReminder: kind === 'partner-reminder',
    contactName: contact.name,
    organisation: contact.organisation.name,
    consultation,
    paperLink: `${app.config.publicUrl}/consultations/${consultation.slug}`,
    signInLink: `${app.config.publicUrl}/partner/sign-in?from=${encodeURIComponent(page)}`,
    portalName: name,
  });
}
