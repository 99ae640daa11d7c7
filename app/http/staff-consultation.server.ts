/** The consultation that a staff page is about, for a reader whose role may take its step. */
import type { StaffAction } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { assertNever } from '#app/domain/result.ts';
import {
  showConsultationForStaff,
  type StaffConsultationPage,
} from '#app/operations/consultation/show-for-staff.server.ts';
import type { AppContext } from '#app/operations/context.ts';
import { routeParam } from './params.server.ts';
import { requirePermission } from './require-staff.server.ts';
import { forbidden, notFound } from './responses.server.ts';

export type StaffRequest = {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
};

/** Throws the redirect to the sign-in page, a 403 or a 404. */
export async function requireConsultation(
  app: AppContext,
  { request, params }: StaffRequest,
  action: StaffAction,
): Promise<{ readonly staff: StaffMember; readonly page: StaffConsultationPage }> {
  const staff = await requirePermission(app, request, action);
  const page = await showConsultationForStaff(app, staff, routeParam(params, 'slug'));
  if (page.ok) return { staff, page: page.value };
  switch (page.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not allow this.');
    case 'unknown-consultation':
      throw notFound();
    default:
      return assertNever(page.refusal.kind);
  }
}
