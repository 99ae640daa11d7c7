/**
 * /staff/consultations/:slug/corrections — what a correction that waits changes in the published paper,
 * whose comments it touches, and the step that publishes it (D-05).
 */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { answerPublish } from '#app/http/publish-answer.server.ts';
import { requireConsultation } from '#app/http/staff-consultation.server.ts';
import { showCorrections } from '#app/operations/consultation/show-corrections.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PaperDifferences } from '#app/ui/paper/paper-differences.tsx';
import { BlockingPoints, PublishForm } from '#app/ui/staff/publish-form.tsx';
import { TouchedComments } from '#app/ui/staff/touched-comments.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Corrections', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const sought = { request, params };
  const { staff, page } = await requireConsultation(app, sought, 'publish-consultation');
  return showCorrections(app, staff, page);
}

export async function action({ request, params }: ActionFunctionArgs) {
  return answerPublish(app, { request, params });
}

export default function CorrectionsRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const address = `/staff/consultations/${page.slug}`;
  return (
    <>
      <BackLink href={address} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{page.title}</span>
        <h1 className="govuk-heading-l">Corrections to the paper</h1>
        {page.published === null ? (
          <InsetText>
            Nothing is published yet, so there is nothing to correct. You can{' '}
            <a className="govuk-link" href={`${address}/publish`}>
              check and publish it
            </a>
            .
          </InsetText>
        ) : (
          <>
            <p className="govuk-body">
              This compares version {page.published}, which the public reads, with the paper as
              it stands now. Everybody can see the same comparison once it is published.
            </p>
            <PaperDifferences differences={page.differences} paperHref={null} />
            <TouchedComments {...page} address={address} />
            <BlockingPoints check={page.check} address={address} />
            <PublishForm {...page} isCorrection rejection={rejection} />
          </>
        )}
      </Main>
    </>
  );
}
