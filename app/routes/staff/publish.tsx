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
import { PublishPageView } from '#app/ui/staff/publish-page.tsx';

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
  return (
    <>
      <BackLink
        href={`/staff/consultations/${page.consultation.slug}`}
        label="Back to the consultation"
      />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <PublishPageView {...page} rejection={rejection} />
      </Main>
    </>
  );
}
