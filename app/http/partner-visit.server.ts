/** A visit to a page of the journey that only partners have. */
import type { AppContext } from '#app/operations/context.ts';
import { mayVisit } from '#app/operations/response/respond-visit.server.ts';
import type { PartnerVisit } from '#app/operations/response/sign-off-draft.server.ts';
import { requirePartner } from './require-partner.server.ts';
import { respondVisit, type VisitedPage } from './respond-request.server.ts';
import { notFound } from './responses.server.ts';

/** Throws the redirect to the partners' sign-in page, or a 404 for what is not theirs (P-06). */
export async function partnerVisit(
  app: AppContext,
  request: Request,
  page: VisitedPage,
): Promise<PartnerVisit> {
  const partner = await requirePartner(app, request);
  const visit = { ...respondVisit(app, request, page), token: null, partner };
  if (!(await mayVisit(app, visit))) throw notFound();
  return visit;
}
