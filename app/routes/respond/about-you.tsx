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
import { fieldErrors } from '#app/forms/fields.ts';
import { answerDraftRefusal } from '#app/http/draft-refusal.server.ts';
import {
  isFromCheck,
  PRIVATE_HEADERS,
  readForm,
  requireDraftPage,
  respondAddress,
} from '#app/http/respond-page.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { draftCookie, respondVisit } from '#app/http/respond-request.server.ts';
import { invalid, notFound } from '#app/http/responses.server.ts';
import { saveAboutYou } from '#app/operations/response/save-about-you.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { AboutYouForm } from '#app/ui/respond/about-you-form.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';

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
  const visit = respondVisit(app, request, { slug, fields });
  const page = await showDraft(app, visit);
  if (!page) throw notFound();

  const sent = aboutYouFormSchema(page.areas).safeParse(fields);
  if (!sent.success) return invalid(fields, fieldErrors(sent.error));

  const saved = await saveAboutYou(app, visit, sent.data);
  if (!saved.ok) return answerDraftRefusal(saved.refusal, fields);
  return redirect(respondAddress(slug, isFromCheck(request) ? 'check' : ''), {
    headers: { 'Set-Cookie': draftCookie(app, saved.value) },
  });
}

export default function AboutYouRoute() {
  const { page, isFromCheck: fromCheck } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const root = `/consultations/${page.slug}/respond`;
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
      <AboutYouForm {...page} rejection={rejection} />
    </RespondPage>
  );
}
