/** /partner/consultations/:slug/respond/ratification — what the board decided about what was sent (W-03). */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { fieldErrors } from '#app/forms/fields.ts';
import { ratificationFormSchema } from '#app/forms/ratification-form.ts';
import { journeyAddress, journeyRoot } from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { partnerVisit } from '#app/http/partner-visit.server.ts';
import { answerRatificationRefusal } from '#app/http/ratification-refusal.server.ts';
import { PRIVATE_HEADERS, readForm } from '#app/http/respond-page.server.ts';
import { invalid, notFound } from '#app/http/responses.server.ts';
import {
  recordOwnRatification,
  showRatification,
} from '#app/operations/response/record-ratification.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { RatificationForm, RatificationList } from '#app/ui/partners/ratification-form.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';

const HEADING = 'What your board decided';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([HEADING, page.title, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const page = await showRatification(app, await partnerVisit(app, request, { slug }));
  if (!page) throw notFound();
  if (page === 'not-sent') throw redirect(journeyRoot(request));
  return { ...page, root: journeyRoot(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const fields = await readForm(request);
  const visit = await partnerVisit(app, request, { slug, fields });
  const sent = ratificationFormSchema.safeParse(fields);
  if (!sent.success) return invalid(fields, fieldErrors(sent.error));
  const recorded = await recordOwnRatification(app, visit, sent.data);
  if (!recorded.ok) return answerRatificationRefusal(recorded.refusal, fields);
  return redirect(journeyAddress(request, 'ratification'));
}

export default function PartnerRatificationRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { ratifications, mayRevise, mayRecord, root } = page;
  return (
    <RespondPage
      frame={page}
      back={{ href: root, label: 'Back to your response' }}
      heading={HEADING}
      rejection={rejection}
    >
      <p className="govuk-body">
        If you sent your response before your board had met, record here what it decided. What
        you sent stays as it is, and the office sees both.
      </p>
      <p className="govuk-body">
        {mayRevise
          ? 'If the board agreed to something else, you can also change your response until the consultation closes. Until you send it again, what you sent counts.'
          : 'The consultation has closed. What you sent counts, and what the board agreed is kept beside it.'}
      </p>
      {ratifications.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Recorded so far</h2>
          <RatificationList ratifications={ratifications} />
        </>
      )}
      {mayRecord ? (
        <RatificationForm isLetter={false} rejection={rejection} />
      ) : (
        <p className="govuk-body">The lead of your organisation can record it.</p>
      )}
    </RespondPage>
  );
}
