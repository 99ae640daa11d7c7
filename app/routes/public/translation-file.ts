/** /consultations/:slug/languages/:language/file — the document that a translation was read from. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { fileDownload } from '#app/http/downloads.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { readShownTranslationFile } from '#app/operations/consultation/show-translation.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  const sought = { slug: routeParam(params, 'slug'), language: routeParam(params, 'language') };
  const file = await readShownTranslationFile(app, sought);
  if (!file) throw notFound();
  return fileDownload(file);
}
