/**
 * Which partner is signed in. The brand of `PartnerMember` is put on here and nowhere else, so an
 * operation that takes one cannot be reached without a session.
 */
import { redirect } from '@remix-run/node';

import type { PartnerMember } from '#app/domain/people/partner.ts';
import type { PartnerAction } from '#app/domain/people/permissions.ts';
import type { AppContext } from '#app/operations/context.ts';
import { resumePartnerSession } from '#app/operations/people/partner-session.server.ts';
import { permitsPartner } from '#app/operations/people/permits-partner.server.ts';
import { partnerToken } from './partner-session.server.ts';
import { forbidden } from './responses.server.ts';

/** The signed-in partner, or a thrown redirect to the partners' sign-in page. */
export async function requirePartner(
  app: AppContext,
  request: Request,
): Promise<PartnerMember> {
  const partner = await findSignedIn(app, request);
  if (!partner) throw redirect(signInAddress(request));
  return partner;
}

/** As `requirePartner`; a thrown 403 when the role may not do `action`. */
export async function requirePartnerPermission(
  app: AppContext,
  request: Request,
  action: PartnerAction,
): Promise<PartnerMember> {
  const partner = await requirePartner(app, request);
  if (permitsPartner(app, partner, action)) return partner;
  throw forbidden('Your role in your organisation does not allow this.');
}

/** Who is signed in as a partner, on pages that do without; null when nobody is. */
export async function findSignedIn(
  app: AppContext,
  request: Request,
): Promise<PartnerMember | null> {
  const token = partnerToken(app, request);
  const signedIn = token === null ? null : await resumePartnerSession(app, token);
  // The one place where a session becomes a signed-in partner.
  return signedIn as PartnerMember | null;
}

/** Comes back to the page that was asked for, when asking again is harmless. */
function signInAddress(request: Request): string {
  const { pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || pathname === '/partner') return '/partner/sign-in';
  return `/partner/sign-in?from=${encodeURIComponent(pathname + search)}`;
}
