/** /staff/consultations/:slug/moderation — the responses to read before the public may. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { assertNever } from '#app/domain/result.ts';
import { RESPONDENT_NOUNS, STATED_CONSENT_WORDS } from '#app/domain/response/wording.ts';
import { afterParam, routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden, notFound } from '#app/http/responses.server.ts';
import {
  showModerationQueue,
  type WaitingRow,
} from '#app/operations/response/show-moderation.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Responses to read before they are published', data?.title ?? '']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const sought = { slug: routeParam(params, 'slug'), after: afterParam(request) };
  const queue = await showModerationQueue(app, staff, sought);
  if (queue.ok) return queue.value;
  switch (queue.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you publish responses.');
    case 'unknown-consultation':
    case 'unknown-response':
      throw notFound();
    default:
      return assertNever(queue.refusal);
  }
}

export default function ModerationQueueRoute() {
  const { slug, title, published, waiting, next } = useLoaderData<typeof loader>();
  const address = `/staff/consultations/${slug}`;
  return (
    <>
      <BackLink href={address} label="Back to the consultation" />
      <Main>
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Responses to read before they are published</h1>
        <p className="govuk-body">
          Nothing that people say is public until one of us has read it. What you clear here is
          shown on <a href={`/consultations/${slug}/responses`}>the public page</a> once the
          consultation has closed. Cleared so far: {published}.
        </p>
        {waiting.length === 0 ? (
          <p className="govuk-body">Nothing here waits to be read.</p>
        ) : (
          <WaitingTable rows={waiting} address={address} />
        )}
        {next !== null && (
          <p className="govuk-body">
            <a className="govuk-link" rel="next" href={`${address}/moderation?after=${next}`}>
              Next responses
            </a>
          </p>
        )}
      </Main>
    </>
  );
}

type WaitingTableProps = { readonly rows: readonly WaitingRow[]; readonly address: string };

function WaitingTable({ rows, address }: WaitingTableProps) {
  return (
    <DataTable
      caption="Waiting to be read, by number"
      columns={[
        { header: 'Number', isNumeric: true },
        { header: 'Reference' },
        { header: 'From' },
        { header: 'What they agreed to' },
        { header: 'Personal details found', isNumeric: true },
      ]}
      rows={rows.map((row) => [
        row.number,
        <a
          className="govuk-link"
          href={`${address}/responses/${row.number}/publication`}
          key="link"
        >
          {row.reference}
        </a>,
        row.from === '' ? RESPONDENT_NOUNS[row.type] : row.from,
        STATED_CONSENT_WORDS[row.consent],
        row.personalDetails,
      ])}
    />
  );
}
