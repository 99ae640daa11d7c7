/** /staff/consultations/new — a document is sent, and becomes a draft consultation to review. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { PAPER_KINDS, type PaperKind } from '#app/domain/paper/paper.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors } from '#app/forms/fields.ts';
import { newConsultationFormSchema } from '#app/forms/paper/new-consultation-form.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { requirePermission } from '#app/http/require-staff.server.ts';
import { conflict, forbidden, invalid } from '#app/http/responses.server.ts';
import { readUploadForm } from '#app/http/uploads.server.ts';
import {
  importPaperFile,
  type ImportPaperRefusal,
} from '#app/operations/consultation/import-paper.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Radios } from '#app/ui/radios.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const meta: MetaFunction = () => [
  { title: pageTitle(['Start a consultation from a document', 'Staff']) },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(app, request, 'import-paper');
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requirePermission(app, request, 'import-paper');
  const { fields, upload } = await readUploadForm(request);
  const file = await upload('file');
  const sent = newConsultationFormSchema.safeParse(fields);
  const errors = {
    ...(file === null ? { file: 'Choose the document' } : {}),
    ...(sent.success ? {} : fieldErrors(sent.error)),
  };
  if (file === null || !sent.success) return invalid(fields, errors);
  const imported = await importPaperFile(app, staff, {
    bytes: file.content,
    fileName: file.name,
    slug: null,
    ...sent.data,
  });
  if (!imported.ok) return answerRefusal(imported.refusal, fields);
  return redirect(`/staff/consultations/${imported.value.consultation.slug}/paper?done`);
}

function answerRefusal(refusal: ImportPaperRefusal, fields: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you import a paper.');
    case 'unreadable':
      return invalid(fields, { file: refusal.document.message });
    case 'not-a-slug':
    case 'slug-taken':
      return conflict(fields, `Another consultation has the address ${refusal.slug}.`);
    default:
      return assertNever(refusal);
  }
}

const ENDINGS = '.docx,.odt,.md,.txt,.html,.htm,.pdf';

const KIND_LABELS = {
  consultation: 'A consultation paper',
  'board-paper': 'A board paper, with a cover sheet or a self-assessment',
  schedule: 'A forward schedule of meetings',
} as const satisfies Record<PaperKind, string>;

export default function NewConsultationRoute() {
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/staff" label="All consultations" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <h1 className="govuk-heading-l">Start a consultation from a document</h1>
        <form className="portal-prose" method="post" encType="multipart/form-data" noValidate>
          <FileInput
            name="file"
            label="The document"
            hint="Word (docx), OpenDocument (odt), PDF, HTML, Markdown or plain text, up to 20 MB. After an error, choose it again."
            accept={ENDINGS}
            rejection={rejection}
          />
          <Radios
            name="kind"
            label="What kind of paper is it?"
            value="consultation"
            choices={PAPER_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
            rejection={rejection}
          />
          <TextInput
            name="title"
            label="Title"
            hint="Leave it blank to take the title of the paper."
            rejection={rejection}
          />
          <TextInput
            name="publisher"
            label="Who publishes it"
            hint="Leave it blank for the partnership itself."
            rejection={rejection}
          />
          <p className="govuk-body">
            Nothing is published. You review the paper first, and every word stays as it is.
          </p>
          <Button>Read the document</Button>
        </form>
      </Main>
    </>
  );
}
