/** Operations: show the roll to staff, and one organisation of it with its contacts. */
import {
  isNamed,
  type PartnerContact,
  type PartnerOrganisation,
} from '#app/domain/partners/roll.ts';
import { may } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import {
  findPartner,
  listPartnerContacts,
  listPartners,
} from '#app/infrastructure/db/partner-roll.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';

type NotPermitted = { readonly kind: 'not-permitted' };

export type RollRow = Pick<PartnerOrganisation, 'id' | 'name' | 'otherNames' | 'sector'> & {
  readonly hasLeft: boolean;
  /** Contacts who may sign in. */
  readonly contacts: number;
  readonly hasLead: boolean;
};

export type RollPage = {
  /** By name; those that have left at the end. */
  readonly rows: readonly RollRow[];
  /** Organisations that are on the roll now, found or not. */
  readonly total: number;
  readonly mayEdit: boolean;
};

/** `words` are looked for in every name; all organisations with ''. */
export async function showRoll(
  app: AppContext,
  staff: StaffMember,
  words: string,
): Promise<Result<RollPage, NotPermitted>> {
  if (!permits(app, staff, 'see-partners')) return refuse({ kind: 'not-permitted' });
  const partners = await listPartners(app.db.read);
  const contacts = await listPartnerContacts(app.db.read);
  const rows = partners
    .filter((partner) => isNamed(partner, words))
    .map((partner) => toRow(partner, contacts));
  return accept({
    rows: [...rows.filter((row) => !row.hasLeft), ...rows.filter((row) => row.hasLeft)],
    total: partners.filter(({ left }) => left === null).length,
    mayEdit: may(staff, 'edit-partners'),
  });
}

function toRow(
  { id, name, otherNames, sector, left }: PartnerOrganisation,
  contacts: readonly PartnerContact[],
): RollRow {
  const active = contacts.filter(
    (contact) => contact.organisationId === id && contact.removed === null,
  );
  return {
    id,
    name,
    otherNames,
    sector,
    hasLeft: left !== null,
    contacts: active.length,
    hasLead: active.some(({ role }) => role === 'lead'),
  };
}

export type PartnerPage = {
  readonly partner: PartnerOrganisation;
  /** As added; those removed too. */
  readonly contacts: readonly PartnerContact[];
  readonly mayEdit: boolean;
};

export async function showPartner(
  app: AppContext,
  staff: StaffMember,
  id: string,
): Promise<Result<PartnerPage, NotPermitted | { readonly kind: 'unknown-partner' }>> {
  if (!permits(app, staff, 'see-partners')) return refuse({ kind: 'not-permitted' });
  const partner = await findPartner(app.db.read, id);
  if (!partner) return refuse({ kind: 'unknown-partner' });
  const contacts = await listPartnerContacts(app.db.read, id);
  return accept({ partner, contacts, mayEdit: may(staff, 'edit-partners') });
}
