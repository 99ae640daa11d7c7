/** /search — words found in the published papers (`?q=`), or in one of them (`&in=`). */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { searchPapers } from '#app/operations/consultation/search-papers.server.ts';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';
import { SearchPageView } from '#app/ui/search/search-page.tsx';

const MAX_QUERY_CHARACTERS = 200;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (!page) return [{ title: pageTitle(['Search the papers']) }];
  const { query, portalName } = page;
  const heading = query.trim() === '' ? 'Search the papers' : `Search for “${query}”`;
  return [
    { title: pageTitle([heading, portalName]) },
    pageDescription('Search the papers of all consultations.'),
  ];
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const page = Number(searchParams.get('page') ?? '1');
  return searchPapers(app, {
    query: (searchParams.get('q') ?? '').slice(0, MAX_QUERY_CHARACTERS),
    page: Number.isInteger(page) && page >= 1 ? page : 1,
    slug: searchParams.get('in'),
  });
}

export default function SearchRoute() {
  return <SearchPageView {...useLoaderData<typeof loader>()} />;
}
