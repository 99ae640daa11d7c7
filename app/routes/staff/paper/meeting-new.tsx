/** /staff/consultations/:slug/paper/meetings/new — a meeting that the paper does not print. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { requireReview, takeEdit } from '#app/http/paper-review.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { EditForm } from '#app/ui/staff/paper/edit-form.tsx';
import { MeetingFields } from '#app/ui/staff/paper/meeting-fields.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Add a meeting', data?.review.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return requireReview(app, { request, params });
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeEdit(app, { request, params }, (address) => `${address}/meetings?done`);
}

export default function NewMeetingRoute() {
  const { review } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink
        href={`/staff/consultations/${review.slug}/paper/meetings`}
        label="Back to the meetings"
      />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{review.title}</span>
        <h1 className="govuk-heading-l">Add a meeting</h1>
        <div className="portal-prose">
          <p className="govuk-body">
            Add it as exactly as you know it. If only the month is set, leave the day out.
          </p>
          <EditForm seen={review.seen} intent="add-meeting">
            <MeetingFields meeting={null} rejection={rejection} />
            <Button>Add the meeting</Button>
          </EditForm>
        </div>
      </Main>
    </>
  );
}
