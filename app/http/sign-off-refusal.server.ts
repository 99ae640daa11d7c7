/** What the sign-off page answers when something could not be done. */
import { assertNever } from '#app/domain/result.ts';
import { MAX_ABOUT_CHARACTERS } from '#app/forms/about-you-form.ts';
import { typedValue } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type {
  AskForSignOffRefusal,
  GiveSignOffRefusal,
} from '#app/operations/response/sign-off-draft.server.ts';
import { conflict, forbidden, invalid, notFound } from './responses.server.ts';

/** What the approver says, cut where no reader would go on. */
export function readWords(fields: Fields): string {
  return typedValue(fields, 'words').slice(0, MAX_ABOUT_CHARACTERS);
}

export function answerSignOffRefusal(
  refusal: AskForSignOffRefusal | GiveSignOffRefusal,
  fields: Fields,
) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you do this.');
    case 'unknown-consultation':
    case 'unknown-approver':
      throw notFound();
    case 'no-draft':
      return conflict(fields, 'There is no draft to sign off. It may have been sent already.');
    case 'blank':
      return conflict(fields, 'Nothing has been said yet, so there is nothing to sign off.');
    case 'not-an-approver':
      return invalid(fields, { approver: 'Choose who has to agree' });
    case 'not-waiting':
      return conflict(fields, 'Nobody is asking you to sign this draft off now.');
    case 'changed-meanwhile':
      return conflict(
        fields,
        'It was changed while you were reading, so your answer does not count yet. ' +
          'Read it again below, then answer.',
      );
    case 'words-missing':
      return invalid(fields, { words: 'Say what should be changed' });
    default:
      return assertNever(refusal);
  }
}
