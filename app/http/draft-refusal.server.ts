/** What a page answers when a draft could not be saved: the words typed, and why, in plain words. */
import { assertNever } from '#app/domain/result.ts';
import type { Stage } from '#app/domain/consultation/consultation.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type { ChangeDraftRefusal } from '#app/operations/response/change-draft.server.ts';
import type { SaveAboutYouRefusal } from '#app/operations/response/save-about-you.server.ts';
import type { SavePublicationRefusal } from '#app/operations/response/save-publication.server.ts';
import { conflict, forbidden, notFound } from './responses.server.ts';

/** Throws a 404 for a consultation that is not there; otherwise the same page, with 409. */
export function answerDraftRefusal(refusal: ChangeDraftRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'unknown-consultation':
      throw notFound();
    case 'not-permitted':
      throw forbidden('Your role lets you read the response, and not change it.');
    case 'not-open':
      return conflict(values, notOpenWords(refusal.stage));
    case 'sent':
      return conflict(
        values,
        'We could not save this. Your response has been sent, and it can no longer be changed. ' +
          'What you typed is below. Copy it if you want to keep it.',
      );
    default:
      return assertNever(refusal);
  }
}

/** As `answerDraftRefusal`, for the page about the respondent, which colleagues may save at once. */
export function answerAboutRefusal(refusal: SaveAboutYouRefusal, values: Fields) {
  if (refusal.kind !== 'about-changed-elsewhere') return answerDraftRefusal(refusal, values);
  return conflict(
    { ...values, revision: String(refusal.revision) },
    'A colleague saved something else here while you were writing. Both are below, and both are ' +
      'kept. Change yours if you like, and save it to put it in the place of the other.',
  );
}

/** As `answerAboutRefusal`, for the page on which it is chosen how the response may be published. */
export function answerPublicationRefusal(refusal: SavePublicationRefusal, values: Fields) {
  if (refusal.kind !== 'publication-changed-elsewhere') {
    return answerDraftRefusal(refusal, values);
  }
  return conflict(
    { ...values, revision: String(refusal.revision) },
    'A colleague chose something else here while you were choosing. Both are below, and both are ' +
      'kept. Save again to put your choice in the place of the other.',
  );
}

/** Why nothing can be saved at this stage. */
export function notOpenWords(stage: Stage): string {
  if (stage === 'scheduled') {
    return 'We could not save this. The consultation has not opened yet. What you typed is below.';
  }
  return (
    'We could not save this. The consultation has ended, and a decision has been made. ' +
    'What you typed is below. Copy it if you want to keep it.'
  );
}
