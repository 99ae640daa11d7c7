/** /staff/consultations/:slug/figures/:figure — the responses behind one number. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { CHANNEL_WORDS, receivedWords } from '#app/domain/response/wording.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { responsesRefused } from '#app/http/responses-refusal.server.ts';
import { showFigure } from '#app/operations/analysis/show-figure.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([data?.title ?? 'Figure', data?.consultationTitle ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const sought = { slug: routeParam(params, 'slug'), figure: routeParam(params, 'figure') };
  const page = await showFigure(app, staff, sought);
  if (!page.ok) throw responsesRefused(page.refusal);
  return page.value;
}

export default function FigureRoute() {
  const { slug, consultationTitle, title, responses } = useLoaderData<typeof loader>();
  const address = `/staff/consultations/${slug}`;
  return (
    <>
      <BackLink href={`${address}/summary`} label="Back to the summary" />
      <Main>
        <span className="govuk-caption-l">{consultationTitle}</span>
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          {responses.length === 1
            ? 'This figure is made up of 1 response.'
            : `This figure is made up of ${responses.length} responses.`}
        </p>
        {responses.length > 0 && (
          <DataTable
            caption="Responses behind this figure"
            isCaptionShown={false}
            columns={[
              { header: 'Reference' },
              { header: 'Number', isNumeric: true },
              { header: 'Received' },
              { header: 'Came by' },
            ]}
            rows={responses.map((response) => [
              <a
                className="govuk-link"
                href={`${address}/responses/${response.number}`}
                key="link"
              >
                {response.reference}
              </a>,
              response.number,
              receivedWords(response),
              CHANNEL_WORDS[response.channel],
            ])}
          />
        )}
      </Main>
    </>
  );
}
