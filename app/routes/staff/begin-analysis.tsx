/** /staff/consultations/:slug/begin-analysis — the step from closed to reading the replies. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { STAGE_WORDS } from '#app/domain/consultation/wording.ts';
import { assertNever } from '#app/domain/result.ts';
import { conflict, forbidden, notFound } from '#app/http/responses.server.ts';
import { requireConsultation } from '#app/http/staff-consultation.server.ts';
import { closeForAnalysis } from '#app/operations/consultation/change-timetable.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText, WarningText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PeriodFacts } from '#app/ui/staff/period-facts.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Begin the analysis', data?.consultation.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = await requireConsultation(app, { request, params }, 'publish-consultation');
  return { consultation: page.consultation, stage: page.stage };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const sought = { request, params };
  const { staff, page } = await requireConsultation(app, sought, 'publish-consultation');
  const { slug } = page.consultation;
  const begun = await closeForAnalysis(app, staff, slug);
  if (begun.ok) return redirect(`/staff/consultations/${slug}?done=analysis`);
  switch (begun.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you begin the analysis.');
    case 'unknown-consultation':
      throw notFound();
    case 'wrong-stage':
      return conflict({}, stageSentence(begun.refusal.stage));
    default:
      return assertNever(begun.refusal);
  }
}

function stageSentence(stage: keyof typeof STAGE_WORDS): string {
  return `The analysis cannot begin now. The stage is: ${STAGE_WORDS[stage]}.`;
}

export default function BeginAnalysisRoute() {
  const { consultation, stage } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink
        href={`/staff/consultations/${consultation.slug}`}
        label="Back to the consultation"
      />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">Begin the analysis</h1>
        <PeriodFacts consultation={consultation} />
        {stage === 'closed' ? (
          <form className="portal-prose" method="post">
            <p className="govuk-body">
              The public page then says that the replies are being read.
            </p>
            <WarningText>From then on it can no longer be extended.</WarningText>
            <Button>Begin the analysis</Button>
          </form>
        ) : (
          <InsetText>{stageSentence(stage)}</InsetText>
        )}
      </Main>
    </>
  );
}
