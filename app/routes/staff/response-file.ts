/** /staff/consultations/:slug/responses/:number/attachments/:file — a file that came with a response. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { fileDownload } from '#app/http/downloads.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { readResponseFile } from '#app/operations/response/read-response-file.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const number = routeParam(params, 'number');
  // Nine digits always fit the column of either database.
  if (!/^[1-9]\d{0,8}$/.test(number)) throw notFound();
  const file = await readResponseFile(app, staff, {
    slug: routeParam(params, 'slug'),
    number: Number(number),
    fileId: routeParam(params, 'file'),
  });
  if (!file) throw notFound();
  return fileDownload(file);
}
