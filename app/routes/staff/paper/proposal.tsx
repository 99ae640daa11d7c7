/** /staff/consultations/:slug/paper/proposals/:proposal — one proposal: title, summary and sources. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { blockNames } from '#app/domain/paper/block-names.ts';
import type { Proposal } from '#app/domain/paper/paper.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { requireReview, takeEdit } from '#app/http/paper-review.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Select } from '#app/ui/select.tsx';
import { EditForm, rejectionOf } from '#app/ui/staff/paper/edit-form.tsx';
import { DoneNotice } from '#app/ui/staff/paper/history-bar.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([data?.proposal.title ?? 'Proposal', data?.review.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireReview(app, { request, params });
  const id = routeParam(params, 'proposal');
  const proposal = page.review.paper.proposals.find((one) => one.id === id);
  if (proposal === undefined) throw notFound();
  return { ...page, proposal };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = routeParam(params, 'proposal');
  return takeEdit(app, { request, params }, (address, _, intent) =>
    intent === 'remove-proposal' || intent === 'confirm-proposals'
      ? `${address}/proposals?done`
      : `${address}/proposals/${encodeURIComponent(id)}?done`,
  );
}

export default function ProposalRoute() {
  const { review, proposal, isDone } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const link = { address: `/staff/consultations/${review.slug}/paper`, seen: review.seen };
  return (
    <>
      <BackLink href={`${link.address}/proposals`} label="Back to the proposals" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        {isDone && !rejection && <DoneNotice link={link} history={review} />}
        <span className="govuk-caption-l">{review.title}</span>
        <h1 className="govuk-heading-l">{proposal.title}</h1>
        <p className="govuk-body">
          <Tag colour={proposal.isSuggested ? 'yellow' : 'green'}>
            {proposal.isSuggested ? 'Only suggested' : 'Confirmed'}
          </Tag>
        </p>
        <div className="portal-prose">
          <WordsForm
            proposal={proposal}
            seen={link.seen}
            rejection={rejectionOf(rejection, 'change-proposal')}
          />
          <Sources rejection={rejectionOf(rejection, 'link-block')} />
          <EditForm seen={link.seen} intent="remove-proposal" about={{ proposal: proposal.id }}>
            <h2 className="govuk-heading-m">It is no proposal</h2>
            <p className="govuk-body">The words stay in the paper. Only the mark goes.</p>
            <Button look="warning">Remove the proposal</Button>
          </EditForm>
        </div>
      </Main>
    </>
  );
}

type WordsFormProps = {
  readonly proposal: Proposal;
  readonly seen: string;
  readonly rejection: Rejection | undefined;
};

function WordsForm({ proposal, seen, rejection }: WordsFormProps) {
  return (
    <EditForm seen={seen} intent="change-proposal" about={{ proposal: proposal.id }}>
      <TextInput name="title" label="Title" value={proposal.title} rejection={rejection} />
      <TextArea
        name="summary"
        label="Summary in plain English"
        hint="Two or three short sentences. It is marked as a summary, with links to the words of the paper."
        rows={4}
        value={proposal.summary ?? ''}
        rejection={rejection}
      />
      <Button>{proposal.isSuggested ? 'Save and confirm' : 'Save'}</Button>
    </EditForm>
  );
}

function Sources({ rejection }: { readonly rejection: Rejection | undefined }) {
  const { review, proposal } = useLoaderData<typeof loader>();
  const { blocks } = review.paper;
  const names = blockNames(blocks);
  const sources = blocks.filter(({ id }) => proposal.sourceBlocks.includes(id));
  const others = blocks.filter(
    ({ id, kind }) => kind !== 'list' && !sources.some((one) => one.id === id),
  );
  const about = { proposal: proposal.id };
  return (
    <section aria-labelledby="sources">
      <h2 className="govuk-heading-m" id="sources">
        The parts of the paper that say it
      </h2>
      <ul className="govuk-list review-sources">
        {sources.map(({ id, text }) => (
          <li key={id}>
            <a className="govuk-link" href={`/staff/consultations/${review.slug}/paper#${id}`}>
              {names.get(id)}
            </a>
            <blockquote className="review-block__words">{text}</blockquote>
            <EditForm seen={review.seen} intent="unlink-block" about={{ ...about, block: id }}>
              <button className="review-plain-button" type="submit">
                Unlink<span className="govuk-visually-hidden"> {names.get(id)}</span>
              </button>
            </EditForm>
          </li>
        ))}
      </ul>
      <EditForm seen={review.seen} intent="link-block" about={about}>
        <Select
          name="block"
          label="Link another part"
          choices={others.map(({ id, text }) => ({
            value: id,
            label: `${names.get(id) ?? id}: ${text.slice(0, 60)}`,
          }))}
          rejection={rejection}
        />
        <Button look="secondary">Link it</Button>
      </EditForm>
    </section>
  );
}
