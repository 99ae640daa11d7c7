/** Operation: the pages about the office itself: contact, privacy, accessibility, cookies. */
import type { PartnershipSettings } from '#app/domain/consultation/partnership-settings.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';

export async function showOffice({ db }: Pick<AppContext, 'db'>): Promise<PartnershipSettings> {
  return findSettings(db.read);
}
