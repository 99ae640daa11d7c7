/** /staff/partners/import — choose a file of partners; files so far. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { conflict, invalid } from '#app/http/responses.server.ts';
import {
  rollImportRefusalWords,
  rollImportRefused,
} from '#app/http/roll-import-refusal.server.ts';
import { readUploadForm } from '#app/http/uploads.server.ts';
import { MAX_ROLL_MEGABYTES } from '#app/operations/partners/import/read-roll-file.server.ts';
import {
  showRollImports,
  startRollImport,
} from '#app/operations/partners/import/roll-import-desk.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { Main } from '#app/ui/layout.tsx';
import { NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction = () => [
  { title: pageTitle(['Import partners', 'Partners', 'Staff']) },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const imports = await showRollImports(app, staff);
  if (!imports.ok) throw rollImportRefused(imports.refusal);
  return {
    imports: imports.value,
    maxMegabytes: MAX_ROLL_MEGABYTES,
    isGivenUp: new URL(request.url).searchParams.get('done') === 'given-up',
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const form = await readUploadForm(request);
  const upload = await form.upload('file');
  if (upload === null) return invalid(form.fields, { file: 'Choose a file' });
  const started = await startRollImport(app, staff, upload);
  if (started.ok) return redirect(`/staff/partners/import/${started.value.id}`);
  const message = rollImportRefusalWords(started.refusal);
  return started.refusal.kind === 'unreadable'
    ? invalid(form.fields, { file: message })
    : conflict(form.fields, message);
}

export default function RollImportUploadRoute() {
  const { imports, maxMegabytes, isGivenUp } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/staff/partners" label="Partners" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        {isGivenUp && !rejection && (
          <NotificationBanner kind="success">
            <p className="govuk-notification-banner__heading">
              The file was forgotten. The roll is as it was.
            </p>
          </NotificationBanner>
        )}
        <h1 className="govuk-heading-l">Import partners</h1>
        <p className="govuk-body">
          Take in a table of organisations and the people who answer for them: one contact a
          row, as many rows for an organisation as it has contacts. First you see what each
          column would be taken as, then what would change. Nothing is taken in before you say
          so.
        </p>
        <p className="govuk-body">
          You can begin with{' '}
          <a className="govuk-link" href="/staff/partners/template.csv">
            an empty table (CSV)
          </a>{' '}
          or with{' '}
          <a className="govuk-link" href="/staff/partners/roll.csv">
            the roll as it stands (CSV)
          </a>
          .
        </p>
        <form className="portal-prose" method="post" encType="multipart/form-data" noValidate>
          <FileInput
            name="file"
            label="File"
            hint={`CSV or Excel (xlsx), up to ${maxMegabytes} MB.`}
            accept=".csv,.tsv,.txt,.xlsx"
            rejection={rejection}
          />
          <Button>Upload</Button>
        </form>
        {imports.length > 0 && <ImportTable imports={imports} />}
      </Main>
    </>
  );
}

type Imports = ReturnType<typeof useLoaderData<typeof loader>>['imports'];

function ImportTable({ imports }: { readonly imports: Imports }) {
  return (
    <DataTable
      caption="Files so far, newest first"
      columns={[
        { header: 'File' },
        { header: 'Uploaded' },
        { header: 'State' },
        { header: 'Organisations added', isNumeric: true },
        { header: 'Rows refused', isNumeric: true },
      ]}
      rows={imports.map(({ id, fileName, madeAt, state, outcome }) => [
        <a
          className="govuk-link"
          key="link"
          href={`/staff/partners/import/${id}${state === 'mapping' ? '' : '/run'}`}
        >
          {fileName}
        </a>,
        formatInstant(madeAt),
        state === 'mapping' ? 'Not taken in yet' : 'Taken in',
        outcome?.counts.added ?? '',
        outcome?.refused.length ?? '',
      ])}
    />
  );
}
