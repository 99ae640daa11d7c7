/** /staff/consultations/:slug/paper/cover-sheet — the sheet in front of a report, put right. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { ITEM_TYPES, type CoverSheet } from '#app/domain/paper/paper.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { requireReview, takeEdit } from '#app/http/paper-review.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { Checkboxes } from '#app/ui/checkboxes.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { EditForm } from '#app/ui/staff/paper/edit-form.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Cover sheet', data?.review.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return requireReview(app, { request, params });
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeEdit(app, { request, params }, (address) => `${address}/parts?done`);
}

const LINES = [
  ['reportTo', 'Report to'],
  ['title', 'Title'],
  ['author', 'Author'],
  ['date', 'Date, as printed'],
] as const;

export default function CoverSheetRoute() {
  const { review } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const address = `/staff/consultations/${review.slug}/paper`;
  const sheet = review.paper.coverSheet;
  return (
    <>
      <BackLink href={`${address}/parts`} label="Back to the recognised parts" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{review.title}</span>
        <h1 className="govuk-heading-l">Cover sheet</h1>
        <div className="portal-prose">
          <EditForm seen={review.seen} intent="change-cover-sheet">
            <LineFields sheet={sheet} rejection={rejection} />
            <Checkboxes
              name="itemTypes"
              label="What the item is for"
              choices={ITEM_TYPES.map((type) => ({
                value: type,
                label: type.charAt(0).toUpperCase() + type.slice(1),
              }))}
              values={sheet?.itemTypes ?? []}
              rejection={rejection}
            />
            <TextArea
              name="summary"
              label="Summary"
              value={sheet?.summary ?? ''}
              rejection={rejection}
            />
            <TextArea
              name="desiredOutcome"
              label="Desired outcome"
              value={sheet?.desiredOutcome ?? ''}
              rejection={rejection}
            />
            <Button>Save and confirm</Button>
          </EditForm>
        </div>
      </Main>
    </>
  );
}

type LineFieldsProps = {
  readonly sheet: CoverSheet | null;
  readonly rejection: Rejection | undefined;
};

function LineFields({ sheet, rejection }: LineFieldsProps) {
  return LINES.map(([name, label]) => (
    <TextInput
      name={name}
      label={label}
      value={sheet?.[name] ?? ''}
      rejection={rejection}
      key={name}
    />
  ));
}
