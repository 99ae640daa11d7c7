/** What the pages of translations answer when one was not taken, not shown or not withdrawn. */
import type {
  CheckRefusal,
  WithdrawTranslationRefusal,
} from '#app/domain/consultation/translation.ts';
import { assertNever } from '#app/domain/result.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type { AddTranslationRefusal } from '#app/operations/consultation/add-translation.server.ts';
import { conflict, forbidden, invalid, notFound } from './responses.server.ts';

type Unreachable = {
  readonly kind: 'not-permitted' | 'unknown-consultation' | 'unknown-translation';
};

/** Throws the answer where the page itself cannot be shown. */
export function denyTranslations({ kind }: Unreachable): never {
  if (kind === 'not-permitted') {
    throw forbidden('Your role does not let you publish papers in other languages.');
  }
  throw notFound();
}

export function answerAddRefusal(refusal: AddTranslationRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
    case 'unknown-consultation':
      return denyTranslations({ kind: refusal.kind });
    case 'not-a-language':
      return invalid(values, {
        typed: 'Enter a language tag that is known, such as ga, yo or sr-Latn',
      });
    case 'language-of-paper':
      return invalid(values, {
        typed: 'The paper is in that language already. Choose another',
      });
    case 'nothing-sent':
      return invalid(values, { file: 'Choose the document, or enter the address of a video' });
    case 'not-a-web-address':
      return invalid(values, {
        videoUrl: 'Enter an address that begins with https, like https://video.example.org/1',
      });
    case 'unreadable':
      return invalid(values, { file: refusal.document.message });
    case 'harmful':
      return invalid(values, {
        file: 'Our check found something harmful in the file, so we did not keep it',
      });
    case 'not-scannable':
      return invalid(values, {
        file: 'We could not check the file for viruses just now. Try again in a few minutes',
      });
    default:
      return assertNever(refusal);
  }
}

export function answerStepRefusal(
  refusal: CheckRefusal | WithdrawTranslationRefusal | Unreachable,
  values: Fields,
) {
  switch (refusal.kind) {
    case 'not-permitted':
    case 'unknown-consultation':
    case 'unknown-translation':
      return denyTranslations({ kind: refusal.kind });
    case 'withdrawn':
      return conflict(values, 'It has been withdrawn already. Upload it again to show it.');
    case 'unknown-version':
      return invalid(values, { version: 'Choose a version that has been published' });
    case 'reason-missing':
      return invalid(values, { reason: 'Say why, in a sentence: it is kept on record' });
    default:
      return assertNever(refusal);
  }
}
