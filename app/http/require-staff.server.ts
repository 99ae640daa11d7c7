/**
 * Who is signed in. The brand of `StaffMember` is put on here and nowhere else, so an operation that
 * takes one cannot be reached without a session.
 */
import { redirect } from '@remix-run/node';

import type { StaffAction } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import type { AppContext } from '#app/operations/context.ts';
import { permits } from '#app/operations/people/permits.server.ts';
import { resumeSession } from '#app/operations/people/resume-session.server.ts';
import { forbidden } from './responses.server.ts';
import { sessionToken } from './session.server.ts';

/** The staff member, or a thrown redirect to the sign-in page. */
export async function requireStaff(app: AppContext, request: Request): Promise<StaffMember> {
  const staff = await findStaff(app, request);
  if (!staff) throw redirect(signInAddress(request));
  return staff;
}

/** As `requireStaff`; a thrown 403 when the role may not do `action`. */
export async function requirePermission(
  app: AppContext,
  request: Request,
  action: StaffAction,
): Promise<StaffMember> {
  const staff = await requireStaff(app, request);
  if (!permits(app, staff, action)) throw forbidden('Your role does not allow this.');
  return staff;
}

async function findStaff(app: AppContext, request: Request): Promise<StaffMember | null> {
  const token = sessionToken(app, request);
  const signedIn = token === null ? null : await resumeSession(app, token);
  // The one place where a session becomes a staff member.
  return signedIn as StaffMember | null;
}

/** Comes back to the page that was asked for, when asking again is harmless. */
function signInAddress(request: Request): string {
  const { pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || pathname === '/staff') return '/sign-in';
  return `/sign-in?from=${encodeURIComponent(pathname + search)}`;
}
