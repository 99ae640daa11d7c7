/** /partner/consultations/:slug/respond/sign-off — an approver agrees to the draft before it is sent (P-15). */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { typedValue } from '#app/forms/fields.ts';
import { journeyAddress, journeyRoot } from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { partnerVisit } from '#app/http/partner-visit.server.ts';
import { PRIVATE_HEADERS, readForm } from '#app/http/respond-page.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { answerSignOffRefusal, readWords } from '#app/http/sign-off-refusal.server.ts';
import { showSignOff } from '#app/operations/response/show-sign-off.server.ts';
import {
  askForSignOff,
  giveSignOff,
  waiveSignOff,
} from '#app/operations/response/sign-off-draft.server.ts';
import { Button } from '#app/ui/button.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import {
  AskForSignOffForm,
  GiveSignOffForm,
  SignOffStanding,
} from '#app/ui/partners/sign-off.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';

const HEADING = 'Sign-off';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([HEADING, page.title, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const page = await showSignOff(app, await partnerVisit(app, request, { slug }));
  if (!page) throw notFound();
  if (page === 'no-draft') throw redirect(journeyRoot(request));
  return { ...page, root: journeyRoot(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const fields = await readForm(request);
  const visit = await partnerVisit(app, request, { slug, fields });
  const intent = typedValue(fields, 'intent');
  const outcome = await carryOut();
  if (!outcome.ok) return answerSignOffRefusal(outcome.refusal, fields);
  return redirect(journeyAddress(request, 'sign-off'));

  function carryOut() {
    if (intent === 'ask') return askForSignOff(app, visit, typedValue(fields, 'approver'));
    if (intent === 'waive') return waiveSignOff(app, visit);
    return giveSignOff(app, visit, {
      outcome: intent === 'approved' ? 'approved' : 'sent-back',
      words: readWords(fields),
      copyHash: typedValue(fields, 'copyHash'),
    });
  }
}

export default function SignOffRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { root, draftId, copyHash } = page;
  return (
    <RespondPage
      frame={page}
      back={{ href: root, label: 'Back to your response' }}
      heading={HEADING}
      shown={page.copy}
      rejection={rejection}
    >
      <SignOffStanding {...page} />
      {page.isNeeded && (
        <p className="govuk-body">
          Your organisation sends nothing that has not been signed off.
        </p>
      )}
      {page.mayAnswer && (
        <GiveSignOffForm draftId={draftId} copyHash={copyHash} rejection={rejection} />
      )}
      {page.mayAsk && page.approvers.length > 0 && page.state.kind !== 'approved' && (
        <AskForSignOffForm {...page} rejection={rejection} />
      )}
      {page.mayAsk && page.approvers.length === 0 && (
        <p className="govuk-body">
          Nobody of your organisation is named to sign off.{' '}
          <a className="govuk-link" href={`${root}/colleagues`}>
            Ask a colleague to join as approver
          </a>
          .
        </p>
      )}
      {page.mayWaive && (
        <form method="post" noValidate>
          <Button name="intent" value="waive" look="secondary">
            We need no sign-off from now on
          </Button>
        </form>
      )}
      <h2 className="govuk-heading-m">What the draft says now</h2>
      <pre className="govuk-body portal-copy">{page.copy}</pre>
    </RespondPage>
  );
}
