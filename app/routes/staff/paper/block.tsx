/** /staff/consultations/:slug/paper/blocks/:block — one block of the paper, and what can be done with it. */
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { blockNames, KIND_WORDS } from '#app/domain/paper/block-names.ts';
import { openWarnings } from '#app/domain/paper/warning.ts';
import { typedValue } from '#app/forms/fields.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { doneAt, requireReview, takeEdit } from '#app/http/paper-review.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PaperTable } from '#app/ui/paper/paper-table.tsx';
import { BlockEditor } from '#app/ui/staff/paper/block-editor.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle([page?.name ?? 'Block', page?.review.title ?? '', 'Staff']) },
];

/** A block that is gone is a page all the same, so that what was typed for it can be shown. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { review } = await requireReview(app, { request, params });
  const id = routeParam(params, 'block');
  const block = review.paper.blocks.find((one) => one.id === id) ?? null;
  const name = block ? (blockNames(review.paper.blocks).get(id) ?? id) : 'No longer there';
  return data({ review, block, name }, { status: block ? 200 : 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeEdit(app, { request, params }, doneAt);
}

export default function BlockRoute() {
  const { review, block, name } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const address = `/staff/consultations/${review.slug}/paper`;
  return (
    <>
      <BackLink
        href={block ? `${address}#${block.id}` : address}
        label="Back to the whole paper"
      />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{review.title}</span>
        <h1 className="govuk-heading-l">{capitalised(name)}</h1>
        {block === null ? (
          <Gone rejection={rejection} />
        ) : (
          <>
            <p className="govuk-body">It is tagged as: {KIND_WORDS[block.kind]}.</p>
            <Words />
            <WarningLinks />
            <BlockEditor
              block={block}
              paper={review.paper}
              link={{ address, seen: review.seen }}
              rejection={rejection}
            />
          </>
        )}
      </Main>
    </>
  );
}

/** As the paper prints it: a table as a table. */
function Words() {
  const { block, name } = useLoaderData<typeof loader>();
  if (block === null) return null;
  const language = block.language ?? undefined;
  if (block.cells !== null)
    return (
      <div lang={language}>
        <PaperTable block={block} name={name} />
      </div>
    );
  return (
    <InsetText>
      <span className="review-block__words" lang={language}>
        {block.label} {block.text}
      </span>
    </InsetText>
  );
}

/** "Paragraph 2 under 1.1", as a title begins. */
function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function WarningLinks() {
  const { review, block } = useLoaderData<typeof loader>();
  const { warnings, lookedAt } = review.paper;
  const own = openWarnings(warnings, lookedAt).filter((warning) => warning.block === block?.id);
  if (own.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {own.map((warning) => (
        <li key={warning.message}>
          {warning.message}{' '}
          <a
            className="govuk-link"
            href={`/staff/consultations/${review.slug}/paper#warning-${warnings.indexOf(warning)}`}
          >
            Deal with it
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What was typed for a block that is gone is shown, so that it can be put elsewhere. */
function Gone({ rejection }: { readonly rejection: Rejection | undefined }) {
  const typed = ['note', 'title', 'words'].map((field) =>
    rejection ? typedValue(rejection.values, field) : '',
  );
  return (
    <>
      <p className="govuk-body">
        This part of the paper is gone: it was merged with another, or the change that made it
        was undone.
      </p>
      {typed
        .filter((words) => words !== '')
        .map((words) => (
          <InsetText key={words}>What you typed: {words}</InsetText>
        ))}
    </>
  );
}
