/** /staff/consultations/:slug/responses/import/:import — what each column is taken as. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatDay } from '#app/domain/consultation/london-time.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { mappableTargets } from '#app/domain/response/import/check-mapping.ts';
import { titleOfTarget } from '#app/domain/response/target-description.ts';
import { waitsUntil } from '#app/domain/tables/waiting-import.ts';
import { readFields } from '#app/forms/fields.ts';
import { MAX_ASKED_ANSWERS, readMappingForm } from '#app/forms/import-forms.ts';
import { importRefused } from '#app/http/import-refusal.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import {
  saveImportMapping,
  showImport,
} from '#app/operations/response/import/import-desk.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { ImportMappingForm } from '#app/ui/staff/import-mapping-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['What the columns are', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  return loadMapping(staff, params);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await loadMapping(staff, params);
  const mapping = readMappingForm(readFields(await request.formData()), page);
  const address = { slug: page.slug, id: page.id };
  const saved = await saveImportMapping(app, staff, address, mapping);
  if (!saved.ok) throw importRefused(saved.refusal);
  const { faults } = await loadMapping(staff, params);
  const root = `/staff/consultations/${page.slug}/responses/import/${page.id}`;
  return redirect(faults.length > 0 ? root : `${root}/run`);
}

async function loadMapping(staff: StaffMember, params: LoaderFunctionArgs['params']) {
  const id = routeParam(params, 'import');
  const page = await showImport(app, staff, { slug: routeParam(params, 'slug'), id });
  if (!page.ok) throw importRefused(page.refusal);
  const { prepared, slug, title, import: begun } = page.value;
  if (!prepared || begun.state !== 'mapping') throw notFound();
  const { paper } = prepared.version;
  return {
    ...{ slug, title, id, fileName: begun.fileName, faults: prepared.faults },
    keptUntil: formatDay(waitsUntil(begun.madeAt)),
    mapping: prepared.mapping,
    rows: prepared.profile.rows,
    targets: mappableTargets(paper).map((key) => ({ key, title: titleOfTarget(paper, key) })),
    columns: prepared.profile.columns.flatMap(({ answers, filled, samples }, at) => {
      const mapped = prepared.uses[at];
      const few = answers !== null && answers.size <= MAX_ASKED_ANSWERS;
      return mapped
        ? [{ mapped, filled, samples, answers: few ? [...answers.keys()] : [] }]
        : [];
    }),
  };
}

export default function ImportMappingRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink
        href={`/staff/consultations/${page.slug}/responses/import`}
        label="Back to imports"
      />
      <Main>
        {page.faults.length > 0 && <ErrorSummary errors={{ '': page.faults.join(' ') }} />}
        <span className="govuk-caption-l">{page.title}</span>
        <h1 className="govuk-heading-l">What the columns of {page.fileName} are</h1>
        <p className="govuk-body">
          {page.rows} rows, {page.columns.length} columns. This is a proposal: look at each
          column. What you leave out is not taken in. We keep the file until {page.keptUntil}.
          If it has not been taken in by then, we forget it.
        </p>
        <ImportMappingForm columns={page.columns} rows={page.rows} targets={page.targets} />
      </Main>
    </>
  );
}
