/** /staff/consultations/:slug/timetable — the timetable worked back from the meeting (W-08). */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { planBack } from '#app/domain/consultation/back-plan.ts';
import { formatMeetingDate } from '#app/domain/response/next-steps.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import { planningFormSchema } from '#app/forms/planning-form.ts';
import { forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import { requireConsultation } from '#app/http/staff-consultation.server.ts';
import { changePlanning } from '#app/operations/consultation/change-planning.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText, NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { BackPlanSteps } from '#app/ui/staff/back-plan-steps.tsx';
import { PlanningForm } from '#app/ui/staff/planning-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Timetable', data?.consultation.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = await requireConsultation(app, { request, params }, 'edit-paper');
  const { consultation } = page;
  return {
    consultation,
    plan: planBack(consultation.decisionMeeting, consultation.planning),
    isSaved: new URL(request.url).searchParams.has('saved'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { staff, page } = await requireConsultation(app, { request, params }, 'edit-paper');
  const { slug } = page.consultation;
  const values = readFields(await request.formData());
  const sent = planningFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const changed = await changePlanning(app, staff, slug, sent.data);
  if (changed.ok) return redirect(`/staff/consultations/${slug}/timetable?saved`);
  switch (changed.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you change the timetable.');
    case 'unknown-consultation':
      throw notFound();
    default:
      return assertNever(changed.refusal.kind);
  }
}

export default function TimetableRoute() {
  const { consultation, plan, isSaved } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { title, slug, decisionMeeting, planning } = consultation;
  const address = `/staff/consultations/${slug}`;
  return (
    <>
      <BackLink href={address} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        {isSaved && !rejection && (
          <NotificationBanner kind="success">
            <p className="govuk-notification-banner__heading">
              The timetable is worked out anew.
            </p>
          </NotificationBanner>
        )}
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Timetable, worked back from the meeting</h1>
        {plan === null ? (
          <InsetText>
            {decisionMeeting === null
              ? 'The meeting that decides is not named yet.'
              : `${decisionMeeting.body} ${formatMeetingDate(decisionMeeting)}.`}{' '}
            Without the day of the meeting nothing can be worked back.{' '}
            <a className="govuk-link" href={`${address}/details`}>
              Enter the day when it is known
            </a>
            .
          </InsetText>
        ) : (
          <BackPlanSteps consultation={consultation} planning={planning} plan={plan} />
        )}
        <PlanningForm planning={planning} rejection={rejection} />
      </Main>
    </>
  );
}
