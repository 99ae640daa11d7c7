/** /staff/consultations/:slug/responses — every response, a page at a time. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import {
  CHANNEL_WORDS,
  receivedWords,
  RESPONDENT_NOUNS,
  standingWords,
} from '#app/domain/response/wording.ts';
import { afterParam, routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { responsesRefused } from '#app/http/responses-refusal.server.ts';
import {
  showResponses,
  type ResponseRow,
} from '#app/operations/response/show-responses.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Responses', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const isFlaggedOnly = new URL(request.url).searchParams.get('show') === 'flagged';
  const page = await showResponses(app, staff, {
    slug: routeParam(params, 'slug'),
    after: afterParam(request),
    isFlaggedOnly,
  });
  if (!page.ok) throw responsesRefused(page.refusal);
  return { ...page.value, isFlaggedOnly };
}

export default function ResponsesRoute() {
  const { slug, title, total, rows, next, isFlaggedOnly } = useLoaderData<typeof loader>();
  const address = `/staff/consultations/${slug}`;
  return (
    <>
      <BackLink href={address} label="Back to the consultation" />
      <Main>
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">
          {isFlaggedOnly ? 'Responses with a sign of misuse' : 'Responses'}
        </h1>
        <LinkButton href={`${address}/responses/new`} look="secondary">
          Enter a reply
        </LinkButton>
        <p className="govuk-body">
          <a className="govuk-link" href={`${address}/responses/email`}>
            Begin from an e-mail
          </a>
          {' · '}
          <a className="govuk-link" href={`${address}/responses/import`}>
            Import responses
          </a>
          {' · '}
          <a className="govuk-link" href={`${address}/queries`}>
            Telephone queries
          </a>
        </p>
        {rows.length === 0 ? (
          <p className="govuk-body">
            {isFlaggedOnly ? 'Nothing here needs a look.' : 'No response has come in yet.'}
          </p>
        ) : (
          <ResponseTable rows={rows} address={address} total={total} />
        )}
        {next !== null && (
          <p className="govuk-body">
            <a
              className="govuk-link"
              rel="next"
              href={`${address}/responses?after=${next}${isFlaggedOnly ? '&show=flagged' : ''}`}
            >
              Next responses
            </a>
          </p>
        )}
      </Main>
    </>
  );
}

type ResponseTableProps = {
  readonly rows: readonly ResponseRow[];
  readonly address: string;
  readonly total: number;
};

function ResponseTable({ rows, address, total }: ResponseTableProps) {
  return (
    <DataTable
      caption={`Responses by number. ${total} received in all`}
      columns={[
        { header: 'Reference' },
        { header: 'Number', isNumeric: true },
        { header: 'Received' },
        { header: 'From' },
        { header: 'Came by' },
        { header: 'Comments', isNumeric: true },
        { header: 'Standing' },
      ]}
      rows={rows.map((row) => [
        <a className="govuk-link" href={`${address}/responses/${row.number}`} key="link">
          {row.reference}
        </a>,
        row.number,
        receivedWords(row),
        row.from === '' ? RESPONDENT_NOUNS[row.type] : row.from,
        CHANNEL_WORDS[row.channel],
        row.comments,
        `${standingWords(row.standing)}${row.isFlagged ? '. To look at' : ''}`,
      ])}
    />
  );
}
