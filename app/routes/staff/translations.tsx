/** /staff/consultations/:slug/translations — the paper in other languages and forms. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { fieldErrors } from '#app/forms/fields.ts';
import { newTranslationFormSchema } from '#app/forms/translation-forms.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requirePermission } from '#app/http/require-staff.server.ts';
import { invalid } from '#app/http/responses.server.ts';
import { answerAddRefusal, denyTranslations } from '#app/http/translation-refusal.server.ts';
import { readUploadForm } from '#app/http/uploads.server.ts';
import { addTranslation } from '#app/operations/consultation/add-translation.server.ts';
import { showTranslations } from '#app/operations/consultation/show-translations.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { TranslationForm } from '#app/ui/staff/translations/translation-form.tsx';
import { TranslationTable } from '#app/ui/staff/translations/translation-table.tsx';

const HEADING = 'Other languages and forms';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([HEADING, data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(app, request, 'edit-translations');
  const page = await showTranslations(app, staff, routeParam(params, 'slug'));
  return page.ok ? page.value : denyTranslations(page.refusal);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requirePermission(app, request, 'edit-translations');
  const slug = routeParam(params, 'slug');
  const { fields, upload } = await readUploadForm(request);
  const sent = newTranslationFormSchema.safeParse(fields);
  if (!sent.success) return invalid(fields, fieldErrors(sent.error));
  const file = await upload('file');
  const added = await addTranslation(app, staff, { ...sent.data, slug, upload: file });
  if (!added.ok) return answerAddRefusal(added.refusal, fields);
  return redirect(`/staff/consultations/${slug}/translations/${added.value.id}`);
}

export default function TranslationsRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const address = `/staff/consultations/${page.slug}`;
  return (
    <>
      <BackLink href={address} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{page.title}</span>
        <h1 className="govuk-heading-l">{HEADING}</h1>
        <p className="govuk-body">
          Upload it in another language, in Easy Read or in British Sign Language. Somebody who
          reads it checks each before everybody can see it.
        </p>
        <TranslationTable
          translations={page.translations}
          latest={page.versions.at(-1) ?? null}
          address={`${address}/translations`}
        />
        <h2 className="govuk-heading-m">Upload one</h2>
        <TranslationForm rejection={rejection} />
      </Main>
    </>
  );
}
