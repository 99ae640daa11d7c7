/** /staff/consultations/:slug/publish — the publish check, the sheets of principles and the step itself. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { consultationPrinciplesSheet } from '#app/domain/consultation/consultation-principles.ts';
import { gunningSheet } from '#app/domain/consultation/gunning.ts';
import { isPublishable } from '#app/domain/consultation/publish.ts';
import { answerPublish } from '#app/http/publish-answer.server.ts';
import { requireConsultation } from '#app/http/staff-consultation.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PrinciplesSheet } from '#app/ui/staff/principles-sheet.tsx';
import { PeriodFacts } from '#app/ui/staff/period-facts.tsx';
import { BlockingPoints, PublishForm } from '#app/ui/staff/publish-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Publish', data?.consultation.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = await requireConsultation(app, { request, params }, 'publish-consultation');
  const { consultation, revision, check, versions } = page;
  return {
    consultation,
    check,
    isCorrection: versions.length > 0,
    isReady: isPublishable(consultation) && revision.publication === null,
    revision: revision.id,
    gunning: gunningSheet({ consultation, paper: revision.paper, check }),
    principles: consultationPrinciplesSheet({ consultation, paper: revision.paper, check }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return answerPublish(app, { request, params });
}

export default function PublishRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { consultation, check, gunning, principles } = page;
  const address = `/staff/consultations/${consultation.slug}`;
  return (
    <>
      <BackLink href={address} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">{headingOf(page)}</h1>
        <PeriodFacts consultation={consultation} />
        {page.isCorrection && page.isReady && (
          <p className="govuk-body">
            <a className="govuk-link" href={`${address}/corrections`}>
              See what the correction changes, and whose comments it touches
            </a>
          </p>
        )}
        <BlockingPoints check={check} address={address} />
        <PrinciplesSheet
          name="gunning"
          title="Is it fair? The four Gunning principles"
          sheet={gunning}
          numbering={(_principle, index) => String(index + 1)}
        />
        <PrinciplesSheet
          name="principles"
          title="The Consultation Principles of 2018"
          sheet={principles}
          numbering={({ id }) => id}
        />
        <PublishForm {...page} rejection={rejection} />
      </Main>
    </>
  );
}

type Readiness = { readonly isReady: boolean; readonly isCorrection: boolean };

function headingOf({ isReady, isCorrection }: Readiness): string {
  if (!isReady) return 'Publish check';
  return isCorrection ? 'Publish a correction' : 'Check and publish';
}
