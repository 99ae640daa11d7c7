/** /consultations/:slug/respond/publication — how the response may be published, law first. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { CONSENTS, type Consent } from '#app/domain/response/response.ts';
import { CONSENT_WORDS, NOT_PROVIDED } from '#app/domain/response/wording.ts';
import { fieldErrors, typedValue } from '#app/forms/fields.ts';
import { publicationFormSchema } from '#app/forms/publication-form.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { answerPublicationRefusal } from '#app/http/draft-refusal.server.ts';
import { draftHeaders, journeyAddress, journeyVisit } from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import {
  isFromCheck,
  PRIVATE_HEADERS,
  readForm,
  requireDraftPage,
} from '#app/http/respond-page.server.ts';
import { invalid } from '#app/http/responses.server.ts';
import { savePublication } from '#app/operations/response/save-publication.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { LastSaved } from '#app/ui/respond/last-saved.tsx';
import { PublicationForm } from '#app/ui/respond/publication-form.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

const HEADING = 'How we may publish your response';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? pageTitle([HEADING, data.page.title, data.page.portalName]) : '' },
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
  const sent = publicationFormSchema.safeParse(fields);
  if (!sent.success) return invalid(fields, fieldErrors(sent.error));

  const saved = await savePublication(app, visit, {
    ...sent.data,
    onRevision: Number(typedValue(fields, 'revision')) || 0,
  });
  if (!saved.ok) return answerPublicationRefusal(saved.refusal, fields);
  return redirect(journeyAddress(request, isFromCheck(request) ? 'check' : ''), {
    headers: draftHeaders(app, saved.value),
  });
}

export default function PublicationRoute() {
  const { page, isFromCheck: fromCheck } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { root } = page;
  return (
    <RespondPage
      frame={page}
      back={{ href: fromCheck ? `${root}/check` : root, label: 'Back' }}
      heading={HEADING}
      rejection={rejection}
    >
      <h2 className="govuk-heading-m">What the law says</h2>
      <div className="govuk-body portal-said">{page.confidentialityStatement}</div>
      <LastSaved organisation={page.organisation} part="publication" root={root} />
      {rejection?.errors[''] !== undefined && page.organisation && (
        <SummaryList
          rows={[
            { name: 'Saved now', value: consentWords(page.consent) },
            { name: 'Your choice', value: consentWords(chosenIn(rejection)) },
          ]}
        />
      )}
      <PublicationForm {...page} rejection={rejection} />
    </RespondPage>
  );
}

/** What was chosen in a form that was sent back. */
function chosenIn({ values }: Rejection): Consent | null {
  return CONSENTS.find((consent) => consent === typedValue(values, 'consent')) ?? null;
}

function consentWords(consent: Consent | null): string {
  return consent === null ? NOT_PROVIDED : CONSENT_WORDS[consent];
}
