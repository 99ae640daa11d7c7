/** /staff/consultations/:slug/paper/meetings/:meeting — one meeting of the schedule put right. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { requireReview, takeEdit } from '#app/http/paper-review.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { EditForm, rejectionOf } from '#app/ui/staff/paper/edit-form.tsx';
import { MeetingFields } from '#app/ui/staff/paper/meeting-fields.tsx';
import { meetingDate } from '#app/ui/staff/paper/meeting-words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Change a meeting', data?.review.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { review } = await requireReview(app, { request, params });
  const id = routeParam(params, 'meeting');
  const meeting = review.paper.meetings.find((one) => one.id === id);
  if (meeting === undefined) throw notFound();
  const source = review.paper.blocks.find((block) => block.id === meeting.sourceBlocks[0]);
  return { review, meeting, source: source?.text ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeEdit(app, { request, params }, (address) => `${address}/meetings?done`);
}

export default function MeetingRoute() {
  const { review, meeting, source } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const address = `/staff/consultations/${review.slug}/paper/meetings`;
  return (
    <>
      <BackLink href={address} label="Back to the meetings" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{review.title}</span>
        <h1 className="govuk-heading-l">
          {meeting.body}, {meetingDate(meeting)}
        </h1>
        <div className="portal-prose">
          {source === null ? (
            <InsetText>The paper does not print this meeting. A person added it.</InsetText>
          ) : (
            <InsetText>
              <p className="govuk-body">As the paper says:</p>
              <p className="review-block__words">{source}</p>
            </InsetText>
          )}
          <MeetingForm />
          <EditForm seen={review.seen} intent="remove-meeting" about={{ meeting: meeting.id }}>
            <Button look="warning">Remove this meeting</Button>
          </EditForm>
        </div>
      </Main>
    </>
  );
}

function MeetingForm() {
  const { review, meeting } = useLoaderData<typeof loader>();
  const rejection = rejectionOf(useActionData<typeof action>(), 'change-meeting');
  return (
    <EditForm seen={review.seen} intent="change-meeting" about={{ meeting: meeting.id }}>
      <MeetingFields meeting={meeting} rejection={rejection} />
      <Button>Save and confirm</Button>
    </EditForm>
  );
}
