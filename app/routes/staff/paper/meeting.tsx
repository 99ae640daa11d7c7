/** /staff/consultations/:slug/paper/meetings/:meeting — one meeting of the schedule put right. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import type { Meeting } from '#app/domain/paper/paper.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { requireReview, takeEdit } from '#app/http/paper-review.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { Checkboxes } from '#app/ui/checkboxes.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Radios } from '#app/ui/radios.tsx';
import { EditForm, rejectionOf } from '#app/ui/staff/paper/edit-form.tsx';
import { meetingDate } from '#app/ui/staff/paper/meeting-words.ts';
import { TextInput } from '#app/ui/text-input.tsx';

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
          {source !== null && (
            <InsetText>
              <p className="govuk-body">As the paper says:</p>
              <p className="review-block__words">{source}</p>
            </InsetText>
          )}
          <MeetingForm />
          <EditForm seen={review.seen} intent="remove-meeting" about={{ meeting: meeting.id }}>
            <Button look="warning">It is no meeting: remove it</Button>
          </EditForm>
        </div>
      </Main>
    </>
  );
}

function MeetingForm() {
  const { review, meeting } = useLoaderData<typeof loader>();
  const about = { meeting: meeting.id };
  const rejection = rejectionOf(useActionData<typeof action>(), 'change-meeting');
  return (
    <EditForm seen={review.seen} intent="change-meeting" about={about}>
      <TextInput
        name="meetingBody"
        label="Who meets"
        value={meeting.body}
        rejection={rejection}
      />
      <DateFields meeting={meeting} rejection={rejection} />
      <Checkboxes
        name="provisional"
        label="What else is known"
        choices={[{ value: 'yes', label: 'The day is provisional' }]}
        values={meeting.status === 'tbc' && meeting.precision === 'day' ? ['yes'] : []}
        rejection={rejection}
      />
      <Checkboxes
        name="agm"
        label="Kind of meeting"
        choices={[{ value: 'yes', label: 'It is the annual general meeting' }]}
        values={meeting.agm ? ['yes'] : []}
        rejection={rejection}
      />
      <TextInput
        name="subject"
        label="Subject"
        value={meeting.subject ?? ''}
        rejection={rejection}
      />
      <Button>Save and confirm</Button>
    </EditForm>
  );
}

type DateFieldsProps = {
  readonly meeting: Meeting;
  readonly rejection: Rejection | undefined;
};

function DateFields({ meeting, rejection }: DateFieldsProps) {
  return (
    <>
      <Radios
        name="meetingPrecision"
        label="How exactly is the date known?"
        value={meeting.precision}
        choices={[
          { value: 'day', label: 'The day is known' },
          { value: 'month', label: 'Only the month is known' },
          { value: 'tbc', label: 'To be confirmed' },
        ]}
        rejection={rejection}
      />
      <TextInput
        name="meetingDate"
        label="Date"
        hint="Like 24/11/2011, or 11/2011 for a month"
        width={20}
        value={meeting.date ?? ''}
        rejection={rejection}
      />
    </>
  );
}
