/** A further contact of an organisation that is on the roll, put into a scratch database. */
import type { PartnerMember, PartnerRole } from '#app/domain/people/partner.ts';
import type { Database } from '#app/infrastructure/db/client.server.ts';
import { insertPartnerContact } from '#app/infrastructure/db/partner-roll.server.ts';
import { aPartnerMember } from './a-partner.ts';

export async function givenContact(
  db: Database,
  contact: { readonly id: string; readonly name: string; readonly role?: PartnerRole },
  organisation = { id: 'partner-1', name: 'Fairhaven Health Trust' },
): Promise<PartnerMember> {
  const { id, name, role = 'contributor' } = contact;
  const email = `${id}@example.org`;
  await db.transact((tx) =>
    insertPartnerContact(tx, {
      ...{ id, name, email, role },
      organisationId: organisation.id,
      createdAt: new Date('2011-07-01T09:00:00Z'),
    }),
  );
  return aPartnerMember({ id, name, email, role, organisation });
}
