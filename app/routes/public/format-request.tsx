/** /consultations/:slug/formats — anybody asks for the paper in another format or language. */
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, HONEYPOT_NAME } from '#app/forms/fields.ts';
import { formatRequestFormSchema } from '#app/forms/format-request-form.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { peerOf } from '#app/http/arrival.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { PRIVATE_HEADERS, readForm } from '#app/http/respond-page.server.ts';
import { invalid, notFound } from '#app/http/responses.server.ts';
import {
  recordFormatRequest,
  showFormatPage,
  type FormatRequestRefusal,
} from '#app/operations/consultation/ask-for-format.server.ts';
import { FormatRequestView } from '#app/ui/consultation/format-request-form.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: page
      ? pageTitle(['Ask for another format', page.title, page.portalName])
      : 'Page not found',
  },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await showFormatPage(app, routeParam(params, 'slug'));
  if (!page) throw notFound();
  return { ...page, isSent: new URL(request.url).searchParams.has('sent') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const values = await readForm(request);
  const sent = formatRequestFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));

  const { [HONEYPOT_NAME]: isSuspect, ...asked } = sent.data;
  const peer = peerOf(request);
  const outcome = await recordFormatRequest(app, { ...asked, isSuspect, slug, peer });
  if (!outcome.ok) return answerRefusal(outcome.refusal, values);
  return redirect(`/consultations/${slug}/formats?sent=yes`);
}

function answerRefusal({ kind }: FormatRequestRefusal, values: Fields) {
  switch (kind) {
    case 'unknown-consultation':
      throw notFound();
    case 'no-format':
      return invalid(values, { formats: 'Choose at least one format' });
    case 'no-language':
      return invalid(values, { language: 'Enter the language you want' });
    case 'no-way-to-reach':
      return invalid(values, {
        email: 'Enter an email address, a telephone number or a postal address',
      });
    case 'not-an-email':
      return invalid(values, { email: 'Enter an email address, like name@example.com' });
    case 'throttled': {
      const errors: Readonly<Record<string, string>> = {
        '': 'Too many requests came from your network. Wait 15 minutes, then try again.',
      };
      return data({ values, errors }, { status: 429 });
    }
    default:
      return assertNever(kind);
  }
}

export default function FormatRequestRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return <FormatRequestView page={page} rejection={rejection} />;
}
