/**
 * Turns a matched page into HTML, and logs faults once.
 *
 * Nothing hydrates, so a page is static markup: whole, small and the same bytes for everyone.
 */
import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToStaticMarkup } from 'react-dom/server';

import { app } from '#app/context.server.ts';

export default function answerDocument(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const markup = renderToStaticMarkup(<RemixServer context={context} url={request.url} />);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!doctype html>\n${markup}\n`, { status, headers });
}

/** Logs the fault by its kind and place only: a message may quote what a person wrote. */
export function handleError(
  error: unknown,
  { request }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  app.log.error({ fault: describeFault(error) }, 'a page could not be made');
}

function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames.slice(0, 12)].join('\n');
}
