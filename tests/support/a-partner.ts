/** Partners on the roll, put into a scratch database, and partners who have signed in. */
import type { Invitation } from '#app/domain/partners/invitation.ts';
import type { PartnerContact, PartnerOrganisation } from '#app/domain/partners/roll.ts';
import type { PartnerMember } from '#app/domain/people/partner.ts';
import type { Database } from '#app/infrastructure/db/client.server.ts';
import { insertInvitation } from '#app/infrastructure/db/invitations.server.ts';
import {
  insertPartner,
  insertPartnerContact,
} from '#app/infrastructure/db/partner-roll.server.ts';

const CREATED_AT = new Date('2011-07-01T09:00:00Z');

type Given = {
  readonly partner?: Partial<PartnerOrganisation>;
  readonly contact?: Partial<Omit<PartnerContact, 'email'>> & { readonly email?: string };
};

/** An organisation with one contact, its lead; ids and address follow from the organisation's id. */
export async function givenPartner(
  db: Database,
  { partner = {}, contact = {} }: Given = {},
): Promise<PartnerMember> {
  const id = partner.id ?? 'partner-1';
  const organisation = {
    id,
    name: 'Fairhaven Health Trust',
    otherNames: [],
    sector: 'Health',
    speaksFor: '',
    seatsHeld: [],
    createdAt: CREATED_AT,
    ...partner,
  };
  const lead = {
    id: `contact-of-${id}`,
    organisationId: id,
    name: 'Ade Marsh',
    email: `lead-of-${id}@example.org`,
    role: 'lead' as const,
    createdAt: CREATED_AT,
    ...contact,
  };
  await db.transact(async (tx) => {
    await insertPartner(tx, organisation);
    await insertPartnerContact(tx, lead);
  });
  return aPartnerMember({ ...lead, organisation: { id, name: organisation.name } });
}

export async function givenInvitation(
  db: Database,
  invitation: Pick<Invitation, 'consultationId' | 'organisationId'> & Partial<Invitation>,
): Promise<void> {
  const { consultationId, organisationId, id, invitedAt = CREATED_AT } = invitation;
  await db.transact((tx) =>
    insertInvitation(tx, {
      id: id ?? `invitation-of-${organisationId}-to-${consultationId}`,
      consultationId,
      organisationId,
      invitedAt,
      invitedBy: 'staff-1',
    }),
  );
}

/** A partner as `requirePartner` would return one. */
export function aPartnerMember(
  overrides: Partial<
    Pick<PartnerMember, 'id' | 'name' | 'email' | 'role' | 'organisation'>
  > = {},
): PartnerMember {
  const member = {
    id: 'contact-of-partner-1',
    name: 'Ade Marsh',
    email: 'lead-of-partner-1@example.org',
    role: 'lead' as const,
    organisation: { id: 'partner-1', name: 'Fairhaven Health Trust' },
    ...overrides,
  };
  // Tests stand in for the sign-in here, and only here.
  return member as PartnerMember;
}
