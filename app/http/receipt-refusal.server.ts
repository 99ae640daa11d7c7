/** What a receipt answers when something could not be done with its response. */
import { assertNever } from '#app/domain/result.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type { ChangeSentRefusal } from '#app/operations/response/change-sent-response.server.ts';
import { conflict, invalid, notFound } from './responses.server.ts';

export function answerReceiptRefusal(refusal: ChangeSentRefusal, fields: Fields) {
  switch (refusal.kind) {
    case 'unknown-reference':
      throw notFound();
    case 'not-opened':
      return invalid(fields, {
        secret: 'Enter your secret code again: a receipt stays open for 30 minutes',
      });
    case 'no-longer':
      return conflict(
        fields,
        'Your response can no longer be changed or withdrawn here. Contact us if you need help.',
      );
    default:
      return assertNever(refusal);
  }
}
