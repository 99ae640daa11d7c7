/** A visit to a page of the journey that only partners have. */
import type { AppContext } from '#app/operations/context.ts';
import type { PartnerVisit } from '#app/operations/response/sign-off-draft.server.ts';
import { requirePartner } from './require-partner.server.ts';
import { respondVisit, type VisitedPage } from './respond-request.server.ts';

/** Throws the redirect to the partners' sign-in page. */
export async function partnerVisit(
  app: AppContext,
  request: Request,
  page: VisitedPage,
): Promise<PartnerVisit> {
  const partner = await requirePartner(app, request);
  return { ...respondVisit(app, request, page), token: null, partner };
}
