/** Operations: an organisation says that it will not reply, or takes that back. */
import { stageAt, type Stage } from '#app/domain/consultation/consultation.ts';
import type { Declined } from '#app/domain/partners/invitation.ts';
import { mayStillDecline, partnerState } from '#app/domain/partners/partner-state.ts';
import type { PartnerMember } from '#app/domain/people/partner.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findInvitation, updateDeclined } from '#app/infrastructure/db/invitations.server.ts';
import type { AppContext } from '../context.ts';
import { permitsPartner } from '../people/permits-partner.server.ts';
import { mayInviteAt } from './invite-partners.server.ts';
import { findPartnerFacts } from './partner-facts.server.ts';

export type DeclineRefusal =
  | { readonly kind: 'not-permitted' | 'not-invited' }
  | { readonly kind: 'wrong-stage'; readonly stage: Stage }
  /** A response has been sent: it is withdrawn, not declined. */
  | { readonly kind: 'answered' };

/** `reason` may be ''. */
export async function declineInvitation(
  app: AppContext,
  partner: PartnerMember,
  { slug, reason }: { readonly slug: string; readonly reason: string },
): Promise<Result<null, DeclineRefusal>> {
  return record(app, partner, slug, { at: app.now(), reason, by: partner.id });
}

export async function takeBackDecline(
  app: AppContext,
  partner: PartnerMember,
  slug: string,
): Promise<Result<null, DeclineRefusal>> {
  return record(app, partner, slug, null);
}

async function record(
  app: AppContext,
  partner: PartnerMember,
  slug: string,
  declined: Declined | null,
): Promise<Result<null, DeclineRefusal>> {
  if (!permitsPartner(app, partner, 'decline-invitation')) {
    return refuse({ kind: 'not-permitted' });
  }
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    const sought = {
      consultationId: consultation?.id ?? '',
      organisationId: partner.organisation.id,
    };
    const invitation = await findInvitation(tx, sought);
    if (!consultation || !invitation) {
      app.log.warn({ contactId: partner.id, action: 'decline-invitation' }, 'denied');
      return refuse({ kind: 'not-invited' });
    }
    const stage = stageAt(consultation, app.now());
    if (!mayInviteAt(stage)) return refuse({ kind: 'wrong-stage', stage });
    const state = partnerState(
      await findPartnerFacts(tx, { consultation, invitation }, app.now()),
    );
    if (declined !== null && !mayStillDecline(state)) return refuse({ kind: 'answered' });

    await updateDeclined(tx, invitation.id, declined);
    await appendAudit(tx, {
      at: app.now(),
      actor: partner.id,
      action: declined === null ? 'invitation-taken-up-again' : 'invitation-declined',
      subject: `invitation:${invitation.id}`,
      before: { isDeclined: invitation.declined !== null },
      after: {
        isDeclined: declined !== null,
        reason: declined && app.secrets.keyedDigest(declined.reason),
      },
    });
    return accept(null);
  });
}
