/** /staff/consultations/:slug/summary — the figures as they stand, each open to its responses. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import type { Summary } from '#app/domain/analysis/summary.ts';
import { assertNever } from '#app/domain/result.ts';
import { CHANNELS } from '#app/domain/response/response.ts';
import { CHANNEL_WORDS } from '#app/domain/response/wording.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden, notFound } from '#app/http/responses.server.ts';
import { showSummary, type SummaryPage } from '#app/operations/analysis/show-summary.server.ts';
import { MEETINGS_NOTE, NOT_A_VOTE } from '#app/reports/wording.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { BindingTable } from '#app/ui/staff/binding-table.tsx';
import { FigureLink } from '#app/ui/staff/figure-link.tsx';
import { LedgerTable } from '#app/ui/staff/ledger-table.tsx';
import { PositionsExplained, PositionTable } from '#app/ui/staff/position-table.tsx';
import { QuestionTable } from '#app/ui/staff/question-table.tsx';
import { ScaleReadings } from '#app/ui/staff/scale-readings.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Summary', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await showSummary(app, staff, routeParam(params, 'slug'));
  if (page.ok) return page.value;
  switch (page.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you see the summary.');
    case 'unknown-consultation':
      throw notFound();
    default:
      return assertNever(page.refusal);
  }
}

export default function SummaryRoute() {
  const page = useLoaderData<typeof loader>();
  const { slug, title, summary, maySeeResponses } = page;
  const address = `/staff/consultations/${slug}`;
  const hrefOf = maySeeResponses ? (key: string) => `${address}/figures/${key}` : null;
  return (
    <>
      <BackLink href={address} label="Back to the consultation" />
      <Main>
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Summary of the responses</h1>
        <InsetText>{NOT_A_VOTE}</InsetText>
        <h2 className="govuk-heading-m">Ledger</h2>
        <LedgerTable ledger={summary.ledger} hrefOf={hrefOf} />
        <h2 className="govuk-heading-m">Who replied</h2>
        <WhoReplied summary={summary} hrefOf={hrefOf} />
        <BindingTable tally={page.binding} />
        <p className="govuk-body">
          <a className="govuk-link" href={`${address}/equality`}>
            Equality figures
          </a>
          , which are kept apart from the responses.
        </p>
        <h2 className="govuk-heading-m">What was said on each proposal</h2>
        <OnProposals {...page} hrefOf={hrefOf} />
        {summary.questions.length > 0 && (
          <h2 className="govuk-heading-m">What was answered to each closed question</h2>
        )}
        {summary.questions.map((tally) => (
          <QuestionTable key={tally.id} tally={tally} hrefOf={hrefOf} />
        ))}
      </Main>
    </>
  );
}

type OnProposalsProps = Pick<SummaryPage, 'slug' | 'summary' | 'readings' | 'maySeeResponses'> &
  Pick<WhoRepliedProps, 'hrefOf'>;

function OnProposals(props: OnProposalsProps) {
  const { slug, summary, readings, maySeeResponses, hrefOf } = props;
  return (
    <>
      <p className="govuk-body">
        <a className="govuk-link" href={`/staff/consultations/${slug}/figures`}>
          {maySeeResponses
            ? 'Positions alone, to narrow by sector, area or how they came'
            : 'Positions alone'}
        </a>
      </p>
      {summary.proposals.length > 0 && <PositionsExplained />}
      <ScaleReadings readings={readings} />
      {summary.proposals.map((tally) => (
        <PositionTable
          key={tally.id}
          tally={tally}
          target={`proposal:${tally.id}`}
          hrefOf={hrefOf}
        />
      ))}
      {summary.proposals.length === 0 && (
        <p className="govuk-body">The paper has no proposals to take a position on.</p>
      )}
    </>
  );
}

/** Nothing where there are no notes of meetings. */
function meetingRows(count: number | undefined, hrefOf: WhoRepliedProps['hrefOf']) {
  if (count === undefined) return [];
  const figure = { kind: 'analysed', type: 'meeting' } as const;
  const of = 'notes of meetings';
  return [
    ['Notes of meetings', <FigureLink key="figure" {...{ figure, count, of, hrefOf }} />],
  ];
}

type WhoRepliedProps = {
  readonly summary: Summary;
  readonly hrefOf: ((figureKey: string) => string) | null;
};

function WhoReplied({ summary, hrefOf }: WhoRepliedProps) {
  const { individual, organisation } = summary.byType;
  const channels = CHANNELS.flatMap((channel) => {
    const count = summary.byChannel[channel];
    return count === undefined ? [] : [{ channel, count }];
  });
  return (
    <div className="portal-prose">
      <DataTable
        caption="Responses analysed, by kind of respondent and by how they came"
        columns={[{ header: 'Responses' }, { header: 'Number', isNumeric: true }]}
        rows={[
          [
            'Individuals',
            <FigureLink
              key="figure"
              figure={{ kind: 'analysed', type: 'individual' }}
              count={individual}
              of="individuals"
              hrefOf={hrefOf}
            />,
          ],
          [
            'Organisations',
            <FigureLink
              key="figure"
              figure={{ kind: 'analysed', type: 'organisation' }}
              count={organisation}
              of="organisations"
              hrefOf={hrefOf}
            />,
          ],
          ...meetingRows(summary.byType.meeting, hrefOf),
          ...channels.map(({ channel, count }) => [
            `Came by: ${CHANNEL_WORDS[channel]}`,
            <FigureLink
              key="figure"
              figure={{ kind: 'channel', channel, type: null }}
              count={count}
              of={CHANNEL_WORDS[channel]}
              hrefOf={hrefOf}
            />,
          ]),
        ]}
      />
      {summary.byType.meeting !== undefined && <p className="govuk-hint">{MEETINGS_NOTE}</p>}
    </div>
  );
}
