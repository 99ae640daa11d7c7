/** /staff/consultations/:slug/responses/new — enter a reply that came by another way. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { SCAN_KINDS } from '#app/domain/response/attachment.ts';
import { fileRefusalWords } from '#app/domain/response/attachment-wording.ts';
import { assertNever } from '#app/domain/result.ts';
import { readEntry, REPLY_CHANNELS } from '#app/forms/reply-form.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { routeParam } from '#app/http/params.server.ts';
import { readUploadForm } from '#app/http/uploads.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { answerReplyRefusal } from '#app/http/reply-refusal.server.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import {
  enterLetter,
  type EnterLetterRefusal,
} from '#app/operations/response/enter-letter.server.ts';
import {
  showReplyForm,
  type ReplyFormPage,
} from '#app/operations/response/show-reply-form.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { ReplyEntryForm } from '#app/ui/staff/reply-entry-form.tsx';
import { StartingEmail } from '#app/ui/staff/starting-email.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Enter a reply', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadForm(request, params);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await loadForm(request, params);
  const staff = await requireStaff(app, request);
  const sent = await readUploadForm(request);
  const values = sent.fields;
  const reply = readEntry(values, { ...form, channels: REPLY_CHANNELS });
  if (!reply.ok) return invalid(values, reply.refusal);

  const entered = await enterLetter(app, staff, {
    ...reply.value,
    slug: form.slug,
    scan: await sent.upload('scan'),
  });
  if (!entered.ok) return answerRefusal(entered.refusal, values);
  return redirect(
    `/staff/consultations/${form.slug}/responses/${entered.value.number}?entered`,
  );
}

async function loadForm(request: Request, params: LoaderFunctionArgs['params']) {
  const staff = await requireStaff(app, request);
  const { searchParams } = new URL(request.url);
  const meeting = /^[1-9]\d{0,8}$/.exec(searchParams.get('meeting') ?? '')?.[0];
  const from = {
    query: searchParams.get('query'),
    mail: searchParams.get('mail'),
    meeting: meeting === undefined ? null : Number(meeting),
  };
  const page = await showReplyForm(app, staff, routeParam(params, 'slug'), from);
  if (page.ok) return page.value;
  switch (page.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you enter replies.');
    case 'unknown-consultation':
      throw notFound();
    default:
      return assertNever(page.refusal);
  }
}

function answerRefusal(refusal: EnterLetterRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you enter replies.');
    case 'unknown-consultation':
      throw notFound();
    case 'unknown-meeting':
      return conflict(
        values,
        'The note of the meeting at which this was said is no longer one. Enter the reply on its own.',
      );
    case 'scan-not-taken':
      return invalid(values, { scan: fileRefusalWords(refusal.file, SCAN_KINDS) });
    case 'not-published':
      return conflict(
        values,
        'Nothing has been published yet, so nobody can have replied to it.',
      );
    default:
      return answerReplyRefusal(refusal, values);
  }
}

/** What the fields start with. */
function startOf({ formId, started }: ReplyFormPage): Fields {
  if (started === null) return { formId };
  const { channel, receivedOn, writtenOn, name, email, general, queryId } = started;
  const query = queryId ?? '';
  const fields = { formId, query, channel, receivedOn, writtenOn, name, email, general };
  if (started.meeting === null) return fields;
  return { ...fields, type: 'organisation', saidAt: String(started.meeting.number) };
}

export default function ReplyFormRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink
        href={`/staff/consultations/${page.slug}/responses`}
        label="Back to responses"
      />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{page.title}</span>
        <h1 className="govuk-heading-l">Enter a reply</h1>
        {page.started?.mail && <StartingEmail mail={page.started.mail} />}
        {page.started?.meeting && (
          <InsetText>
            What an organisation said at the meeting of the note{' '}
            {page.started.meeting.reference}. It counts as a reply of that organisation, beside
            the note.
          </InsetText>
        )}
        <ReplyEntryForm
          form={{ ...page, channels: REPLY_CHANNELS }}
          filled={rejection ?? { values: startOf(page), errors: {} }}
        />
      </Main>
    </>
  );
}
