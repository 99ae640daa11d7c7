/** What the pages of the journey have in common: they need a consultation, and lead on when sent. */
import { redirect } from '@remix-run/node';

import type { Fields } from '#app/forms/rejection.ts';
import { readFields } from '#app/forms/fields.ts';
import type { AppContext } from '#app/operations/context.ts';
import { showDraft, type DraftPage } from '#app/operations/response/show-draft.server.ts';
import { contentSecurityPolicy } from './content-security.ts';
import { routeParam } from './params.server.ts';
import { journeyRoot, journeyVisit } from './journey.server.ts';
import { notFound } from './responses.server.ts';

type Params = Readonly<Record<string, string | undefined>>;

/** Where the pages of a consultation's journey start. */
export function respondAddress(slug: string, page = ''): string {
  return `/consultations/${slug}/respond${page === '' ? '' : `/${page}`}`;
}

/**
 * The draft, or a thrown answer: 404 for an unknown consultation; a redirect to the confirmation once
 * it is sent, and to the start when there is no draft and none can be begun.
 */
export async function requireDraftPage(
  app: AppContext,
  request: Request,
  params: Params,
): Promise<JourneyPage> {
  const slug = routeParam(params, 'slug');
  const page = await showDraft(app, await journeyVisit(app, request, { slug }));
  if (!page) throw notFound();
  const root = journeyRoot(request);
  const elsewhere = addressElsewhere(page, root);
  if (elsewhere !== null && !isAfterPost(request)) throw redirect(elsewhere);
  return { ...page, root };
}

/** A page of the journey, and the address at which the journey stands. */
export type JourneyPage = DraftPage & { readonly root: string };

type Progress = Pick<DraftPage, 'isSent' | 'draftId' | 'standing'>;

/** Where the respondent belongs when there is nothing to write here; null when there is. */
export function addressElsewhere(
  { isSent, draftId, standing }: Progress,
  root: string,
): string | null {
  if (isSent) return `${root}/sent`;
  const mayWrite = draftId !== '' || standing.kind === 'open';
  return mayWrite ? null : root;
}

/**
 * True when the page is shown because a form was sent back: it holds somebody's words, so it is
 * shown at any stage. Remix gives the loaders of such a page the headers of the post.
 */
export function isAfterPost(request: Request): boolean {
  return request.headers.has('Content-Type');
}

/** The text fields of the posted form. */
export async function readForm(request: Request): Promise<Fields> {
  return readFields(await request.formData());
}

/** True when the page was reached by a Change link, and so leads back to the check page (R-08). */
export function isFromCheck(request: Request): boolean {
  return new URL(request.url).searchParams.get('from') === 'check';
}

/** Pages that show what one person typed are kept nowhere. */
export const PRIVATE_HEADERS = { 'Cache-Control': 'no-store' } as const;

/** The same for the pages that load the one script of the portal. */
export const SCRIPTED_HEADERS = {
  ...PRIVATE_HEADERS,
  'Content-Security-Policy': contentSecurityPolicy({ allowsScript: true }),
} as const;
