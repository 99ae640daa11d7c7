/** Finds a contact who may sign in: on the roll, of an organisation that is on it. */
import type { PartnerContact, PartnerOrganisation } from '#app/domain/partners/roll.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  findPartner,
  findPartnerContact,
  findPartnerContactByEmail,
} from '#app/infrastructure/db/partner-roll.server.ts';

export type ActiveContact = PartnerContact & {
  readonly email: string;
  readonly organisation: Pick<PartnerOrganisation, 'id' | 'name'>;
};

/** `email` in lower case. */
export async function findActiveContactByEmail(
  db: Db,
  email: string,
): Promise<ActiveContact | null> {
  return activeContact(db, await findPartnerContactByEmail(db, email));
}

export async function findActiveContact(db: Db, id: string): Promise<ActiveContact | null> {
  return activeContact(db, await findPartnerContact(db, id));
}

async function activeContact(
  db: Db,
  contact: PartnerContact | null,
): Promise<ActiveContact | null> {
  // Asked for in every case, so that an unknown address costs as much as a known one.
  const organisation = await findPartner(db, contact?.organisationId ?? '');
  if (!contact || !organisation) return null;
  const { email } = contact;
  if (contact.removed !== null || email === null || organisation.left !== null) return null;
  return { ...contact, email, organisation: { id: organisation.id, name: organisation.name } };
}
