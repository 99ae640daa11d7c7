/** Gathers every organisation of the roll with its invitation to a consultation and its state. */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { Invitation } from '#app/domain/partners/invitation.ts';
import { partnerState, type PartnerState } from '#app/domain/partners/partner-state.ts';
import type { PartnerContact, PartnerOrganisation } from '#app/domain/partners/roll.ts';
import { viewAtClosing, type BindingView } from '#app/domain/response/ratification.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { listOrganisationDrafts } from '#app/infrastructure/db/organisation-drafts.server.ts';
import {
  listOrganisationReplies,
  listWithdrawnOrganisations,
} from '#app/infrastructure/db/ratifications.server.ts';
import { listInvitationsTo } from '#app/infrastructure/db/invitations.server.ts';
import {
  listPartnerContacts,
  listPartners,
} from '#app/infrastructure/db/partner-roll.server.ts';
import { isReplyOf, partnerFacts, replyOf } from './partner-facts.server.ts';

export type InvitedPartner = {
  readonly partner: PartnerOrganisation;
  /** Those who are written to: its leads, or everybody where it has none. */
  readonly addressees: readonly Addressee[];
  readonly invitation: Invitation | null;
  readonly state: PartnerState;
  /** Numbers of the responses in its name. */
  readonly replies: readonly number[];
  /** What of its answer stood at closing; null before, and when nothing did. */
  readonly atClosing: BindingView | null;
};

export type Addressee = PartnerContact & { readonly email: string };

/** By name. An organisation that has left the roll is listed only where it was invited. */
export async function listInvited(
  db: Db,
  consultation: Consultation,
  at: Date,
): Promise<readonly InvitedPartner[]> {
  const partners = await listPartners(db);
  const contacts = await listPartnerContacts(db);
  const invitations = await listInvitationsTo(db, consultation.id);
  const replies = await listOrganisationReplies(db, consultation.id);
  const drafts = await listOrganisationDrafts(db, consultation.id);
  const withdrawn = await listWithdrawnOrganisations(db, consultation.id);
  return partners.flatMap((partner) => {
    const invitation =
      invitations.find(({ organisationId }) => organisationId === partner.id) ?? null;
    if (invitation === null && partner.left !== null) return [];
    const addressees = partner.left === null ? addresseesOf(partner.id, contacts) : [];
    const state = partnerState(
      partnerFacts({ consultation, partner, invitation, replies, drafts, withdrawn }, at),
    );
    const own = replies.filter((reply) => isReplyOf(reply, partner));
    const reply = replyOf(partner, replies);
    return [
      {
        ...{ partner, addressees, invitation, state },
        replies: own.map(({ number }) => number),
        atClosing: reply && (viewAtClosing(reply, consultation, at)?.view ?? null),
      },
    ];
  });
}

function addresseesOf(
  partnerId: string,
  contacts: readonly PartnerContact[],
): readonly Addressee[] {
  const own = contacts.flatMap((contact) => {
    const { email, organisationId } = contact;
    return organisationId === partnerId && email !== null ? [{ ...contact, email }] : [];
  });
  const leads = own.filter(({ role }) => role === 'lead');
  return leads.length > 0 ? leads : own;
}
