/** /consultations/:slug/respond/about-you — who answers, and for whom; all of it optional. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { aboutYouFormSchema } from '#app/forms/about-you-form.ts';
import { fieldErrors, typedValue } from '#app/forms/fields.ts';
import { answerAboutRefusal } from '#app/http/draft-refusal.server.ts';
import {
  isFromCheck,
  PRIVATE_HEADERS,
  readForm,
  requireDraftPage,
} from '#app/http/respond-page.server.ts';
import { draftHeaders, journeyAddress, journeyVisit } from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { invalid, notFound } from '#app/http/responses.server.ts';
import { saveAboutYou } from '#app/operations/response/save-about-you.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { AboutYouForm } from '#app/ui/respond/about-you-form.tsx';
import { LastSaved } from '#app/ui/respond/last-saved.tsx';
import { respondentRows } from '#app/ui/respond/respondent-rows.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? pageTitle(['About you', data.page.title, data.page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireDraftPage(app, request, params);
  return { page, isFromCheck: isFromCheck(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const fields = await readForm(request);
  const visit = await journeyVisit(app, request, { slug, fields });
  const page = await showDraft(app, visit);
  if (!page) throw notFound();

  const sent = aboutYouFormSchema(page.areas).safeParse(fields);
  if (!sent.success) return invalid(fields, fieldErrors(sent.error));

  const saved = await saveAboutYou(app, visit, {
    ...sent.data,
    onRevision: Number(typedValue(fields, 'revision')) || 0,
  });
  if (!saved.ok) return answerAboutRefusal(saved.refusal, fields);
  return redirect(journeyAddress(request, isFromCheck(request) ? 'check' : ''), {
    headers: draftHeaders(app, saved.value),
  });
}

export default function AboutYouRoute() {
  const { page, isFromCheck: fromCheck } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { root } = page;
  return (
    <RespondPage
      frame={page}
      back={{ href: fromCheck ? `${root}/check` : root, label: 'Back' }}
      heading="About you"
      rejection={rejection}
    >
      <p className="govuk-body">
        You can leave any of this blank. It helps us to understand what people say.
      </p>
      <LastSaved organisation={page.organisation} part="about" root={page.root} />
      {rejection?.errors[''] !== undefined && page.organisation && (
        <>
          <h2 className="govuk-heading-m">What is saved now</h2>
          <SummaryList rows={respondentRows(page, null)} />
          <h2 className="govuk-heading-m">What you wrote</h2>
        </>
      )}
      <AboutYouForm {...page} rejection={rejection} />
    </RespondPage>
  );
}
