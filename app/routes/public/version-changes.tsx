/** /consultations/:slug/versions/:version/changes — what a correction of the paper changed (D-05). */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { numberParam, routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showVersionChanges } from '#app/operations/consultation/show-version-changes.server.ts';
import { VersionChangesView } from '#app/ui/consultation/version-changes-page.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (!page) return [{ title: pageTitle(['Page not found']) }];
  const { title } = page.consultation;
  const changes = `What version ${page.version.number} changed`;
  return [
    { title: pageTitle([changes, title, page.portalName]) },
    pageDescription(`${changes} in the paper of the consultation “${title}”.`),
  ];
};

export async function loader({ params }: LoaderFunctionArgs) {
  const version = numberParam(params, 'version');
  if (version === null) throw notFound();
  const page = await showVersionChanges(app, routeParam(params, 'slug'), version);
  if (!page) throw notFound();
  return page;
}

export default function VersionChangesRoute() {
  return <VersionChangesView {...useLoaderData<typeof loader>()} />;
}
