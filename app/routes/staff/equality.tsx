/** /staff/consultations/:slug/equality — equality figures, with small numbers hidden. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import type { EqualityTally } from '#app/domain/analysis/tally-equality.ts';
import { assertNever } from '#app/domain/result.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden, notFound } from '#app/http/responses.server.ts';
import {
  showEqualityFigures,
  type EqualityFigures,
} from '#app/operations/analysis/show-equality-figures.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Equality figures', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const sought = { slug: routeParam(params, 'slug'), at: app.now() };
  const page = await showEqualityFigures(app, staff, sought);
  if (page.ok) return page.value;
  switch (page.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you see the equality figures.');
    case 'unknown-consultation':
      throw notFound();
    default:
      return assertNever(page.refusal);
  }
}

export default function EqualityFiguresRoute() {
  const { slug, title, figures } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={`/staff/consultations/${slug}/summary`} label="Back to the summary" />
      <Main>
        <div className="portal-prose">
          <span className="govuk-caption-l">{title}</span>
          <h1 className="govuk-heading-l">Equality figures</h1>
          <InsetText>
            Individuals who answered in time and chose to answer these questions. Organisations
            are not counted. The answers are kept apart from the responses: they cannot be
            looked up for one response, or compared with what was said.
          </InsetText>
          {figures === null ? (
            <p className="govuk-body">
              The figures are shown once the consultation has closed. While responses still come
              in, a change of a figure could tell one person’s answer.
            </p>
          ) : (
            figures.map((set) => <SetFigures key={set.setVersion} {...set} />)
          )}
        </div>
      </Main>
    </>
  );
}

function SetFigures({ setVersion, tallies }: EqualityFigures) {
  return (
    <>
      <p className="govuk-body">Question set {setVersion}.</p>
      {tallies.length === 0 ? (
        <p className="govuk-body">
          Fewer than five people answered these questions, so nothing is shown.
        </p>
      ) : (
        tallies.map((tally) => <TallyTable key={tally.id} {...tally} />)
      )}
    </>
  );
}

function TallyTable({ prompt, asked, rows }: EqualityTally) {
  return (
    <DataTable
      caption={`${prompt} ${asked} asked`}
      columns={[{ header: 'Answer' }, { header: 'People', isNumeric: true }]}
      rows={rows.map(({ label, respondents }) => [
        label ?? 'Left out',
        respondents ?? 'Hidden, to protect small numbers',
      ])}
    />
  );
}
