/** /staff/partners/import/:import — what each column of a file of partners is taken as. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatDay } from '#app/domain/consultation/london-time.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { waitsUntil } from '#app/domain/tables/waiting-import.ts';
import { readFields } from '#app/forms/fields.ts';
import { readRollMapping } from '#app/forms/partners/roll-import-form.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { conflict } from '#app/http/responses.server.ts';
import { rollImportRefused } from '#app/http/roll-import-refusal.server.ts';
import {
  saveRollMapping,
  showRollImport,
} from '#app/operations/partners/import/roll-import-desk.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { RollMappingForm } from '#app/ui/partners/roll-mapping-form.tsx';

export const meta: MetaFunction = () => [
  { title: pageTitle(['What the columns are', 'Import partners', 'Staff']) },
];

const MAX_SAMPLES = 3;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const { import: begun, file, id } = await loadImport(staff, params);
  const columns = file.columns.map(({ header, cells }, at) => {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    return {
      header,
      field: begun.mapping[at] ?? null,
      filled: filled.length,
      samples: [...new Set(filled)].slice(0, MAX_SAMPLES),
    };
  });
  const keptUntil = formatDay(waitsUntil(begun.madeAt));
  return { id, fileName: begun.fileName, rows: file.rows.length, columns, keptUntil };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const { import: begun, id } = await loadImport(staff, params);
  const values = readFields(await request.formData());
  const mapping = readRollMapping(values, begun.mapping);
  const saved = await saveRollMapping(app, staff, { id, mapping });
  if (!saved.ok) throw rollImportRefused(saved.refusal);
  const { faults } = saved.value;
  if (faults.length > 0) return conflict(values, faults.join(' '));
  return redirect(`/staff/partners/import/${id}/run`);
}

/** Throws the redirect to what came of it once it is over. */
async function loadImport(staff: StaffMember, params: LoaderFunctionArgs['params']) {
  const id = routeParam(params, 'import');
  const page = await showRollImport(app, staff, id);
  if (!page.ok) throw rollImportRefused(page.refusal);
  const { import: begun, file } = page.value;
  if (file === null) throw redirect(`/staff/partners/import/${id}/run`);
  return { import: begun, file, id };
}

export default function RollImportMappingRoute() {
  const { fileName, rows, columns, keptUntil } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/staff/partners/import" label="Import partners" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <h1 className="govuk-heading-l">What the columns of {fileName} are</h1>
        <p className="govuk-body">
          {rows} {rows === 1 ? 'row' : 'rows'}, {columns.length}{' '}
          {columns.length === 1 ? 'column' : 'columns'}. This is a proposal: look at each
          column. What you leave out is not taken in. We keep the file until {keptUntil}. If it
          has not been taken in by then, we forget it.
        </p>
        <RollMappingForm columns={columns} rows={rows} />
      </Main>
    </>
  );
}
