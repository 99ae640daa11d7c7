/**
 * /consultations/:slug/structure.csv, groups.csv, seats.csv, reporting-lines.csv and meetings.csv —
 * the structure and the schedule as tables.
 */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showOpenTable } from '#app/operations/consultation/show-open-structure.server.ts';
import { CSV_MEDIA_TYPE } from '#app/reports/write-csv.ts';

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const name = /([a-z-]+)\.csv$/.exec(new URL(request.url).pathname)?.[1] ?? '';
  const table = await showOpenTable(app, routeParam(params, 'slug'), name);
  if (table === null) throw notFound();
  return new Response(table, {
    headers: {
      'Content-Type': CSV_MEDIA_TYPE,
      // Where a program finds what the columns mean (W3C, CSV on the Web, 5.2).
      Link: '<tables.json>; rel="describedby"; type="application/csvm+json"',
    },
  });
}
