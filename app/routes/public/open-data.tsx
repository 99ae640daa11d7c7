/** /open-data — which files there are for other programs, and what every column means (D-19). */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { OPEN_TABLES } from '#app/domain/consultation/open-tables.ts';
import { showOffice } from '#app/operations/consultation/show-office.server.ts';
import { OpenDataPageView } from '#app/ui/open-data/open-data-page.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: office }) => [
  { title: pageTitle(['Open data', office?.name ?? 'Partnership consultations']) },
  pageDescription('The files that this website offers to other programs, and what they mean.'),
];

export async function loader() {
  return showOffice(app);
}

export default function OpenDataRoute() {
  const { name } = useLoaderData<typeof loader>();
  return <OpenDataPageView portalName={name} tables={OPEN_TABLES} />;
}
