/** /consultations/:slug/languages/:language — the paper in another language, or in a simpler form. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { languageNames } from '#app/domain/consultation/languages.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showTranslation } from '#app/operations/consultation/show-translation.server.ts';
import { TranslationPageView } from '#app/ui/consultation/translation-page.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (!page) return [{ title: pageTitle(['Page not found']) }];
  const { title } = page.consultation;
  const { english } = languageNames(page.translation.language);
  return [
    { title: pageTitle([english, page.translation.title, page.portalName]) },
    pageDescription(`The paper of the consultation “${title}”: ${english}.`),
  ];
};

export async function loader({ params }: LoaderFunctionArgs) {
  const sought = { slug: routeParam(params, 'slug'), language: routeParam(params, 'language') };
  const page = await showTranslation(app, sought);
  if (!page) throw notFound();
  return page;
}

export default function TranslationRoute() {
  return <TranslationPageView {...useLoaderData<typeof loader>()} />;
}
