/**
 * Operations: a colleague looks at the link by which a lead asked them, and joins by it. Looking
 * changes nothing, so a scanner that opens the link does not use it up (P-03). Whoever is signed in
 * for another organisation gets no further by it (P-06).
 */
import {
  colleagueInvitationState,
  type ColleagueInvitation,
  type ColleagueRole,
} from '#app/domain/partners/colleague-invitation.ts';
import type { PartnerMember } from '#app/domain/people/partner.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  findColleagueInvitation,
  updateColleagueInvitation,
} from '#app/infrastructure/db/colleague-invitations.server.ts';
import {
  findPartner,
  findPartnerContactByEmail,
  insertPartnerContact,
} from '#app/infrastructure/db/partner-roll.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';

export type JoinRefusal =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'expired' }
  /** The address already is that of somebody on the roll. */
  | { readonly kind: 'address-in-use' }
  /** The browser is signed in for another organisation. */
  | { readonly kind: 'other-organisation' };

export type Joining = {
  readonly token: string;
  /** Who is signed in, in the browser that opened the link; null when nobody is. */
  readonly signedIn: PartnerMember | null;
};

export type JoinPage = {
  readonly portalName: string;
  readonly link: Result<
    { readonly organisation: string; readonly role: ColleagueRole },
    JoinRefusal
  >;
};

export async function showJoin(app: AppContext, joining: Joining): Promise<JoinPage> {
  const found = await findUsable(app, app.db.read, joining);
  const { name: portalName } = await findSettings(app.db.read);
  if (!found.ok) return { portalName, link: found };
  const { invitation, organisation } = found.value;
  return { portalName, link: accept({ organisation, role: invitation.role }) };
}

/** Puts the colleague on the roll; they sign in with that address from then on. */
export async function joinOrganisation(
  app: AppContext,
  joining: Joining,
): Promise<Result<'joined', JoinRefusal>> {
  const id = app.newId();
  return app.db.transact(async (tx) => {
    const found = await findUsable(app, tx, joining);
    if (!found.ok) return found;
    const { invitation } = found.value;
    const { organisationId, name, email, role } = invitation;
    if (await findPartnerContactByEmail(tx, email)) return refuse({ kind: 'address-in-use' });
    const at = app.now();
    await insertPartnerContact(tx, { id, organisationId, name, email, role, createdAt: at });
    await updateColleagueInvitation(tx, invitation.id, { acceptedAt: at });
    await appendAudit(tx, {
      at,
      actor: id,
      action: 'colleague-joined',
      subject: `partner:${organisationId}`,
      before: null,
      after: { contact: id, role },
    });
    return accept('joined');
  });
}

type Usable = { readonly invitation: ColleagueInvitation; readonly organisation: string };

async function findUsable(
  { secrets, now, log }: AppContext,
  db: Db,
  { token, signedIn }: Joining,
): Promise<Result<Usable, JoinRefusal>> {
  const invitation = await findColleagueInvitation(db, { tokenHash: secrets.sha256(token) });
  if (!invitation) return refuse({ kind: 'unknown' });
  const organisation = await findPartner(db, invitation.organisationId);
  if (organisation?.left !== null) return refuse({ kind: 'unknown' });
  if (signedIn && signedIn.organisation.id !== organisation.id) {
    log.warn({ contactId: signedIn.id, action: 'join-organisation' }, 'denied');
    return refuse({ kind: 'other-organisation' });
  }
  const state = colleagueInvitationState(invitation, now());
  return state === 'waiting'
    ? accept({ invitation, organisation: organisation.name })
    : refuse({ kind: state });
}
