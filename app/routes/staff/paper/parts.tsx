/** /staff/consultations/:slug/paper/parts — what was recognised in the paper, to be confirmed. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { requireReview, takeEdit } from '#app/http/paper-review.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { DoneNotice } from '#app/ui/staff/paper/history-bar.tsx';
import { PartList } from '#app/ui/staff/paper/part-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Recognised parts', data?.review.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return requireReview(app, { request, params });
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeEdit(app, { request, params }, (address) => `${address}/parts?done`);
}

export default function PartsRoute() {
  const { review, isDone } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const link = { address: `/staff/consultations/${review.slug}/paper`, seen: review.seen };
  return (
    <>
      <BackLink href={link.address} label="Back to the whole paper" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        {isDone && !rejection && <DoneNotice link={link} history={review} />}
        <span className="govuk-caption-l">{review.title}</span>
        <h1 className="govuk-heading-l">Recognised parts</h1>
        <p className="govuk-body portal-prose">
          The import suggests these from the wording. Confirm what is right. Where something is
          wrong, put it right in the paper by its tag, a split or a merge.
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={`${link.address}/meetings`}>
            Meetings ({review.paper.meetings.length})
          </a>
        </p>
        <PartList paper={review.paper} link={link} />
      </Main>
    </>
  );
}
