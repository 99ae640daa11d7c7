/** The consultation that a partner's page is about: one that their organisation was asked about. */
import type { PartnerMember } from '#app/domain/people/partner.ts';
import type { PartnerAction } from '#app/domain/people/permissions.ts';
import type { AppContext } from '#app/operations/context.ts';
import {
  showPartnerConsultation,
  type PartnerConsultationPage,
} from '#app/operations/partners/show-partner-consultation.server.ts';
import { routeParam } from './params.server.ts';
import { requirePartnerPermission } from './require-partner.server.ts';
import { notFound } from './responses.server.ts';

export type PartnerRequest = {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
};

/** Throws the redirect to the sign-in page, a 403, or a 404 for what is not theirs (P-06). */
export async function requirePartnerConsultation(
  app: AppContext,
  { request, params }: PartnerRequest,
  action: PartnerAction,
): Promise<{ readonly partner: PartnerMember; readonly page: PartnerConsultationPage }> {
  const partner = await requirePartnerPermission(app, request, action);
  const page = await showPartnerConsultation(app, partner, routeParam(params, 'slug'));
  if (!page) throw notFound();
  return { partner, page };
}
