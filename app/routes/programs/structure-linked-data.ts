/** /consultations/:slug/structure.jsonld — the structure in W3C's Organization Ontology. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { jsonAnswer } from '#app/http/json.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showLinkedData } from '#app/operations/consultation/show-open-structure.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  const linkedData = await showLinkedData(app, routeParam(params, 'slug'));
  if (!linkedData) throw notFound();
  return jsonAnswer(linkedData, { mediaType: 'application/ld+json' });
}
