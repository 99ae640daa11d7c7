/** /staff/consultations/:slug/responses/:number/correction — correct a reply that staff entered. */
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
import type { Channel } from '#app/domain/response/response.ts';
import { assertNever } from '#app/domain/result.ts';
import { readCorrection, REPLY_CHANNELS } from '#app/forms/reply-form.ts';
import { fieldsOfReply } from '#app/forms/reply-values.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { responseAddress } from '#app/http/response-address.server.ts';
import { answerReplyRefusal } from '#app/http/reply-refusal.server.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import { readUploadForm } from '#app/http/uploads.server.ts';
import {
  correctEntered,
  type CorrectEnteredRefusal,
} from '#app/operations/response/correct-reply.server.ts';
import { showCorrection } from '#app/operations/response/show-correction.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { ReplyCorrectionForm } from '#app/ui/staff/reply-correction-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([`Correct ${data?.reference ?? 'a reply'}`, data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadForm(request, params);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await loadForm(request, params);
  const staff = await requireStaff(app, request);
  const sent = await readUploadForm(request);
  const values = sent.fields;
  const correction = readCorrection(values, { ...form, channels: channelsOf(form) });
  if (!correction.ok) return invalid(values, correction.refusal);

  const { slug, number } = form;
  const scan = await sent.upload('scan');
  const corrected = await correctEntered(app, staff, {
    ...correction.value,
    slug,
    number,
    scan,
  });
  if (!corrected.ok) return answerRefusal(corrected.refusal, values);
  return redirect(`/staff/consultations/${slug}/responses/${number}`);
}

async function loadForm(request: Request, params: LoaderFunctionArgs['params']) {
  const staff = await requireStaff(app, request);
  const page = await showCorrection(app, staff, responseAddress(params));
  if (page.ok) return page.value;
  switch (page.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you correct replies.');
    case 'unknown-response':
    case 'not-correctable':
      throw notFound();
    default:
      return assertNever(page.refusal);
  }
}

/** A reply that was imported as one sent online can stay one. */
function channelsOf({ channel }: { readonly channel: Channel }): readonly Channel[] {
  return channel === 'online' ? ['online', ...REPLY_CHANNELS] : REPLY_CHANNELS;
}

function answerRefusal(refusal: CorrectEnteredRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you correct replies.');
    case 'unknown-response':
      throw notFound();
    case 'not-entered-by-staff':
    case 'withdrawn':
      return conflict(
        values,
        'Its respondent has it in hand now, so staff no longer correct it.',
      );
    case 'reason-missing':
      return invalid(values, { reason: 'Say what was entered wrongly' });
    case 'scan-not-taken':
      return invalid(values, { scan: fileRefusalWords(refusal.file, SCAN_KINDS) });
    case 'changed-meanwhile':
      return conflict(
        values,
        'Somebody has put another version on record since you opened this form. Open the response ' +
          'in another tab, read it, and begin the correction again. What you typed is still below.',
      );
    case 'nothing-changed':
      return conflict(
        values,
        'This is what is on record already. Nothing was changed. If you meant to correct something, change it below.',
      );
    default:
      return answerReplyRefusal(refusal, values);
  }
}

export default function ReplyCorrectionRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const start = { ...fieldsOfReply(page, page.parts), seenVersion: String(page.seenVersion) };
  return (
    <>
      <BackLink
        href={`/staff/consultations/${page.slug}/responses/${page.number}`}
        label="Back to the response"
      />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{page.title}</span>
        <h1 className="govuk-heading-l">Correct what was entered for {page.reference}</h1>
        <p className="govuk-body portal-prose">
          What was entered before is kept and can always be read. What you enter here counts
          instead.
        </p>
        <ReplyCorrectionForm
          form={{ ...page, channels: channelsOf(page) }}
          filled={rejection ?? { values: start, errors: {} }}
        />
      </Main>
    </>
  );
}
