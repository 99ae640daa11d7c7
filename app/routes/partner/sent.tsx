/** /partner/consultations/:slug/respond/sent — the organisation's response on record, and the way to change it. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { answerDraftRefusal } from '#app/http/draft-refusal.server.ts';
import { journeyRoot } from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { partnerVisit } from '#app/http/partner-visit.server.ts';
import { PRIVATE_HEADERS, readForm } from '#app/http/respond-page.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import {
  beginOrganisationChange,
  showOrganisationResponse,
} from '#app/operations/response/show-organisation-response.server.ts';
import { Button } from '#app/ui/button.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { SentVersions } from '#app/ui/partners/sent-versions.tsx';
import { NextStepList } from '#app/ui/respond/next-step-list.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

const HEADING = 'Your response has been sent';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([HEADING, page.title, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const page = await showOrganisationResponse(app, await partnerVisit(app, request, { slug }));
  if (!page) throw notFound();
  if (page === 'not-sent') throw redirect(journeyRoot(request));
  return { ...page, root: journeyRoot(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const fields = await readForm(request);
  const visit = await partnerVisit(app, request, { slug, fields });
  const begun = await beginOrganisationChange(app, visit);
  if (!begun.ok) return answerDraftRefusal(begun.refusal, {});
  return redirect(journeyRoot(request));
}

export default function PartnerSentRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <RespondPage
      frame={page}
      back={{ href: `/partner/consultations/${page.slug}`, label: 'Back' }}
      heading={HEADING}
      shown={page.versions}
      rejection={rejection}
    >
      <SummaryList rows={[{ name: 'Reference', value: <strong>{page.reference}</strong> }]} />
      {page.mayRevise && page.organisation?.mayEdit && (
        <>
          <p className="govuk-body">
            You can change it until the consultation closes. What you sent counts until your
            lead sends it again, and we keep every version.
          </p>
          <form method="post" noValidate>
            <Button look="secondary">Change our response</Button>
          </form>
        </>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={`${page.root}/ratification`}>
          Record what your board decided
        </a>
      </p>
      {page.mayRevise && page.organisation?.maySubmit && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${page.root}/withdraw`}>
            Withdraw the response
          </a>
        </p>
      )}
      {!page.mayRevise && <StandsAsSent />}
      <h2 className="govuk-heading-m">What happens next</h2>
      <NextStepList steps={page.nextSteps} />
      <h2 className="govuk-heading-m">What you sent</h2>
      <SentVersions versions={page.versions} />
      <p className="govuk-body">
        <a className="govuk-link" href={`${page.root}/history`}>
          Everything that was saved, by whom and when
        </a>
      </p>
    </RespondPage>
  );
}

function StandsAsSent() {
  return (
    <p className="govuk-body">
      The consultation has closed, so what you sent stands as it is. If it must not be read in
      that way, write to the partnership office; what your board decides can still be recorded
      here.
    </p>
  );
}
