/** What the check page answers when a response could not be received: why, and what can be done. */
import { assertNever } from '#app/domain/result.ts';
import { typedValue } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type { SubmitResponseRefusal } from '#app/operations/response/submit-response.server.ts';
import { conflict, invalid, notFound } from './responses.server.ts';

export function answerSubmitRefusal(refusal: SubmitResponseRefusal, fields: Fields) {
  switch (refusal.kind) {
    case 'unknown-consultation':
      throw notFound();
    case 'no-draft':
      return typedValue(fields, 'draft') === '' ? blank(fields) : lostDraft(fields);
    case 'blank':
      return blank(fields);
    case 'too-late':
      return conflict(
        fields,
        'The consultation closed before your response reached us, so it has not been sent. ' +
          'Your words are safe. You can send them below as a late response.',
      );
    case 'not-open':
      return conflict(
        fields,
        'This consultation is not taking responses, so yours has not been sent. ' +
          'Your words are kept on this page for you to copy.',
      );
    case 'withdrawn':
      return conflict(fields, 'You withdrew this response, so it can no longer be changed.');
    case 'closed':
      return conflict(
        fields,
        'The consultation has closed, so your change has not been sent. ' +
          'The response that you sent before still counts.',
      );
    default:
      return assertNever(refusal);
  }
}

/** the message leads to the field on the same page in which a comment can be written. */
function blank(fields: Fields) {
  return invalid(fields, { words: 'Write a comment, or answer a proposal' });
}

function lostDraft(fields: Fields) {
  return conflict(
    fields,
    'We could not find your draft in this browser, so nothing has been sent. It closes when it is ' +
      'not used for 30 minutes. If you have a code for it, open it with the code.',
  );
}
