/** /staff/consultations/:slug/details — what the public page tells beside the paper. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { assertNever } from '#app/domain/result.ts';
import { readDetails } from '#app/forms/details-form.ts';
import { readFields } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { forbidden, conflict, invalid, notFound } from '#app/http/responses.server.ts';
import { requireConsultation } from '#app/http/staff-consultation.server.ts';
import {
  changeDetails,
  type ChangeDetailsRefusal,
} from '#app/operations/consultation/change-details.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { DetailsForm } from '#app/ui/staff/details-form.tsx';
import { PeriodFacts } from '#app/ui/staff/period-facts.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Details', data?.consultation.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = await requireConsultation(app, { request, params }, 'edit-paper');
  return {
    consultation: page.consultation,
    isPublished: page.versions.length > 0,
    isSaved: new URL(request.url).searchParams.has('saved'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { staff, page } = await requireConsultation(app, { request, params }, 'edit-paper');
  const { slug } = page.consultation;
  const values = readFields(await request.formData());
  const details = readDetails(values);
  if (!details.ok) return invalid(values, details.refusal);
  const changed = await changeDetails(app, staff, slug, details.value);
  if (!changed.ok) return answerRefusal(changed.refusal, values);
  return redirect(`/staff/consultations/${slug}/details?saved`);
}

function answerRefusal(refusal: ChangeDetailsRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you change the details.');
    case 'unknown-consultation':
      throw notFound();
    case 'period-published':
      return conflict(
        values,
        'It has been published since, so opening and closing stand. To give more time, extend it.',
      );
    case 'still-needed': {
      const points = refusal.points.map(({ message }) => message).join(' ');
      return conflict(values, `It is published, and people need this. ${points}`);
    }
    default:
      return assertNever(refusal);
  }
}

export default function DetailsRoute() {
  const { consultation, isPublished, isSaved } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink
        href={`/staff/consultations/${consultation.slug}`}
        label="Back to the consultation"
      />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        {isSaved && !rejection && (
          <NotificationBanner kind="success">
            <p className="govuk-notification-banner__heading">The details are saved.</p>
          </NotificationBanner>
        )}
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">Details</h1>
        <PeriodFacts consultation={consultation} />
        <DetailsForm
          consultation={consultation}
          isPublished={isPublished}
          rejection={rejection}
        />
      </Main>
    </>
  );
}
