/** /staff/consultations/:slug/responses/:number/publication — what of a response may be published. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import { moderationSchema } from '#app/forms/moderation-form.ts';
import { moderationAddress, answerModerationRefusal } from '#app/http/moderation.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { responseAddress } from '#app/http/response-address.server.ts';
import { forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import type { ResponseAddress } from '#app/operations/response/decide-response.server.ts';
import {
  liftRedaction,
  moderate,
  redactPassage,
} from '#app/operations/response/moderate-response.server.ts';
import { showModeration } from '#app/operations/response/show-moderation.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { ModeratedAnswers } from '#app/ui/staff/moderated-answers.tsx';
import { ModerationDecision, ModerationFacts } from '#app/ui/staff/moderation-decision.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([`Publishing ${data?.reference ?? ''}`, data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await showModeration(app, staff, responseAddress(params));
  if (page.ok) return page.value;
  switch (page.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you publish responses.');
    case 'unknown-consultation':
    case 'unknown-response':
      throw notFound();
    default:
      return assertNever(page.refusal);
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const address = responseAddress(params);
  const values = readFields(await request.formData());
  const sent = moderationSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));

  const done = await carryOut(staff, address, sent.data);
  if (!done.ok) return answerModerationRefusal(done.refusal, values);
  return redirect(moderationAddress(address));
}

type Sent = (typeof moderationSchema)['_output'];

async function carryOut(staff: StaffMember, address: ResponseAddress, sent: Sent) {
  const version = { ...address, versionId: sent.version };
  switch (sent.decide) {
    case 'publish':
      return moderate(app, staff, { ...version, moderation: { decision: 'publish' } });
    case 'keep-back': {
      const moderation = { decision: 'keep-back', reason: sent.keptBackReason } as const;
      return moderate(app, staff, { ...version, moderation });
    }
    case 'redact': {
      const { target, part, passage, redactionReason: reason } = sent;
      return redactPassage(app, staff, {
        ...version,
        ...{ targetKey: target, part, passage, reason },
      });
    }
    case 'lift':
      return liftRedaction(app, staff, { ...version, redactionId: sent.redaction });
    default:
      return assertNever(sent);
  }
}

export default function ResponsePublicationRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const desk = `/staff/consultations/${page.slug}`;
  return (
    <>
      <BackLink href={`${desk}/moderation`} label="Back to the responses to read" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{page.title}</span>
        <h1 className="govuk-heading-l">What of response {page.number} may be published</h1>
        <ModerationFacts page={page} />
        <ModeratedAnswers page={page} />
        <ModerationDecision page={page} rejection={rejection} />
        {page.next !== null && (
          <p className="govuk-body">
            <a
              className="govuk-link"
              rel="next"
              href={`${desk}/responses/${page.next}/publication`}
            >
              Next response to read
            </a>
          </p>
        )}
      </Main>
    </>
  );
}
