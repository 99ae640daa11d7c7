/** What the check page answers when a response could not be received: why, and what can be done. */
import type { SignOffState } from '#app/domain/response/sign-off.ts';
import { assertNever } from '#app/domain/result.ts';
import { typedValue } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type { SubmitResponseRefusal } from '#app/operations/response/submit-response.server.ts';
import { conflict, forbidden, invalid, notFound } from './responses.server.ts';

export function answerSubmitRefusal(refusal: SubmitResponseRefusal, fields: Fields) {
  switch (refusal.kind) {
    case 'unknown-consultation':
      throw notFound();
    case 'not-permitted':
      throw forbidden('Only the lead of your organisation can send its response.');
    case 'not-signed-off':
      return conflict(fields, NOT_SIGNED_OFF_WORDS[refusal.state]);
    case 'no-draft':
      return lostDraft(fields);
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

/** P-15: an organisation that needs sign-off sends nothing without it. */
const NOT_SIGNED_OFF_WORDS: Readonly<Record<SignOffState['kind'], string>> = {
  'not-asked': 'Your organisation needs sign-off first. Ask your approver, then send it.',
  waiting: 'Your approver has not answered yet, so the response has not been sent.',
  'sent-back': 'Your approver has sent it back, so the response has not been sent.',
  void: 'It was changed after your approver had agreed. Ask for sign-off again, then send it.',
  approved: 'It was changed while you were sending it. Check it, and send it again.',
};

/** the message leads to the field on the same page in which a comment can be written. */
function blank(fields: Fields) {
  return invalid(fields, { words: 'Write a comment, or answer a proposal' });
}

function lostDraft(fields: Fields) {
  if (typedValue(fields, 'draft') === '') return blank(fields);
  return conflict(
    fields,
    'We could not find your draft in this browser, so nothing has been sent. It closes when it is ' +
      'not used for 30 minutes. If you have a code for it, open it with the code.',
  );
}
