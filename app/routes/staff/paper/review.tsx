/** /staff/consultations/:slug/paper — the paper under review: its words, outline and warnings. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { doneAt, requireReview, takeEdit } from '#app/http/paper-review.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PublicationNotice } from '#app/ui/staff/publication-notice.tsx';
import { ReviewPage } from '#app/ui/staff/paper/review-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Review the paper', data?.review.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireReview(app, { request, params });
  const done = new URL(request.url).searchParams.get('done');
  const isBlock = page.review.paper.blocks.some(({ id }) => id === done);
  return { ...page, doneAt: isBlock ? done : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeEdit(app, { request, params }, doneAt);
}

export default function ReviewRoute() {
  const { review, isDone, doneAt: block } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const consultation = `/staff/consultations/${review.slug}`;
  return (
    <>
      <BackLink href={consultation} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        {isDone && block === null && !rejection && (
          <NotificationBanner kind="success">
            <p className="govuk-notification-banner__heading">{review.last.summary}.</p>
          </NotificationBanner>
        )}
        <span className="govuk-caption-l">{review.title}</span>
        <h1 className="govuk-heading-l">Review the paper</h1>
        <PublicationNotice {...review} />
        <ReviewPage
          paper={review.paper}
          link={{ address: `${consultation}/paper`, seen: review.seen }}
          history={review}
          doneAt={isDone ? block : null}
          rejection={rejection}
        />
      </Main>
    </>
  );
}
