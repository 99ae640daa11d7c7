/** /consultations/:slug.json — one public consultation, for other programs. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { jsonAnswer } from '#app/http/json.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showOpenData } from '#app/operations/consultation/show-open-data.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  const document = await showOpenData(app, routeParam(params, 'slug'));
  if (!document) throw notFound();
  return jsonAnswer(document);
}
