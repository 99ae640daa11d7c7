/** What the pages on which staff clear responses for the public have in common. */
import type { Fields } from '#app/forms/rejection.ts';
import { assertNever } from '#app/domain/result.ts';
import type { ResponseAddress } from '#app/operations/response/decide-response.server.ts';
import type {
  LiftRefusal,
  ModerateRefusal,
  RedactRefusal,
} from '#app/operations/response/moderate-response.server.ts';
import { conflict, forbidden, invalid, notFound } from './responses.server.ts';

/** The page of what may be published of a response. */
export function moderationAddress({ slug, number }: ResponseAddress): string {
  return `/staff/consultations/${slug}/responses/${number}/publication`;
}

export function answerModerationRefusal(
  refusal: ModerateRefusal | RedactRefusal | LiftRefusal,
  values: Fields,
) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you publish responses.');
    case 'unknown-response':
      throw notFound();
    case 'changed-since':
      return conflict(
        values,
        'A newer version of this response has come in since you opened the page. Read it first.',
      );
    case 'no-consent':
      return conflict(values, 'The respondent asked us not to publish this response.');
    case 'not-analysed':
      return conflict(values, 'Only a response that is analysed may be published.');
    case 'reason-missing':
      return conflict(values, 'Say why, in a sentence.');
    case 'passage-not-found':
      return invalid(values, {
        passage: 'These words do not stand in this answer. Copy them off the page',
      });
    case 'unknown-redaction':
      return conflict(values, 'These words are not blacked out any more.');
    default:
      return assertNever(refusal);
  }
}
