/** /consultations/:slug/structure — what would change, for one group (`?group=`) and as a whole. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showStructure } from '#app/operations/consultation/show-structure.server.ts';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';
import { StructurePageView } from '#app/ui/structure/structure-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (!page) return [{ title: pageTitle(['Page not found']) }];
  const { title } = page.consultation;
  return [
    { title: pageTitle(['What would change', title, page.portalName]) },
    pageDescription(
      `Groups, seats and who reports to whom, now and as proposed in “${title}”.`,
    ),
  ];
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const groupWords = new URL(request.url).searchParams.get('group');
  const page = await showStructure(app, routeParam(params, 'slug'), groupWords);
  if (!page) throw notFound();
  return page;
}

export default function StructureRoute() {
  return <StructurePageView {...useLoaderData<typeof loader>()} />;
}
