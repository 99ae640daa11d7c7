/** What a page answers when a file of responses could not be taken in. */
import { assertNever } from '#app/domain/result.ts';
import type { ImportDeskRefusal } from '#app/operations/response/import/import-desk.server.ts';
import { forbidden, notFound } from './responses.server.ts';

/** A sentence for the person; throws the answer where there is no page to show one on. */
export function importRefusalWords(refusal: ImportDeskRefusal): string {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you import responses.');
    case 'unknown-consultation':
    case 'unknown-import':
      throw notFound();
    case 'not-published':
      return 'Nothing has been published yet, so nobody can have replied to it.';
    case 'not-a-day':
      return 'The day must be a real day, today or in the past.';
    case 'unreadable':
      return refusal.table.message;
    case 'faulty-mapping':
      return refusal.faults.join(' ');
    default:
      return assertNever(refusal);
  }
}

/** To be thrown where the page itself cannot be shown. */
export function importRefused(refusal: ImportDeskRefusal): Response {
  const message = importRefusalWords(refusal);
  return new Response(message, { status: 409, statusText: 'Conflict' });
}
