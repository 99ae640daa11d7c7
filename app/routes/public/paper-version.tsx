/** /consultations/:slug/versions/:version — the paper as it stood in one published version. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { numberParam, routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showConsultation } from '#app/operations/consultation/show-consultation.server.ts';
import { ConsultationPageView } from '#app/ui/consultation/consultation-page.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (!page) return [{ title: pageTitle(['Page not found']) }];
  const { title } = page.consultation;
  const version = `Version ${page.version.number}`;
  return [
    { title: pageTitle([version, title, page.portalName]) },
    pageDescription(`${version} of the paper of the consultation “${title}”.`),
  ];
};

export async function loader({ params }: LoaderFunctionArgs) {
  const version = numberParam(params, 'version');
  if (version === null) throw notFound();
  const page = await showConsultation(app, routeParam(params, 'slug'), version);
  if (!page) throw notFound();
  return page;
}

export default function PaperVersionRoute() {
  return <ConsultationPageView {...useLoaderData<typeof loader>()} isLargePrint={false} />;
}
