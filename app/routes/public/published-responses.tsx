/** /consultations/:slug/responses — what people said and agreed to have published. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatDeadline } from '#app/domain/consultation/london-time.ts';
import { REMOVED_WORDS } from '#app/domain/response/publication.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import {
  showPublishedResponses,
  type PublishedResponsesPage,
} from '#app/operations/response/show-published-responses.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';
import { PageTerms } from '#app/ui/paper/page-terms.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import {
  PublishedAnswers,
  ReceivedLine,
  respondentWords,
} from '#app/ui/responses/published-response.tsx';

const HEADING = 'What people said';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (!page) return [{ title: pageTitle(['Page not found']) }];
  const { title } = page.consultation;
  const place = page.page > 1 ? ` (page ${page.page} of ${page.pages})` : '';
  return [
    { title: pageTitle([`${HEADING}${place}`, title, page.portalName]) },
    pageDescription(`Responses to “${title}” that people agreed to have published.`),
  ];
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('page') ?? '1';
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw notFound();
  const sought = { slug: routeParam(params, 'slug'), page: Number(asked) };
  const page = await showPublishedResponses(app, sought);
  if (!page) throw notFound();
  return page;
}

export default function PublishedResponsesRoute() {
  const page = useLoaderData<typeof loader>();
  const address = `/consultations/${page.consultation.slug}`;
  return (
    <Layout portalName={page.portalName}>
      <BackLink href={address} label="Back to the paper" />
      <Main>
        <span className="govuk-caption-l">{page.consultation.title}</span>
        <h1 className="govuk-heading-l">{HEADING}</h1>
        <PageTerms glossary={page.glossary} shown={[page.consultation.title, page.responses]} />
        <Introduction page={page} address={address} />
        {page.responses.map((response) => (
          <article key={response.number} className="portal-response">
            <h2 className="govuk-heading-m">
              <a className="govuk-link" href={`${address}/responses/${response.number}`}>
                {respondentWords(response)}
                <span className="govuk-visually-hidden">, response {response.number}</span>
              </a>
            </h2>
            <ReceivedLine response={response} />
            <PublishedAnswers response={response} level="h3" />
          </article>
        ))}
        <Pagination
          subject="responses"
          page={page.page}
          pages={page.pages}
          hrefOf={(number) => `${address}/responses?page=${number}`}
        />
      </Main>
    </Layout>
  );
}

type IntroductionProps = {
  readonly page: PublishedResponsesPage;
  readonly address: string;
};

function Introduction({ page, address }: IntroductionProps) {
  const { closesAt } = page.consultation;
  if (!page.isShown) {
    return (
      <p className="govuk-body">
        Nothing is shown here yet.{' '}
        {closesAt !== null &&
          `The consultation closes at ${formatDeadline(closesAt)}. After that you can read here what people said, if they agreed to it.`}
      </p>
    );
  }
  return (
    <>
      <p className="govuk-body">
        We received {countOf(page.received ?? 0, 'response')}. {page.published} can be read
        here. Every response counts, also those that people asked us not to publish.
      </p>
      <p className="govuk-body">
        Somebody at the partnership read each one first. Where you see “{REMOVED_WORDS}”, we
        took out words that should not be public, such as a telephone number.
      </p>
      <p className="govuk-body">
        This is not a vote. The people who write to us do not stand for everybody.
      </p>
      {page.published > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${address}/responses.csv`}>
            Download them as a table (CSV)
          </a>
        </p>
      )}
    </>
  );
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
