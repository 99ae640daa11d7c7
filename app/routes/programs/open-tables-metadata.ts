/** /consultations/:slug/tables.json — what the tables and their columns mean (CSV on the Web). */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { jsonAnswer } from '#app/http/json.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showTablesMetadata } from '#app/operations/consultation/show-open-structure.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  const metadata = await showTablesMetadata(app, routeParam(params, 'slug'));
  if (!metadata) throw notFound();
  return jsonAnswer(metadata, { mediaType: 'application/csvm+json' });
}
