/** What a page about single responses answers when it cannot be shown. */
import { assertNever } from '#app/domain/result.ts';
import { forbidden, notFound } from './responses.server.ts';

type Refusal = {
  readonly kind:
    | 'not-permitted'
    | 'unknown-consultation'
    | 'unknown-figure'
    | 'unknown-pair'
    | 'unknown-response';
};

/** To be thrown. */
export function responsesRefused({ kind }: Refusal): Response {
  switch (kind) {
    case 'not-permitted':
      return forbidden('Your role does not let you see single responses.');
    case 'unknown-consultation':
    case 'unknown-figure':
    case 'unknown-pair':
    case 'unknown-response':
      return notFound();
    default:
      return assertNever(kind);
  }
}
