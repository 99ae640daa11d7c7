/** /partner/consultations/:slug/respond/withdraw — the lead takes back what the organisation has sent. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors } from '#app/forms/fields.ts';
import { withdrawFormSchema } from '#app/forms/partners/withdraw-form.ts';
import { journeyRoot } from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { partnerVisit } from '#app/http/partner-visit.server.ts';
import { PRIVATE_HEADERS, readForm } from '#app/http/respond-page.server.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import {
  showWithdrawal,
  withdrawOrganisationResponse,
  type WithdrawOrganisationRefusal,
} from '#app/operations/response/withdraw-organisation-response.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { WithdrawForm } from '#app/ui/partners/withdraw-form.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';

const HEADING = 'Withdraw your response';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([HEADING, page.title, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const page = await showWithdrawal(app, await partnerVisit(app, request, { slug }));
  if (!page) throw notFound();
  if (page === 'nothing-sent') throw redirect(`/partner/consultations/${slug}`);
  return { ...page, root: journeyRoot(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const fields = await readForm(request);
  const visit = await partnerVisit(app, request, { slug, fields });
  const sent = withdrawFormSchema.safeParse(fields);
  if (!sent.success) return invalid(fields, fieldErrors(sent.error));
  const outcome = await withdrawOrganisationResponse(app, visit, sent.data.reason);
  if (!outcome.ok) return answerRefusal(outcome.refusal, slug);
  return redirect(`/partner/consultations/${slug}?done=withdrawn`);
}

function answerRefusal(refusal: WithdrawOrganisationRefusal, slug: string) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Only a lead of your organisation may withdraw its response.');
    case 'unknown-consultation':
      throw notFound();
    case 'nothing-sent':
      // Pressed twice: it is withdrawn.
      throw redirect(`/partner/consultations/${slug}`);
    case 'no-longer':
      return conflict(
        {},
        'The consultation has closed, so the response stands as it was sent.',
      );
    default:
      return assertNever(refusal);
  }
}

export default function WithdrawRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <RespondPage
      frame={page}
      back={{ href: page.root, label: 'Back to your response' }}
      heading={HEADING}
      shown={page.reference}
      rejection={rejection}
    >
      <WithdrawForm {...page} rejection={rejection} />
    </RespondPage>
  );
}
