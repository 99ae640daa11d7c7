/** What a page answers when a board's decision could not be recorded. */
import { assertNever } from '#app/domain/result.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type { RecordRatificationRefusal } from '#app/operations/response/record-ratification.server.ts';
import { conflict, forbidden, invalid, notFound } from './responses.server.ts';

export function answerRatificationRefusal(refusal: RecordRatificationRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you record what a board decided.');
    case 'unknown-response':
      throw notFound();
    case 'withdrawn':
      return conflict(values, 'The response has been withdrawn, so no board decides about it.');
    case 'no-organisation':
      return conflict(values, 'This is the response of a person, who has no board.');
    case 'not-met-yet':
      return invalid(values, { metOn: 'Enter a day that is not in the future' });
    case 'not-received-yet':
      return invalid(values, { receivedOn: 'Enter a day that is not in the future' });
    case 'words-missing':
      return invalid(values, { words: 'Enter what the board agreed instead' });
    default:
      return assertNever(refusal);
  }
}
