/** What a page answers when a file of partners could not be taken in. */
import { assertNever } from '#app/domain/result.ts';
import type { RunRollImportRefusal } from '#app/operations/partners/import/import-roll.server.ts';
import { forbidden, notFound } from './responses.server.ts';

/** A sentence for the person; throws the answer where there is no page to show one on. */
export function rollImportRefusalWords(refusal: RunRollImportRefusal): string {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you change the roll.');
    case 'unknown-import':
      throw notFound();
    case 'unreadable':
      return refusal.table.message;
    case 'faulty-mapping':
      return refusal.faults.join(' ');
    case 'roll-changed':
      return 'Nothing was taken in: the roll has changed since this page was made. Look at what would be done now, and say so again.';
    default:
      return assertNever(refusal);
  }
}

/** To be thrown where the page itself cannot be shown. */
export function rollImportRefused(refusal: RunRollImportRefusal): Response {
  const message = rollImportRefusalWords(refusal);
  return new Response(message, { status: 409, statusText: 'Conflict' });
}
