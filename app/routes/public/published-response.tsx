/** /consultations/:slug/responses/:number — one response that may be published. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { numberParam, routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showPublishedResponse } from '#app/operations/response/show-published-responses.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PageTerms } from '#app/ui/paper/page-terms.tsx';
import {
  PublishedAnswers,
  ReceivedLine,
  respondentWords,
} from '#app/ui/responses/published-response.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: page
      ? pageTitle([
          `Response ${page.response.number}`,
          page.consultation.title,
          page.portalName,
        ])
      : pageTitle(['Page not found']),
  },
];

export async function loader({ params }: LoaderFunctionArgs) {
  const number = numberParam(params, 'number');
  const slug = routeParam(params, 'slug');
  const page = number === null ? null : await showPublishedResponse(app, { slug, number });
  if (!page) throw notFound();
  return page;
}

export default function PublishedResponseRoute() {
  const { portalName, consultation, glossary, response } = useLoaderData<typeof loader>();
  return (
    <Layout portalName={portalName}>
      <BackLink
        href={`/consultations/${consultation.slug}/responses`}
        label="All responses that can be read"
      />
      <Main>
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">{respondentWords(response)}</h1>
        <PageTerms glossary={glossary} shown={[consultation.title, response.answers]} />
        <ReceivedLine response={response} />
        <PublishedAnswers response={response} level="h2" />
      </Main>
    </Layout>
  );
}
