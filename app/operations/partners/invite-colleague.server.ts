/**
 * Operations: a lead asks colleagues to join in by link, sees who has, and takes a link back.
 *
 * Asking tells nothing about the address: whether it is somebody's on the roll shows only to whoever
 * opens the link, and so reads that address's mail (P-04, P-06).
 */
import type { Email } from '#app/domain/outbox/letter.ts';
import {
  COLLEAGUE_LINK_LIFE_MS,
  colleagueInvitationState,
  type ColleagueInvitationState,
  type ColleagueRole,
} from '#app/domain/partners/colleague-invitation.ts';
import type { PartnerMember, PartnerRole } from '#app/domain/people/partner.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { colleagueInvitation } from '#app/emails/partners/colleague-invitation.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import {
  findColleagueInvitation,
  insertColleagueInvitation,
  listColleagueInvitations,
  updateColleagueInvitation,
} from '#app/infrastructure/db/colleague-invitations.server.ts';
import { enqueueLetter } from '#app/infrastructure/db/outbox.server.ts';
import {
  findPartner,
  listPartnerContacts,
} from '#app/infrastructure/db/partner-roll.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { normalEmail } from '#app/domain/people/normal-email.ts';
import { permitsPartner } from '../people/permits-partner.server.ts';

export type InviteColleague = {
  readonly name: string;
  readonly email: string;
  readonly role: ColleagueRole;
};

export type InviteColleagueRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'not-an-email' }
  /** More links are out than an organisation has editors. */
  | { readonly kind: 'too-many' };

/** `unknown-invitation` for one of another organisation too (P-06). */
export type WithdrawRefusal = { readonly kind: 'not-permitted' | 'unknown-invitation' };

/** So that a lead's account cannot be used to send letters to strangers. */
const MOST_WAITING = 20;

export async function inviteColleague(
  app: AppContext,
  partner: PartnerMember,
  { name, email, role }: InviteColleague,
): Promise<Result<'invited', InviteColleagueRefusal>> {
  if (!permitsPartner(app, partner, 'invite-colleague'))
    return refuse({ kind: 'not-permitted' });
  const address = normalEmail(email);
  if (address === null) return refuse({ kind: 'not-an-email' });
  const id = app.newId();
  const invitedAt = app.now();
  return app.db.transact(async (tx) => {
    const earlier = await listColleagueInvitations(tx, partner.organisation.id);
    const waiting = earlier.filter(
      (invitation) => colleagueInvitationState(invitation, invitedAt) === 'waiting',
    );
    if (waiting.length >= MOST_WAITING) return refuse({ kind: 'too-many' });
    for (const { id: old } of waiting.filter((invitation) => invitation.email === address)) {
      await updateColleagueInvitation(tx, old, { withdrawnAt: invitedAt });
    }
    await insertColleagueInvitation(tx, {
      ...{ id, name, email: address, role, invitedAt },
      organisationId: partner.organisation.id,
      tokenHash: app.secrets.sha256(colleagueToken(app, id)),
      invitedBy: partner.id,
      expiresAt: new Date(invitedAt.getTime() + COLLEAGUE_LINK_LIFE_MS),
      acceptedAt: null,
      withdrawnAt: null,
    });
    await appendAudit(tx, {
      at: invitedAt,
      actor: partner.id,
      action: 'colleague-invited',
      subject: `partner:${partner.organisation.id}`,
      before: null,
      after: { invitation: id, role },
    });
    await enqueueLetter(tx, {
      id: `colleague-${id}`,
      letter: { kind: 'colleague-invitation', invitationId: id },
      recipient: address,
      enqueuedAt: invitedAt,
    });
    return accept('invited');
  });
}

/** Leaves a link that was used, or has run out, as it is. */
export async function withdrawColleagueInvitation(
  app: AppContext,
  partner: PartnerMember,
  id: string,
): Promise<Result<'withdrawn', WithdrawRefusal>> {
  if (!permitsPartner(app, partner, 'invite-colleague'))
    return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const at = app.now();
    const invitation = await findColleagueInvitation(tx, { id });
    if (invitation?.organisationId !== partner.organisation.id) {
      app.log.warn({ contactId: partner.id, action: 'invite-colleague' }, 'denied');
      return refuse({ kind: 'unknown-invitation' });
    }
    if (colleagueInvitationState(invitation, at) === 'waiting') {
      await updateColleagueInvitation(tx, id, { withdrawnAt: at });
    }
    return accept('withdrawn');
  });
}

export type ColleaguesPage = {
  readonly colleagues: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: PartnerRole;
  }[];
  /** Links that were not used, the latest first. */
  readonly invited: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: ColleagueRole;
    readonly invitedAt: Date;
    readonly state: ColleagueInvitationState;
  }[];
};

export async function showColleagues(
  { db, now }: AppContext,
  partner: PartnerMember,
): Promise<ColleaguesPage> {
  const { id: organisationId } = partner.organisation;
  const contacts = await listPartnerContacts(db.read, organisationId);
  const invitations = await listColleagueInvitations(db.read, organisationId);
  return {
    colleagues: contacts.flatMap(({ id, name, email, role, removed }) =>
      removed !== null || email === null ? [] : [{ id, name, email, role }],
    ),
    invited: invitations
      .map((invitation) => {
        const { id, name, email, role, invitedAt } = invitation;
        const state = colleagueInvitationState(invitation, now());
        return { id, name, email, role, invitedAt, state };
      })
      .filter(({ state }) => state === 'waiting' || state === 'expired')
      .reverse(),
  };
}

/** 128 bits in Crockford base 32, derived so that it is sent without being stored. */
function colleagueToken({ secrets }: Pick<AppContext, 'secrets'>, id: string): string {
  return secrets.receiptSecret(`colleague ${id}`);
}

/** Null once the link no longer works: nobody is sent a dead one. */
export async function composeColleagueInvitation(
  app: AppContext,
  { invitationId, to }: { readonly invitationId: string; readonly to: string },
): Promise<Email | null> {
  const { read } = app.db;
  const invitation = await findColleagueInvitation(read, { id: invitationId });
  const organisation = invitation && (await findPartner(read, invitation.organisationId));
  if (!organisation || colleagueInvitationState(invitation, app.now()) !== 'waiting')
    return null;
  return colleagueInvitation({
    to,
    organisation: organisation.name,
    role: invitation.role,
    portalName: (await findSettings(read)).name,
    link: `${app.config.publicUrl}/partner/join/${colleagueToken(app, invitationId)}`,
  });
}
