/** /staff/consultations/:slug/translations/:translation/file — the document as it was uploaded. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { fileDownload } from '#app/http/downloads.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requirePermission } from '#app/http/require-staff.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { readTranslationFile } from '#app/operations/consultation/show-translations.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(app, request, 'edit-translations');
  const file = await readTranslationFile(app, staff, {
    slug: routeParam(params, 'slug'),
    translationId: routeParam(params, 'translation'),
  });
  if (!file) throw notFound();
  return fileDownload(file);
}
