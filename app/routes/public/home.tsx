/** / — every consultation: the open ones first, then those being considered, then the outcomes. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { showHome } from '#app/operations/consultation/show-home.server.ts';
import { ConsultationList } from '#app/ui/consultation/consultation-list.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { SearchForm } from '#app/ui/search/search-form.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle(['Consultations', page?.portalName ?? 'Partnership consultations']) },
  pageDescription('Read what is proposed, say what you think and see what was decided.'),
];

export async function loader() {
  return showHome(app);
}

export default function HomeRoute() {
  const { portalName, open, scheduled, considered, finished } = useLoaderData<typeof loader>();
  return (
    <Layout portalName={portalName}>
      <Main>
        <div className="portal-title">
          <h1 className="govuk-heading-l">Consultations</h1>
          <p className="govuk-body-l">
            Read what is proposed. Say what you think. See what was decided.
          </p>
          <p className="govuk-body">
            <a href="/calendar">See all dates in the calendar</a>
          </p>
        </div>
        <SearchForm within={null} />
        <ConsultationList
          id="open"
          heading="Open now"
          consultations={open}
          emptyWords="Nothing is open at the moment. Please come back soon."
        />
        <ConsultationList id="scheduled" heading="Opening soon" consultations={scheduled} />
        <ConsultationList
          id="considered"
          heading="Closed, being considered"
          consultations={considered}
        />
        <ConsultationList id="finished" heading="Finished" consultations={finished} />
      </Main>
    </Layout>
  );
}
