/** What forms for an entered reply answer when its days or its positions cannot be. */
import type { EnterReplyRefusal } from '#app/domain/response/enter-reply.ts';
import { assertNever } from '#app/domain/result.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { conflict, invalid } from './responses.server.ts';

export function answerReplyRefusal(refusal: EnterReplyRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-a-day':
      return invalid(values, { [refusal.field]: 'Enter a real date, like 14/10/2011' });
    case 'in-the-future':
      return invalid(values, { [refusal.field]: 'The date must be today or in the past' });
    case 'written-after-receipt':
      return invalid(values, {
        writtenOn: 'The date on the letter must be the day it was received or earlier',
      });
    case 'meeting-takes-no-position':
      return conflict(
        values,
        'The note of a meeting takes no position and ticks no answer. Enter what an organisation ' +
          'said there as a reply of its own, or choose another kind of respondent.',
      );
    default:
      return assertNever(refusal);
  }
}
