/** /consultations/:slug.txt — the paper as plain text. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showPaperText } from '#app/operations/consultation/show-paper-text.server.ts';

export async function loader({ params }: LoaderFunctionArgs): Promise<Response> {
  const text = await showPaperText(app, routeParam(params, 'slug'));
  if (text === null) throw notFound();
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
