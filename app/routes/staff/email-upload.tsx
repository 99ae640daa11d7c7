/** /staff/consultations/:slug/responses/email — begin a reply from an e-mail saved as a file. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requirePermission } from '#app/http/require-staff.server.ts';
import { forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import { readUploadForm } from '#app/http/uploads.server.ts';
import {
  beginFromEmail,
  type ReceiveEmailRefusal,
} from '#app/operations/response/receive-email.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction = () => [
  { title: pageTitle(['Begin from an e-mail', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(app, request, 'enter-letter');
  return { slug: routeParam(params, 'slug') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requirePermission(app, request, 'enter-letter');
  const slug = routeParam(params, 'slug');
  const form = await readUploadForm(request);
  const upload = await form.upload('mail');
  if (upload === null) return invalid(form.fields, { mail: 'Choose an e-mail' });
  const begun = await beginFromEmail(app, staff, { slug, upload });
  if (!begun.ok) return invalid(form.fields, { mail: refusalWords(begun.refusal) });
  const { formId, responseNumber } = begun.value;
  const address = `/staff/consultations/${slug}/responses`;
  return redirect(
    responseNumber === null ? `${address}/new?mail=${formId}` : `${address}/${responseNumber}`,
  );
}

function refusalWords(refusal: ReceiveEmailRefusal): string {
  switch (refusal.kind) {
    case 'unreadable':
      return refusal.email.message;
    case 'harmful':
      return 'Our check objects to this e-mail or could not be made, so we did not keep it';
    case 'not-permitted':
      throw forbidden('Your role does not let you enter replies.');
    default:
      throw notFound();
  }
}

export default function EmailUploadRoute() {
  const { slug } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink href={`/staff/consultations/${slug}/responses`} label="Back to responses" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <h1 className="govuk-heading-l">Begin from an e-mail</h1>
        <p className="govuk-body">
          Save the e-mail as an .eml file and choose it here. The next page shows the reply form
          with its writer, days, words and files filled in, for you to check.
        </p>
        <form className="portal-prose" method="post" encType="multipart/form-data" noValidate>
          <FileInput
            name="mail"
            label="E-mail"
            hint="An .eml file of up to 25 MB."
            accept=".eml,message/rfc822"
            rejection={rejection}
          />
          <Button>Open this e-mail</Button>
        </form>
      </Main>
    </>
  );
}
