/** /staff/partners/import/:import/run — what a file would do to the roll, doing it, and what came of it. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { changesNothing, countPlan } from '#app/domain/partners/import/roll-plan.ts';
import { readFields, typedValue } from '#app/forms/fields.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { conflict } from '#app/http/responses.server.ts';
import {
  rollImportRefusalWords,
  rollImportRefused,
} from '#app/http/roll-import-refusal.server.ts';
import {
  importRoll,
  tryRollImport,
} from '#app/operations/partners/import/import-roll.server.ts';
import {
  abandonRollImport,
  showRollImport,
} from '#app/operations/partners/import/roll-import-desk.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { RollImportDone, RollImportTrial } from '#app/ui/partners/roll-import-run.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([data ? headingOf(data) : '', 'Import partners', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const id = routeParam(params, 'import');
  const page = await showRollImport(app, staff, id);
  if (!page.ok) throw rollImportRefused(page.refusal);
  const { import: begun, faults } = page.value;
  const { fileName, outcome } = begun;
  if (outcome !== null) return { id, fileName, outcome, trial: null };
  if (faults.length > 0) throw redirect(`/staff/partners/import/${id}`);
  const tried = await tryRollImport(app, staff, id);
  if (!tried.ok) throw rollImportRefused(tried.refusal);
  const { plan, digest, rows } = tried.value;
  const counts = countPlan(plan);
  const trial = { plan, digest, rows, counts, isNothing: changesNothing(plan) };
  return { id, fileName, outcome: null, trial };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const id = routeParam(params, 'import');
  const values = readFields(await request.formData());
  if (typedValue(values, 'do') === 'abandon') {
    const given = await abandonRollImport(app, staff, id);
    if (!given.ok) throw rollImportRefused(given.refusal);
    return redirect('/staff/partners/import?done=given-up');
  }
  const done = await importRoll(app, staff, { id, seen: typedValue(values, 'seen') });
  if (done.ok) return redirect(`/staff/partners/import/${id}/run`);
  const message = rollImportRefusalWords(done.refusal);
  return conflict({}, message);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function headingOf({ outcome, fileName }: Pick<Page, 'outcome' | 'fileName'>): string {
  return outcome === null ? `What taking in ${fileName} would do` : `${fileName} was taken in`;
}

export default function RollImportRunRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const root = `/staff/partners/import/${page.id}`;
  return (
    <>
      <BackLink href="/staff/partners/import" label="Import partners" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <h1 className="govuk-heading-l">{headingOf(page)}</h1>
        {page.trial === null ? (
          <RollImportDone {...page.outcome} />
        ) : (
          <RollImportTrial {...page.trial} mappingAddress={root} />
        )}
      </Main>
    </>
  );
}
