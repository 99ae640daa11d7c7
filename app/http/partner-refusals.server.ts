/** What the staff pages about the roll answer when something could not be done. */
import { assertNever } from '#app/domain/result.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type { ChangeContactRefusal } from '#app/operations/partners/change-contact.server.ts';
import type { ChangePartnerRefusal } from '#app/operations/partners/change-partner.server.ts';
import { forbidden, invalid, notFound } from './responses.server.ts';

const NOT_PERMITTED = 'Your role does not let you change the roll.';

export function answerPartnerRefusal(refusal: ChangePartnerRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden(NOT_PERMITTED);
    case 'unknown-partner':
      throw notFound();
    case 'no-name':
      return invalid(values, { name: 'Enter a name with letters or digits' });
    case 'name-taken':
      return invalid(values, {
        name: 'An organisation with this name stands on the roll, or has left it and can be brought back',
      });
    default:
      return assertNever(refusal);
  }
}

export function answerContactRefusal(refusal: ChangeContactRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden(NOT_PERMITTED);
    case 'unknown-partner':
    case 'unknown-contact':
      throw notFound();
    case 'not-an-email':
      return invalid(values, { email: 'Enter an email address, like name@example.com' });
    case 'email-taken':
      return invalid(values, {
        email: refusal.isOwn
          ? 'Another contact of this organisation has this address'
          : 'This address stands for another organisation. An address can stand for one only: use another one, or remove it there first',
      });
    default:
      return assertNever(refusal);
  }
}
