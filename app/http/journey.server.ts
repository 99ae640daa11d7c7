/**
 * The journey of answering, which stands at two addresses: for everybody, where a cookie opens the
 * draft, and for partners, where the draft is that of the organisation for which they signed in. The
 * same pages answer at both.
 */
import type { AppContext } from '#app/operations/context.ts';
import type { RespondVisit } from '#app/operations/response/respond-visit.server.ts';
import { partnerVisit } from './partner-visit.server.ts';
import { draftCookie, respondVisit, type VisitedPage } from './respond-request.server.ts';

/** Address of the journey that the request is part of. */
export function journeyRoot(request: Request): string {
  const { pathname } = new URL(request.url);
  return /^(\/partner)?\/consultations\/[^/]+\/respond/.exec(pathname)?.[0] ?? pathname;
}

/** Address of a page of the same journey. */
export function journeyAddress(request: Request, page = ''): string {
  return page === '' ? journeyRoot(request) : `${journeyRoot(request)}/${page}`;
}

/** The visit to a page of either journey; throws what `partnerVisit` throws. */
export async function journeyVisit(
  app: AppContext,
  request: Request,
  page: VisitedPage,
): Promise<RespondVisit> {
  const isPartners = journeyRoot(request).startsWith('/partner/');
  return isPartners ? partnerVisit(app, request, page) : respondVisit(app, request, page);
}

/** The draft's cookie after a save; nothing for partners, whose draft needs none. */
export function draftHeaders(
  app: Pick<AppContext, 'config' | 'now'>,
  draft: { readonly token: string; readonly keptUntil?: Date | null },
): Record<string, string> {
  return draft.token === '' ? {} : { 'Set-Cookie': draftCookie(app, draft) };
}
