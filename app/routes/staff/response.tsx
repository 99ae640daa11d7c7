/** /staff/consultations/:slug/responses/:number — one response, and what is decided about it. */
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
import type { Fields } from '#app/forms/rejection.ts';
import { responseDecisionSchema } from '#app/forms/response-decision-form.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { responseAddress } from '#app/http/response-address.server.ts';
import { responsesRefused } from '#app/http/responses-refusal.server.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import {
  decideLate,
  excludeFromAnalysis,
  includeInAnalysis,
  type DecideResponseRefusal,
  type ResponseAddress,
} from '#app/operations/response/decide-response.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { AlikeResponses } from '#app/ui/staff/alike-responses.tsx';
import { BindingViews } from '#app/ui/staff/binding-views.tsx';
import { ResponseDecisions } from '#app/ui/staff/response-decisions.tsx';
import { StandingHistory } from '#app/ui/staff/standing-history.tsx';
import { SaidAtMeeting } from '#app/ui/staff/said-at-meeting.tsx';
import { ResponseFacts, ResponseVersions } from '#app/ui/staff/response-record.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([data?.reference ?? 'Response', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await showResponse(app, staff, responseAddress(params));
  if (!page.ok) throw responsesRefused(page.refusal);
  return page.value;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const address = responseAddress(params);
  const values = readFields(await request.formData());
  const sent = responseDecisionSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));

  const decided = await carryOut(staff, address, sent.data);
  if (!decided.ok) return answerRefusal(decided.refusal, values);
  return redirect(`/staff/consultations/${address.slug}/responses/${address.number}`);
}

type Sent = (typeof responseDecisionSchema)['_output'];

async function carryOut(staff: StaffMember, address: ResponseAddress, sent: Sent) {
  switch (sent.decide) {
    case 'exclude': {
      const { exclusionReason: reason, exclusionNote: note } = sent;
      return excludeFromAnalysis(app, staff, { ...address, reason, note });
    }
    case 'include':
      return includeInAnalysis(app, staff, { ...address, reason: sent.inclusionReason });
    case 'late': {
      const { lateDecision: decision, lateReason: reason } = sent;
      return decideLate(app, staff, { ...address, decision, reason });
    }
    default:
      return assertNever(sent);
  }
}

function answerRefusal(refusal: DecideResponseRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you decide about responses.');
    case 'unknown-response':
      throw notFound();
    case 'withdrawn':
      return conflict(
        values,
        'The respondent has withdrawn this response, so nothing is decided.',
      );
    case 'not-late':
      return conflict(values, 'This response came in time, so there is nothing to accept.');
    case 'not-left-out':
      return conflict(
        values,
        'Nobody has left this response out, so there is nothing to take back.',
      );
    case 'reason-missing':
      return conflict(values, 'Say why, in a sentence.');
    default:
      return assertNever(refusal);
  }
}

export default function ResponseRoute() {
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
        <h1 className="govuk-heading-l">Response {page.reference}</h1>
        <AlikeResponses
          alike={page.alike}
          number={page.number}
          root={`/staff/consultations/${page.slug}/responses`}
        />
        <ResponseFacts page={page} root={`/staff/consultations/${page.slug}/responses`} />
        <ResponseLinks {...page} />
        {page.isMeetingNote && (
          <SaidAtMeeting {...page} root={`/staff/consultations/${page.slug}/responses`} />
        )}
        <ResponseDecisions page={page} rejection={rejection} />
        <StandingHistory history={page.history} />
        {page.binding && (
          <BindingViews
            binding={page.binding}
            href={
              page.mayRecordDecision
                ? `/staff/consultations/${page.slug}/responses/${page.number}/ratification`
                : null
            }
          />
        )}
        <ResponseVersions
          versions={page.versions}
          root={`/staff/consultations/${page.slug}/responses/${page.number}`}
        />
      </Main>
    </>
  );
}

type ResponseLinksProps = {
  readonly slug: string;
  readonly number: number;
  readonly mayModerate: boolean;
  readonly mayCorrect: boolean;
};

function ResponseLinks({ slug, number, mayModerate, mayCorrect }: ResponseLinksProps) {
  const root = `/staff/consultations/${slug}/responses/${number}`;
  return (
    <>
      {mayModerate && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${root}/publication`}>
            What of it may be published
          </a>
        </p>
      )}
      {mayCorrect && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${root}/correction`}>
            Correct what was entered
          </a>
        </p>
      )}
    </>
  );
}
