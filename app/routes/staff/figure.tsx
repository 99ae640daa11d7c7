/** /staff/consultations/:slug/figures/:figure — the responses behind one number. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { filterFrom } from '#app/http/figure-filter.server.ts';
import { afterParam, routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { responsesRefused } from '#app/http/responses-refusal.server.ts';
import { showFigure } from '#app/operations/analysis/show-figure.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Main } from '#app/ui/layout.tsx';
import { FilterSaid } from '#app/ui/staff/figure-filter.tsx';
import { filterQuery } from '#app/ui/staff/filter-query.ts';
import { ListedResponses } from '#app/ui/staff/listed-responses.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([data?.title ?? 'Figure', data?.consultationTitle ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await showFigure(app, staff, {
    ...{ slug: routeParam(params, 'slug'), figure: routeParam(params, 'figure') },
    ...{ filter: filterFrom(request), after: afterParam(request) },
  });
  if (!page.ok) throw responsesRefused(page.refusal);
  return { ...page.value, figure: routeParam(params, 'figure') };
}

export default function FigureRoute() {
  const page = useLoaderData<typeof loader>();
  const { slug, consultationTitle, title, filter, total, responses, next } = page;
  const address = `/staff/consultations/${slug}`;
  return (
    <>
      <BackLink href={`${address}/summary`} label="Back to the summary" />
      <Main>
        <span className="govuk-caption-l">{consultationTitle}</span>
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          {total === 1
            ? 'This figure is made up of 1 response.'
            : `This figure is made up of ${total} responses.`}
        </p>
        <FilterSaid filter={filter} />
        {responses.length > 0 && (
          <ListedResponses
            caption="Responses behind this figure"
            responses={responses}
            address={address}
          />
        )}
        {next !== null && (
          <p className="govuk-body">
            <a
              className="govuk-link"
              rel="next"
              href={`${address}/figures/${encodeURIComponent(page.figure)}${filterQuery(filter, { after: String(next) })}`}
            >
              Next responses
            </a>
          </p>
        )}
      </Main>
    </>
  );
}
