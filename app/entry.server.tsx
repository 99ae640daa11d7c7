/**
 * Turns a matched page into HTML, and logs faults once.
 *
 * Nothing hydrates, so a page is static markup: whole, small and the same bytes for everyone.
 */
import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToStaticMarkup } from 'react-dom/server';

import { app } from '#app/context.server.ts';

export default function answerDocument(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const page = renderToStaticMarkup(<RemixServer context={context} url={request.url} />);
  const markup = isSentBack(context) ? page.replace('<title>', '<title>Error: ') : page;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!doctype html>\n${markup}\n`, { status, headers });
}

/**
 * True when a form was sent back with errors: the title of such a page begins with "Error: ", so
 * that whoever hears the page knows first. A route's own `meta` cannot see what its action
 * answered, so the word is put in here, for all pages alike.
 */
function isSentBack({ staticHandlerContext }: EntryContext): boolean {
  const answers: readonly unknown[] = Object.values(staticHandlerContext.actionData ?? {});
  return answers.some((answer) => {
    if (typeof answer !== 'object' || answer === null || !('errors' in answer)) return false;
    const { errors } = answer;
    return typeof errors === 'object' && errors !== null && Object.keys(errors).length > 0;
  });
}

/** Logs the fault by its kind and place only: a message may quote what a person wrote. */
export function handleError(
  error: unknown,
  { request }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  // What a client did wrong (no such page, no such method) is an answer, not a fault.
  const isClientFault = isRouteErrorResponse(error) && error.status < 500;
  if (request.signal.aborted || isClientFault) return;
  app.log.error({ fault: describeFault(error) }, 'a page could not be made');
}

function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames.slice(0, 12)].join('\n');
}
