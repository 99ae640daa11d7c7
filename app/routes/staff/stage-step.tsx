/** /staff/consultations/:slug/stage/:step — say that a consultation has reached its next stage. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { STAGE_STEPS, type StageStep } from '#app/domain/consultation/stage-steps.ts';
import { stageRefusalWords, STEP_WORDS } from '#app/domain/consultation/stage-step-words.ts';
import { STAGE_WORDS } from '#app/domain/consultation/wording.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requirePermission } from '#app/http/require-staff.server.ts';
import { conflict, forbidden, notFound } from '#app/http/responses.server.ts';
import type { StaffRequest } from '#app/http/staff-consultation.server.ts';
import {
  moveToNextStage,
  showStageStep,
  STEP_PERMISSIONS,
} from '#app/operations/consultation/take-stage-step.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText, WarningText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? pageTitle([STEP_WORDS[data.step].name, data.title, 'Staff']) : '' },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { staff, step, slug } = await requireStep({ request, params });
  const page = await showStageStep(app, staff, slug, step);
  if (!page.ok) throw refusedPage(page.refusal.kind);
  const { obstacle, ...shown } = page.value;
  return {
    ...shown,
    step,
    obstacle: obstacle && stageRefusalWords(obstacle),
    awaitsLate: obstacle?.kind === 'late-undecided',
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { staff, step, slug } = await requireStep({ request, params });
  const taken = await moveToNextStage(app, staff, slug, step);
  if (taken.ok) return redirect(`/staff/consultations/${slug}?done=${step}`);
  const { refusal } = taken;
  if (refusal.kind === 'not-permitted' || refusal.kind === 'unknown-consultation') {
    throw refusedPage(refusal.kind);
  }
  return conflict({}, stageRefusalWords(refusal));
}

async function requireStep({ request, params }: StaffRequest) {
  const named = routeParam(params, 'step');
  const step: StageStep | undefined = STAGE_STEPS.find((candidate) => candidate === named);
  if (!step) throw notFound();
  const staff = await requirePermission(app, request, STEP_PERMISSIONS[step]);
  return { staff, step, slug: routeParam(params, 'slug') };
}

function refusedPage(kind: 'not-permitted' | 'unknown-consultation') {
  return kind === 'not-permitted' ? forbidden('Your role does not allow this.') : notFound();
}

export default function StageStepRoute() {
  const { slug, title, step, stage, obstacle, awaitsLate } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { name, meaning, warning } = STEP_WORDS[step];
  return (
    <>
      <BackLink href={`/staff/consultations/${slug}`} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">{name}</h1>
        <SummaryList rows={[{ name: 'Stage now', value: STAGE_WORDS[stage] }]} />
        {obstacle === null ? (
          <form className="portal-prose" method="post">
            <p className="govuk-body">{meaning}</p>
            {warning !== null && <WarningText>{warning}</WarningText>}
            <Button>{name}</Button>
          </form>
        ) : (
          <InsetText>
            {obstacle}
            {awaitsLate && (
              <>
                {' '}
                <a className="govuk-link" href={`/staff/consultations/${slug}/ledger`}>
                  Read the late responses and decide
                </a>
                .
              </>
            )}
          </InsetText>
        )}
      </Main>
    </>
  );
}
