/** Operation: shows the partnership's settings to those who may change them. */
import type { PartnershipSettings } from '#app/domain/consultation/partnership-settings.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';

export async function showSettings(
  app: AppContext,
  staff: StaffMember,
): Promise<Result<PartnershipSettings, { readonly kind: 'not-permitted' }>> {
  if (!permits(app, staff, 'change-settings')) return refuse({ kind: 'not-permitted' });
  return accept(await findSettings(app.db.read));
}
