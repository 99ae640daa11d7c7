/** /consultations/:slug/outcome — we asked, you said, we did, and what was decided. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showOutcomePage } from '#app/operations/consultation/show-outcome-page.server.ts';
import { OutcomePageView } from '#app/ui/outcome/outcome-page.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (!page) return [{ title: pageTitle(['Page not found']) }];
  const { title } = page.consultation;
  return [
    { title: pageTitle(['Outcome', title, page.portalName]) },
    pageDescription(`What people said about “${title}” and what was decided.`),
  ];
};

export async function loader({ params }: LoaderFunctionArgs) {
  const page = await showOutcomePage(app, routeParam(params, 'slug'));
  if (!page) throw notFound();
  return page;
}

export default function OutcomeRoute() {
  return <OutcomePageView {...useLoaderData<typeof loader>()} />;
}
