/** /staff/consultations/:slug/responses/import — choose a file of responses; imports so far. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { CHANNELS } from '#app/domain/response/response.ts';
import { CHANNEL_WORDS } from '#app/domain/response/wording.ts';
import { fieldErrors } from '#app/forms/fields.ts';
import { uploadFormSchema } from '#app/forms/import-forms.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { importRefusalWords, importRefused } from '#app/http/import-refusal.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { conflict, invalid } from '#app/http/responses.server.ts';
import { readUploadForm } from '#app/http/uploads.server.ts';
import {
  showImports,
  startImport,
} from '#app/operations/response/import/import-desk.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Radios } from '#app/ui/radios.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Import responses', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await showImports(app, staff, routeParam(params, 'slug'));
  if (!page.ok) throw importRefused(page.refusal);
  return page.value;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const slug = routeParam(params, 'slug');
  const form = await readUploadForm(request);
  const sent = uploadFormSchema.safeParse(form.fields);
  const upload = await form.upload('file');
  if (!sent.success || upload === null) {
    const missing = upload === null ? { file: 'Choose a file' } : {};
    return invalid(form.fields, { ...missing, ...(sent.error ? fieldErrors(sent.error) : {}) });
  }
  const started = await startImport(app, staff, { ...sent.data, slug, upload });
  if (!started.ok) return conflict(form.fields, importRefusalWords(started.refusal));
  return redirect(`/staff/consultations/${slug}/responses/import/${started.value.id}`);
}

export default function ImportUploadRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const address = `/staff/consultations/${page.slug}/responses`;
  return (
    <>
      <BackLink href={address} label="Back to responses" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{page.title}</span>
        <h1 className="govuk-heading-l">Import responses</h1>
        <p className="govuk-body">
          Take in the export of a survey tool or a spreadsheet: one response a row. First you
          see what each column would be taken as, then what would come in. Nothing is taken in
          before you say so.
        </p>
        <UploadForm rejection={rejection} />
        {page.imports.length > 0 && <ImportTable imports={page.imports} address={address} />}
      </Main>
    </>
  );
}

function UploadForm({ rejection }: { readonly rejection: Rejection | undefined }) {
  return (
    <form className="portal-prose" method="post" encType="multipart/form-data" noValidate>
      <FileInput
        name="file"
        label="File"
        hint="CSV, Excel (xlsx) or JSON Lines, up to 25 MB. A larger one can be taken in by the command."
        accept=".csv,.tsv,.txt,.xlsx,.jsonl"
        rejection={rejection}
      />
      <Radios
        name="channel"
        label="How did the responses come?"
        choices={CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] }))}
        value="online"
        rejection={rejection}
      />
      <TextInput
        name="receivedOn"
        label="Day they were received"
        hint="For rows that do not say it themselves. For example 14/10/2011."
        width={10}
        rejection={rejection}
      />
      <TextInput
        name="survey"
        label="Name of the survey (optional)"
        hint="Only needed when two surveys number their responses alike."
        rejection={rejection}
      />
      <Button>Upload</Button>
    </form>
  );
}

type ImportTableProps = {
  readonly imports: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly state: string;
    readonly accepted: number;
    readonly refused: readonly unknown[];
    readonly madeAt: Date;
  }[];
  readonly address: string;
};

const STATE_WORDS: Readonly<Record<string, string>> = {
  mapping: 'Not taken in yet',
  importing: 'Broken off: can be continued',
  finished: 'Taken in',
};

function ImportTable({ imports, address }: ImportTableProps) {
  return (
    <DataTable
      caption="Imports so far, newest first"
      columns={[
        { header: 'File' },
        { header: 'Begun' },
        { header: 'State' },
        { header: 'Taken in', isNumeric: true },
        { header: 'Refused', isNumeric: true },
      ]}
      rows={imports.map((row) => [
        <a
          className="govuk-link"
          key="link"
          href={`${address}/import/${row.id}${row.state === 'mapping' ? '' : '/run'}`}
        >
          {row.fileName}
        </a>,
        formatInstant(row.madeAt),
        STATE_WORDS[row.state] ?? row.state,
        row.accepted,
        row.refused.length,
      ])}
    />
  );
}
