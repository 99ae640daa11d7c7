/** /consultations/:slug/respond/attachments/:file — a file of one's own draft, as a download. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { fileDownload } from '#app/http/downloads.server.ts';
import { journeyVisit } from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { readDraftFile } from '#app/operations/response/attach-to-draft.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await journeyVisit(app, request, { slug: routeParam(params, 'slug') });
  const file = await readDraftFile(app, visit, routeParam(params, 'file'));
  if (!file) throw notFound();
  return fileDownload(file);
}
