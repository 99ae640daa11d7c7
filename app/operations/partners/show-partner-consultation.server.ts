/**
 * Operation: shows a partner one consultation that their organisation was asked to reply to, and
 * writes down that it was opened.
 */
import { isPublic, stageAt } from '#app/domain/consultation/consultation.ts';
import type { Consultation, Stage } from '#app/domain/consultation/consultation.ts';
import type { Invitation } from '#app/domain/partners/invitation.ts';
import {
  mayStillDecline,
  partnerState,
  type PartnerState,
} from '#app/domain/partners/partner-state.ts';
import type { PartnerMember } from '#app/domain/people/partner.ts';
import { mayAsPartner } from '#app/domain/people/permissions.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  findInvitation,
  markInvitationOpened,
} from '#app/infrastructure/db/invitations.server.ts';
import type { AppContext } from '../context.ts';
import { mayInviteAt } from './invite-partners.server.ts';
import { findPartnerFacts } from './partner-facts.server.ts';

export type PartnerConsultationPage = {
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly invitation: Invitation;
  readonly state: PartnerState;
  /** True while the reader may say that the organisation will not reply, or take that back. */
  readonly mayDecline: boolean;
};

/** Null, and logged (P-06), when the organisation was not asked or there is no such consultation. */
export async function showPartnerConsultation(
  app: AppContext,
  partner: PartnerMember,
  slug: string,
): Promise<PartnerConsultationPage | null> {
  const at = app.now();
  const found = await findInvited(app, partner, slug);
  const stage = found && stageAt(found.consultation, at);
  if (!found || !stage || !isPublic(stage)) {
    app.log.warn({ contactId: partner.id, action: 'see-own-consultations' }, 'denied');
    return null;
  }
  const { consultation, invitation } = found;
  const openedAt = invitation.openedAt ?? at;
  if (invitation.openedAt === null) {
    await app.db.transact((tx) => markInvitationOpened(tx, invitation.id, at));
  }
  const opened = { consultation, invitation: { ...invitation, openedAt } };
  const state = partnerState(await findPartnerFacts(app.db.read, opened, at));
  const mayDecline =
    mayAsPartner(partner, 'decline-invitation') &&
    mayInviteAt(stage) &&
    (mayStillDecline(state) || state === 'declined');
  return { ...opened, stage, state, mayDecline };
}

async function findInvited({ db }: AppContext, partner: PartnerMember, slug: string) {
  const consultation = await findConsultationBySlug(db.read, slug);
  if (!consultation) return null;
  const invitation = await findInvitation(db.read, {
    consultationId: consultation.id,
    organisationId: partner.organisation.id,
  });
  return invitation && { consultation, invitation };
}
