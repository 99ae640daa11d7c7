/** The organisation of the roll that a staff page is about. */
import type { StaffMember } from '#app/domain/people/staff.ts';
import type { AppContext } from '#app/operations/context.ts';
import { showPartner, type PartnerPage } from '#app/operations/partners/show-roll.server.ts';
import { routeParam } from './params.server.ts';
import { requireStaff } from './require-staff.server.ts';
import { forbidden, notFound } from './responses.server.ts';
import type { StaffRequest } from './staff-consultation.server.ts';

/** Throws the redirect to the sign-in page, a 403 or a 404. */
export async function requirePartnerPage(
  app: AppContext,
  { request, params }: StaffRequest,
): Promise<{ readonly staff: StaffMember; readonly page: PartnerPage }> {
  const staff = await requireStaff(app, request);
  const page = await showPartner(app, staff, routeParam(params, 'partner'));
  if (page.ok) return { staff, page: page.value };
  throw page.refusal.kind === 'unknown-partner'
    ? notFound()
    : forbidden('Your role does not let you see the roll.');
}
