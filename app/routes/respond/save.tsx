/** /consultations/:slug/respond/save — gives a code, or sends a link, that opens the draft anywhere. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { draftLinkFormSchema } from '#app/forms/code-forms.ts';
import { fieldErrors, typedValue } from '#app/forms/fields.ts';
import { answerDraftRefusal } from '#app/http/draft-refusal.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { PRIVATE_HEADERS, readForm, requireDraftPage } from '#app/http/respond-page.server.ts';
import { draftCookie, respondVisit } from '#app/http/respond-request.server.ts';
import { invalid } from '#app/http/responses.server.ts';
import { keepDraft } from '#app/operations/response/keep-draft.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { KeepForms, KeptDraft } from '#app/ui/respond/keep-draft.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';

const HEADING = 'Save it and come back later';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([HEADING, page.title, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  return requireDraftPage(app, request, params);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const fields = await readForm(request);
  const isByEmail = typedValue(fields, 'intent') === 'email';
  const sent = isByEmail ? draftLinkFormSchema.safeParse(fields) : NO_EMAIL;
  if (!sent.success) return invalid(fields, fieldErrors(sent.error));

  const { email } = sent.data;
  const kept = await keepDraft(app, respondVisit(app, request, { slug, fields }), email);
  if (!kept.ok) return answerDraftRefusal(kept.refusal, fields);
  const { code } = kept.value;
  const address = `${app.config.publicUrl}/drafts/${code}`;
  const headers = { 'Set-Cookie': draftCookie(app, kept.value) };
  return data({ code, address, email }, { headers });
}

const NO_EMAIL = { success: true, data: { email: '' } } as const;

export default function SaveRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const kept = answer && 'code' in answer ? answer : null;
  const rejection = answer && 'errors' in answer ? answer : undefined;
  const root = `/consultations/${page.slug}/respond`;
  return (
    <RespondPage
      frame={page}
      back={{ href: root, label: 'Back to your response' }}
      heading={kept ? 'Your draft is saved' : HEADING}
      rejection={rejection}
    >
      {kept ? <KeptDraft {...kept} /> : <KeepForms {...page} rejection={rejection} />}
    </RespondPage>
  );
}
