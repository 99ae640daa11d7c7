/** /staff/consultations/:slug/figures — positions on each proposal, narrowed or not, open to their responses. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { assertNever } from '#app/domain/result.ts';
import { filterFrom } from '#app/http/figure-filter.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden, notFound } from '#app/http/responses.server.ts';
import { showPositions } from '#app/operations/analysis/show-positions.server.ts';
import { counted } from '#app/reports/format-cell.ts';
import { NOT_A_VOTE } from '#app/reports/wording.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { FigureFilterForm, FilterSaid } from '#app/ui/staff/figure-filter.tsx';
import { filterQuery } from '#app/ui/staff/filter-query.ts';
import { PositionsExplained, PositionTable } from '#app/ui/staff/position-table.tsx';
import { ScaleReadings } from '#app/ui/staff/scale-readings.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Positions', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const sought = { slug: routeParam(params, 'slug'), filter: filterFrom(request) };
  const page = await showPositions(app, staff, sought);
  if (page.ok) return page.value;
  switch (page.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you see the figures.');
    case 'unknown-consultation':
      throw notFound();
    default:
      return assertNever(page.refusal);
  }
}

export default function PositionsRoute() {
  const page = useLoaderData<typeof loader>();
  const { slug, title, filter, offered, everyone, acceptedLate, tallies } = page;
  const address = `/staff/consultations/${slug}`;
  const query = filterQuery(filter);
  const hrefOf = offered
    ? (key: string) => `${address}/figures/${encodeURIComponent(key)}${query}`
    : null;
  return (
    <>
      <BackLink href={`${address}/summary`} label="Back to the summary" />
      <Main>
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Positions on each proposal</h1>
        <InsetText>{NOT_A_VOTE}</InsetText>
        {offered && (
          <FigureFilterForm filter={filter} offered={offered} address={`${address}/figures`} />
        )}
        <FilterSaid filter={filter} />
        <p className="govuk-body">
          Analysed here: {counted(everyone.individuals, 'individual')} and{' '}
          {counted(everyone.organisations, 'organisation')}. Came late and accepted:{' '}
          {acceptedLate}.
        </p>
        {tallies.length > 0 && <PositionsExplained />}
        <ScaleReadings readings={page.readings} />
        {tallies.map(({ key, ...tally }) => (
          <PositionTable key={key} target={key} tally={tally} hrefOf={hrefOf} />
        ))}
        {tallies.length === 0 && (
          <p className="govuk-body">The paper has no proposals to take a position on.</p>
        )}
      </Main>
    </>
  );
}
