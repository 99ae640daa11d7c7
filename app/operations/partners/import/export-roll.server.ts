/** Operation: the roll as a file that an import takes back. */
import type { StaffMember } from '#app/domain/people/staff.ts';
import {
  listPartnerContacts,
  listPartners,
} from '#app/infrastructure/db/partner-roll.server.ts';
import { rollCsv } from '#app/reports/roll-csv.ts';
import type { AppContext } from '../../context.ts';
import { permits } from '../../people/permits.server.ts';

/** Those who are on the roll now, and may sign in; null when the role does not allow it. */
export async function exportRoll(app: AppContext, staff: StaffMember): Promise<string | null> {
  if (!permits(app, staff, 'see-partners')) return null;
  const partners = await listPartners(app.db.read);
  const contacts = await listPartnerContacts(app.db.read);
  return rollCsv(
    partners.filter(({ left }) => left === null),
    contacts.filter(({ removed }) => removed === null),
  );
}
