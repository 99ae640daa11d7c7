/** /staff/partners/roll.csv — the roll as a table that can be changed and taken in again. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden } from '#app/http/responses.server.ts';
import { exportRoll } from '#app/operations/partners/import/export-roll.server.ts';
import { CSV_MEDIA_TYPE } from '#app/reports/write-csv.ts';

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requireStaff(app, request);
  const table = await exportRoll(app, staff);
  if (table === null) throw forbidden('Your role does not let you see the roll.');
  return new Response(table, {
    headers: {
      'Content-Type': CSV_MEDIA_TYPE,
      'Content-Disposition': 'attachment; filename="partners.csv"',
    },
  });
}
