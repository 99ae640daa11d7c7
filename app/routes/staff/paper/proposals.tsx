/** /staff/consultations/:slug/paper/proposals — what people will be asked about, to be confirmed. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import type { Proposal } from '#app/domain/paper/paper.ts';
import { requireReview, takeEdit } from '#app/http/paper-review.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { Checkboxes } from '#app/ui/checkboxes.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { EditForm } from '#app/ui/staff/paper/edit-form.tsx';
import { DoneNotice } from '#app/ui/staff/paper/history-bar.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Proposals', data?.review.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return requireReview(app, { request, params });
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeEdit(app, { request, params }, (address) => `${address}/proposals?done`);
}

export default function ProposalsRoute() {
  const { review, isDone } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const address = `/staff/consultations/${review.slug}/paper`;
  const { proposals } = review.paper;
  const open = proposals.filter(({ isSuggested }) => isSuggested);
  const confirmed = proposals.filter(({ isSuggested }) => !isSuggested);
  return (
    <>
      <BackLink href={address} label="Back to the whole paper" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        {isDone && !rejection && (
          <DoneNotice link={{ address, seen: review.seen }} history={review} />
        )}
        <span className="govuk-caption-l">{review.title}</span>
        <h1 className="govuk-heading-l">Proposals</h1>
        <p className="govuk-body portal-prose">
          People are asked to take a position on each. To add one, open the part of the paper
          that says it, or tick several parts and mark them as one proposal.
        </p>
        <h2 className="govuk-heading-m">Only suggested ({open.length})</h2>
        <OpenProposals open={open} address={address} />
        <h2 className="govuk-heading-m">Confirmed ({confirmed.length})</h2>
        {confirmed.length === 0 ? (
          <p className="govuk-body">None.</p>
        ) : (
          <ol className="govuk-list govuk-list--number">
            {confirmed.map(({ id, title, summary }) => (
              <li key={id}>
                <a className="govuk-link" href={`${address}/proposals/${id}`}>
                  {title}
                </a>
                {summary === null && ' (no summary yet)'}
              </li>
            ))}
          </ol>
        )}
      </Main>
    </>
  );
}

type OpenProposalsProps = { readonly open: readonly Proposal[]; readonly address: string };

function OpenProposals({ open, address }: OpenProposalsProps) {
  const { review } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  if (open.length === 0) return <p className="govuk-body">None.</p>;
  return (
    <EditForm seen={review.seen} intent="confirm-proposals">
      <Checkboxes
        name="proposals"
        label="Untick what is no proposal, then confirm the others"
        look="small"
        values={open.map(({ id }) => id)}
        choices={open.map(({ id, title }) => ({
          value: id,
          label: title,
          hint: (
            <a className="govuk-link" href={`${address}/proposals/${id}`}>
              Open<span className="govuk-visually-hidden"> {title}</span>
            </a>
          ),
        }))}
        rejection={rejection}
      />
      <Button>Confirm the ticked proposals</Button>
    </EditForm>
  );
}
