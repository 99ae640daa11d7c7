/**
 * Operation: ask organisations of the roll to reply to a consultation, some of them or all that were
 * not asked yet. Asking one again changes nothing.
 */
import {
  stageAt,
  takesResponses,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { insertInvitation } from '#app/infrastructure/db/invitations.server.ts';
import { enqueueLetter } from '#app/infrastructure/db/outbox.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { listInvited, type InvitedPartner } from './list-invited.server.ts';

export type InvitePartners = {
  readonly slug: string;
  readonly partners: 'all' | readonly string[];
};

export type InvitePartnersRefusal =
  | { readonly kind: 'not-permitted' | 'unknown-consultation' }
  | { readonly kind: 'wrong-stage'; readonly stage: Stage }
  /** None was chosen, or all that were are invited already. */
  | { readonly kind: 'nobody' };

export type InvitedNow = {
  readonly invited: number;
  /** Names of chosen organisations that nobody answers for. */
  readonly withoutContact: readonly string[];
};

export async function invitePartners(
  app: AppContext,
  actor: Actor,
  { slug, partners }: InvitePartners,
): Promise<Result<InvitedNow, InvitePartnersRefusal>> {
  if (!permitsActor(app, actor, 'invite-partners')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    if (!consultation) return refuse({ kind: 'unknown-consultation' });
    const stage = stageAt(consultation, app.now());
    if (!mayInviteAt(stage)) return refuse({ kind: 'wrong-stage', stage });

    const known = await listInvited(tx, consultation, app.now());
    const chosen = known
      .filter(({ invitation }) => invitation === null)
      .filter(({ partner }) => partners === 'all' || partners.includes(partner.id));
    if (chosen.length === 0) return refuse({ kind: 'nobody' });
    const reachable = chosen.filter(({ addressees }) => addressees.length > 0);
    for (const invited of reachable) await invite(app, tx, { actor, consultation, invited });
    const unreachable = chosen.filter(({ addressees }) => addressees.length === 0);
    return accept({
      invited: reachable.length,
      withoutContact: unreachable.map(({ partner }) => partner.name),
    });
  });
}

/** From the moment at which it is announced until it closes. */
export function mayInviteAt(stage: Stage): boolean {
  return stage === 'scheduled' || takesResponses(stage);
}

type Inviting = {
  readonly actor: Actor;
  readonly consultation: Consultation;
  readonly invited: InvitedPartner;
};

async function invite(
  app: AppContext,
  tx: Db,
  { actor, consultation, invited }: Inviting,
): Promise<void> {
  const id = app.newId();
  const at = app.now();
  await insertInvitation(tx, {
    id,
    consultationId: consultation.id,
    organisationId: invited.partner.id,
    invitedAt: at,
    invitedBy: actor.id,
  });
  for (const { id: contactId, email } of invited.addressees) {
    await enqueueLetter(tx, {
      id: app.newId(),
      letter: { kind: 'partner-invitation', invitationId: id, contactId },
      recipient: email,
      enqueuedAt: at,
    });
  }
  await appendAudit(tx, {
    at,
    actor: actor.id,
    action: 'partner-invited',
    subject: `invitation:${id}`,
    before: null,
    after: {
      consultation: consultation.id,
      partner: invited.partner.id,
      letters: invited.addressees.length,
    },
  });
}
