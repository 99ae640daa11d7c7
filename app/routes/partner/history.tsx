/** /partner/consultations/:slug/respond/history — every text saved in the draft, by whom and when (P-14). */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { CONSENT_WORDS, NOT_PROVIDED } from '#app/domain/response/wording.ts';
import { journeyRoot } from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { partnerVisit } from '#app/http/partner-visit.server.ts';
import { PRIVATE_HEADERS } from '#app/http/respond-page.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import {
  showHistory,
  type ShownContribution,
} from '#app/operations/response/show-history.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { respondentRows } from '#app/ui/respond/respondent-rows.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';
import { SentVersions } from '#app/ui/partners/sent-versions.tsx';
import { SaidAnswer } from '#app/ui/respond/said.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Tag } from '#app/ui/tag.tsx';

const HEADING = 'Everything that was saved';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([page.subject ?? HEADING, page.title, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await partnerVisit(app, request, { slug: routeParam(params, 'slug') });
  const page = await showHistory(app, visit, new URL(request.url).searchParams.get('of'));
  if (!page) throw notFound();
  return { ...page, root: journeyRoot(request) };
}

export default function HistoryRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <RespondPage
      frame={page}
      back={{ href: page.root, label: 'Back to your response' }}
      heading={page.subject === null ? HEADING : `${HEADING}: ${page.subject}`}
      shown={[page.versions, page.contributions]}
    >
      {page.versions.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What was sent</h2>
          <SentVersions versions={page.versions} />
        </>
      )}
      <h2 className="govuk-heading-m">What was saved</h2>
      <p className="govuk-body">
        The latest is first. Nothing here is lost or changed, whoever saved over it.
      </p>
      {page.contributions.length === 0 && (
        <p className="govuk-body">Nothing has been saved yet.</p>
      )}
      {page.contributions.map((contribution) => (
        <section key={contribution.id} className="portal-contribution">
          <h3 className="govuk-heading-s">{contribution.title}</h3>
          <p className="govuk-hint">
            {contribution.by}, {formatInstant(contribution.at)}{' '}
            {contribution.isSetAside && (
              <Tag colour="yellow">Not in the answer: a colleague had saved first</Tag>
            )}
          </p>
          <Said {...contribution.said} />
        </section>
      ))}
    </RespondPage>
  );
}

function Said(said: ShownContribution['said']) {
  switch (said.kind) {
    case 'answer':
      return said.answer === null ? (
        <p className="govuk-body">Emptied</p>
      ) : (
        <SaidAnswer answer={said.answer} />
      );
    case 'about':
      return <SummaryList rows={respondentRows({ ...said, areas: [] }, null)} />;
    case 'publication':
      return (
        <p className="govuk-body">
          {said.consent === null ? NOT_PROVIDED : CONSENT_WORDS[said.consent]}
        </p>
      );
  }
}
