/** Operation: shows a partner the consultations that their organisation was asked to reply to. */
import {
  isPublic,
  stageAt,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import { partnerState, type PartnerState } from '#app/domain/partners/partner-state.ts';
import type { PartnerMember } from '#app/domain/people/partner.ts';
import { findConsultationById } from '#app/infrastructure/db/consultations.server.ts';
import { listInvitationsOf } from '#app/infrastructure/db/invitations.server.ts';
import type { AppContext } from '../context.ts';
import { findPartnerFacts } from './partner-facts.server.ts';

export type PartnerHomeRow = Pick<Consultation, 'slug' | 'title' | 'publisher' | 'closesAt'> & {
  readonly stage: Stage;
  readonly state: PartnerState;
};

/** The latest invitation first. */
export async function showPartnerHome(
  app: AppContext,
  partner: PartnerMember,
): Promise<readonly PartnerHomeRow[]> {
  const at = app.now();
  const invitations = await listInvitationsOf(app.db.read, partner.organisation.id);
  const rows = await Promise.all(
    invitations.toReversed().map(async (invitation) => {
      const consultation = await findConsultationById(app.db.read, invitation.consultationId);
      const stage = consultation && stageAt(consultation, at);
      if (!consultation || !stage || !isPublic(stage)) return [];
      const { slug, title, publisher, closesAt } = consultation;
      const state = partnerState(
        await findPartnerFacts(app.db.read, { consultation, invitation }, at),
      );
      return [{ slug, title, publisher, closesAt, stage, state }];
    }),
  );
  return rows.flat();
}
