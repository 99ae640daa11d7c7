/** /staff/consultations/:slug/paper/title — the paper’s own title, subtitle and language. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { doneAt, requireReview, takeEdit } from '#app/http/paper-review.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { EditForm } from '#app/ui/staff/paper/edit-form.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Title and language', data?.review.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return requireReview(app, { request, params });
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeEdit(app, { request, params }, doneAt);
}

export default function TitleRoute() {
  const { review } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const consultation = `/staff/consultations/${review.slug}`;
  const { title, subtitle, language } = review.paper;
  return (
    <>
      <BackLink href={`${consultation}/paper`} label="Back to the whole paper" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{review.title}</span>
        <h1 className="govuk-heading-l">Title and language of the paper</h1>
        <div className="portal-prose">
          <p className="govuk-body">
            This is what the paper is called in receipts and in what a search finds. The title
            at the head of the consultation’s pages stands in{' '}
            <a className="govuk-link" href={`${consultation}/details`}>
              its details
            </a>
            .
          </p>
          <EditForm seen={review.seen} intent="change-title">
            <TextInput name="title" label="Title" value={title} rejection={rejection} />
            <TextInput
              name="subtitle"
              label="Subtitle (optional)"
              hint="It stands under the title of the consultation."
              value={subtitle ?? ''}
              rejection={rejection}
            />
            <TextInput
              name="language"
              label="Language tag"
              hint="Such as en-GB for English or cy for Welsh. It tells screen readers how to speak the paper."
              width={10}
              value={language}
              spellCheck={false}
              rejection={rejection}
            />
            <Button>Save</Button>
          </EditForm>
        </div>
      </Main>
    </>
  );
}
