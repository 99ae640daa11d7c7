/** /consultations/:slug/options — the options of an appraisal and the principles to weigh them by. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { findPublicPaper } from '#app/operations/consultation/public-paper.server.ts';
import { OptionsPageView } from '#app/ui/options/options-page.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (!page) return [{ title: pageTitle(['Page not found']) }];
  const { title } = page.consultation;
  return [
    { title: pageTitle(['Compare the options', title, page.portalName]) },
    pageDescription(`The options in “${title}” and the principles to weigh them by.`),
  ];
};

export async function loader({ params }: LoaderFunctionArgs) {
  const page = await findPublicPaper(app, routeParam(params, 'slug'));
  if (!page) throw notFound();
  return page;
}

export default function OptionsRoute() {
  return <OptionsPageView {...useLoaderData<typeof loader>()} />;
}
