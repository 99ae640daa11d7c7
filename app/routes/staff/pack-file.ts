/** /staff/consultations/:slug/packs/:pack/:name — one file of a pack, as a download. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { downloadPackFile } from '#app/operations/agm/show-packs.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const file = await downloadPackFile(app, staff, {
    slug: routeParam(params, 'slug'),
    packId: routeParam(params, 'pack'),
    name: routeParam(params, 'name'),
  });
  if (!file) throw notFound();
  return new Response(file.content.slice().buffer, {
    headers: {
      'Content-Type': file.mediaType,
      // The name is made of a slug and an extension, so it needs no quoting rules.
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Content-Length': String(file.bytes),
    },
  });
}
