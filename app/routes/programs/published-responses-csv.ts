/** /consultations/:slug/responses.csv — every response that may be published, as a table. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { listPublishedResponses } from '#app/operations/response/show-published-responses.server.ts';
import {
  publishedResponseLines,
  publishedResponsesHeader,
} from '#app/reports/published-responses-csv.ts';
import { CSV_MEDIA_TYPE } from '#app/reports/write-csv.ts';

export async function loader({ params }: LoaderFunctionArgs): Promise<Response> {
  const responses = await listPublishedResponses(app, routeParam(params, 'slug'));
  if (responses === null) throw notFound();
  let table = publishedResponsesHeader();
  for await (const response of responses) table += publishedResponseLines(response);
  return new Response(table, { headers: { 'Content-Type': CSV_MEDIA_TYPE } });
}
