/** /staff/consultations/:slug/paper/glossary — the terms that the paper uses, and what they stand for. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import type { GlossaryEntry } from '#app/domain/paper/paper.ts';
import { typedValues } from '#app/forms/fields.ts';
import { requireReview, takeEdit } from '#app/http/paper-review.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { EditForm } from '#app/ui/staff/paper/edit-form.tsx';

const BLANK_PAIRS = 5;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Glossary', data?.review.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return requireReview(app, { request, params });
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeEdit(app, { request, params }, (address) => `${address}/parts?done`);
}

export default function GlossaryRoute() {
  const { review } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const address = `/staff/consultations/${review.slug}/paper`;
  const typed = rejection && typedValues(rejection.values, 'expansion');
  const pairs = rejection
    ? typedValues(rejection.values, 'term').map((term, at) => ({
        term,
        expansion: typed?.[at] ?? '',
      }))
    : [
        ...review.paper.glossary,
        ...Array.from({ length: BLANK_PAIRS }, () => ({ term: '', expansion: '' })),
      ];
  return (
    <>
      <BackLink href={`${address}/parts`} label="Back to the recognised parts" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{review.title}</span>
        <h1 className="govuk-heading-l">Glossary</h1>
        <p className="govuk-body portal-prose">
          Each term is explained where the page first uses it. Clear both fields to take an
          entry out.
        </p>
        <EditForm seen={review.seen} intent="change-glossary">
          {pairs.map((entry, at) => (
            <Pair entry={entry} at={at} key={at} />
          ))}
          <Button>Save and confirm</Button>
        </EditForm>
      </Main>
    </>
  );
}

type PairProps = { readonly entry: GlossaryEntry; readonly at: number };

function Pair({ entry, at }: PairProps) {
  return (
    <div className="review-pair">
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={`term-${at}`}>
          Term {at + 1}
        </label>
        <input
          className="govuk-input"
          id={`term-${at}`}
          name="term"
          defaultValue={entry.term}
        />
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={`expansion-${at}`}>
          Stands for<span className="govuk-visually-hidden"> (term {at + 1})</span>
        </label>
        <input
          className="govuk-input"
          id={`expansion-${at}`}
          name="expansion"
          defaultValue={entry.expansion}
        />
      </div>
    </div>
  );
}
