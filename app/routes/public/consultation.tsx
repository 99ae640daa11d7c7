/** /consultations/:slug — one consultation: its facts, its proposals, its paper. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showConsultation } from '#app/operations/consultation/show-consultation.server.ts';
import { ConsultationPageView } from '#app/ui/consultation/consultation-page.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (!page) return [{ title: pageTitle(['Page not found']) }];
  const { title, publisher, audience } = page.consultation;
  return [
    { title: pageTitle([title, page.portalName]) },
    pageDescription(`A consultation by ${publisher} for ${audience}. Read it and reply.`),
  ];
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await showConsultation(app, routeParam(params, 'slug'));
  if (!page) throw notFound();
  const isLargePrint = new URL(request.url).searchParams.get('print') === 'large';
  return { ...page, isLargePrint };
}

export default function ConsultationRoute() {
  return <ConsultationPageView {...useLoaderData<typeof loader>()} />;
}
