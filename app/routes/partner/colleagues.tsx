/** /partner/consultations/:slug/respond/colleagues — who works on the response, and asking others to join. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { fieldErrors, typedValue } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { colleagueFormSchema } from '#app/forms/partners/colleague-form.ts';
import { journeyAddress, journeyRoot } from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { partnerVisit } from '#app/http/partner-visit.server.ts';
import { PRIVATE_HEADERS, readForm } from '#app/http/respond-page.server.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import {
  inviteColleague,
  showColleagues,
  withdrawColleagueInvitation,
  type InviteColleagueRefusal,
  type WithdrawRefusal,
} from '#app/operations/partners/invite-colleague.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { ColleagueForm, ColleagueLists } from '#app/ui/partners/colleagues.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';

const HEADING = 'Who works on it';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([HEADING, page.title, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await partnerVisit(app, request, { slug: routeParam(params, 'slug') });
  const page = await showDraft(app, visit);
  if (!page) throw notFound();
  return {
    ...page,
    ...(await showColleagues(app, visit.partner)),
    root: journeyRoot(request),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const fields = await readForm(request);
  const slug = routeParam(params, 'slug');
  const { partner } = await partnerVisit(app, request, { slug, fields });
  const here = journeyAddress(request, 'colleagues');
  const withdrawn = typedValue(fields, 'withdraw');
  if (withdrawn !== '') {
    const outcome = await withdrawColleagueInvitation(app, partner, withdrawn);
    return outcome.ok ? redirect(here) : answerRefusal(outcome.refusal, fields);
  }
  const sent = colleagueFormSchema.safeParse(fields);
  if (!sent.success) return invalid(fields, fieldErrors(sent.error));
  const invited = await inviteColleague(app, partner, sent.data);
  return invited.ok ? redirect(here) : answerRefusal(invited.refusal, fields);
}

function answerRefusal({ kind }: InviteColleagueRefusal | WithdrawRefusal, fields: Fields) {
  switch (kind) {
    case 'not-permitted':
      throw forbidden('Only the lead of your organisation asks others to join.');
    case 'unknown-invitation':
      throw notFound();
    case 'not-an-email':
      return invalid(fields, { email: 'Enter an email address, like name@example.com' });
    case 'too-many':
      return conflict(fields, 'Many links are waiting to be used. Take one back first.');
  }
}

export default function ColleaguesRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const mayInvite = page.organisation?.maySubmit ?? false;
  return (
    <RespondPage
      frame={page}
      back={{ href: page.root, label: 'Back to your response' }}
      heading={HEADING}
      rejection={rejection}
    >
      <ColleagueLists {...page} mayInvite={mayInvite} />
      {mayInvite ? (
        <ColleagueForm rejection={rejection} />
      ) : (
        <p className="govuk-body">The lead of your organisation can ask others to join.</p>
      )}
    </RespondPage>
  );
}
