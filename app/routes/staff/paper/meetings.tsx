/** /staff/consultations/:slug/paper/meetings — every row of the schedule, to be confirmed. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import type { Meeting } from '#app/domain/paper/paper.ts';
import { requireReview, takeEdit } from '#app/http/paper-review.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Checkboxes } from '#app/ui/checkboxes.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { EditForm } from '#app/ui/staff/paper/edit-form.tsx';
import { DoneNotice } from '#app/ui/staff/paper/history-bar.tsx';
import { meetingDate } from '#app/ui/staff/paper/meeting-words.ts';
import { PublicationNotice } from '#app/ui/staff/publication-notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Meetings', data?.review.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return requireReview(app, { request, params });
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeEdit(app, { request, params }, (address) => `${address}/meetings?done`);
}

export default function MeetingsRoute() {
  const { review, isDone } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const address = `/staff/consultations/${review.slug}/paper`;
  const { meetings, suggested } = review.paper;
  const open = meetings.filter(({ id }) => suggested.meetings.includes(id));
  const confirmed = meetings.filter((meeting) => !open.includes(meeting));
  return (
    <>
      <BackLink href={address} label="Back to the whole paper" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        {isDone && !rejection && (
          <DoneNotice link={{ address, seen: review.seen }} history={review} />
        )}
        <span className="govuk-caption-l">{review.title}</span>
        <h1 className="govuk-heading-l">Meetings</h1>
        <PublicationNotice {...review} />
        <p className="govuk-body portal-prose">
          The calendar shows these meetings. They are the rows of the paper’s schedule as they
          were read, and those that somebody has added: a blank month is the month above it, and
          a year goes on until the next is named. Nothing is made up.
        </p>
        <LinkButton href={`${address}/meetings/new`} look="secondary">
          Add a meeting
        </LinkButton>
        <h2 className="govuk-heading-m">Only suggested ({open.length})</h2>
        <OpenMeetings open={open} address={address} />
        <h2 className="govuk-heading-m">Confirmed ({confirmed.length})</h2>
        {confirmed.length === 0 ? (
          <p className="govuk-body">None.</p>
        ) : (
          <ul className="govuk-list govuk-list--bullet">
            {confirmed.map((meeting) => (
              <li key={meeting.id}>
                {meetingLine(meeting)} <ChangeLink meeting={meeting} address={address} />
              </li>
            ))}
          </ul>
        )}
      </Main>
    </>
  );
}

type OpenMeetingsProps = { readonly open: readonly Meeting[]; readonly address: string };

function OpenMeetings({ open, address }: OpenMeetingsProps) {
  const { review } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  if (open.length === 0) return <p className="govuk-body">None.</p>;
  return (
    <EditForm seen={review.seen} intent="confirm-meetings">
      <Checkboxes
        name="meetings"
        label="Untick what is not right, then confirm the others"
        look="small"
        values={open.map(({ id }) => id)}
        choices={open.map((meeting) => ({
          value: meeting.id,
          label: meetingLine(meeting),
          hint: <ChangeLink meeting={meeting} address={address} />,
        }))}
        rejection={rejection}
      />
      <Button>Confirm the ticked meetings</Button>
    </EditForm>
  );
}

function meetingLine(meeting: Meeting): string {
  const { body, subject, status, precision, agm, sourceBlocks } = meeting;
  return [
    meetingDate(meeting),
    body,
    subject,
    agm ? 'annual general meeting' : null,
    status === 'tbc' && precision === 'day' ? 'provisional' : null,
    sourceBlocks.length === 0 ? 'added by hand' : null,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' – ');
}

type ChangeLinkProps = { readonly meeting: Meeting; readonly address: string };

function ChangeLink({ meeting, address }: ChangeLinkProps) {
  return (
    <a className="govuk-link" href={`${address}/meetings/${meeting.id}`}>
      Change
      <span className="govuk-visually-hidden">
        {' '}
        {meeting.body}, {meetingDate(meeting)}
      </span>
    </a>
  );
}
