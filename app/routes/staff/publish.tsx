/** /staff/consultations/:slug/publish — the publish check, the Gunning sheet and the step itself. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { gunningSheet } from '#app/domain/consultation/gunning.ts';
import { isPublishable } from '#app/domain/consultation/publish.ts';
import { STAGE_WORDS } from '#app/domain/consultation/wording.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import { publishFormSchema } from '#app/forms/publish-form.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import { requireConsultation } from '#app/http/staff-consultation.server.ts';
import {
  publishConsultation,
  type PublishConsultationRefusal,
} from '#app/operations/consultation/publish-consultation.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { GunningSheet } from '#app/ui/staff/gunning-sheet.tsx';
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
    sheet: gunningSheet({ consultation, paper: revision.paper, check }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const sought = { request, params };
  const { staff, page } = await requireConsultation(app, sought, 'publish-consultation');
  const { slug } = page.consultation;
  const values = readFields(await request.formData());
  const sent = publishFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const published = await publishConsultation(app, staff, slug, sent.data);
  if (!published.ok) return answerRefusal(published.refusal, values);
  return redirect(`/staff/consultations/${slug}?done=published`);
}

function answerRefusal(refusal: PublishConsultationRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you publish.');
    case 'unknown-consultation':
      throw notFound();
    case 'unmet': {
      const points = refusal.unmet.map(({ message }) => message).join(' ');
      return conflict(
        values,
        `It was not published. Put these points right, or accept them below where that is possible. ${points}`,
      );
    }
    case 'too-late':
      return conflict(
        values,
        `It cannot be published now. Its stage is: ${STAGE_WORDS[refusal.stage]}.`,
      );
    case 'nothing-new':
      return conflict(values, 'The paper is published as it stands: nothing has changed.');
    case 'note-missing':
      return invalid(values, { changeNote: 'Say what the correction changes and why' });
    default:
      return assertNever(refusal);
  }
}

export default function PublishRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { consultation, check, sheet } = page;
  const address = `/staff/consultations/${consultation.slug}`;
  return (
    <>
      <BackLink href={address} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">{headingOf(page)}</h1>
        <PeriodFacts consultation={consultation} />
        <BlockingPoints check={check} address={address} />
        <GunningSheet sheet={sheet} />
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
