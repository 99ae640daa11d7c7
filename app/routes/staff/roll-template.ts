/** /staff/partners/template.csv — an empty table of partners, to be filled in and taken in. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { requirePermission } from '#app/http/require-staff.server.ts';
import { rollTemplate } from '#app/reports/roll-csv.ts';
import { CSV_MEDIA_TYPE } from '#app/reports/write-csv.ts';

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  await requirePermission(app, request, 'edit-partners');
  return new Response(rollTemplate(), {
    headers: {
      'Content-Type': CSV_MEDIA_TYPE,
      'Content-Disposition': 'attachment; filename="partners-template.csv"',
    },
  });
}
