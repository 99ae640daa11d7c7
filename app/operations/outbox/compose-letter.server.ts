/** Operation: write the letter that an outbox message stands for, at the moment of sending it. */
import type { Email, OutboxMessage } from '#app/domain/outbox/letter.ts';
import { assertNever } from '#app/domain/result.ts';
import type { AppContext } from '../context.ts';
import { composeFormatReceipt } from '../consultation/compose-format-receipt.server.ts';
import { composeStaffSetUp } from '../people/compose-staff-set-up.server.ts';
import { composeDraftLink } from '../response/compose-draft-link.server.ts';
import { composeExtensionNotice } from '../response/compose-extension-notice.server.ts';
import { composeReceipt } from '../response/compose-receipt.server.ts';
import { composePartnerLetter, isPartnerLetter } from './compose-partner-letter.server.ts';

/** Null when what the letter is about is no longer there. */
export async function composeLetter(
  app: AppContext,
  { letter, recipient }: Pick<OutboxMessage, 'letter' | 'recipient'>,
): Promise<Email | null> {
  if (isPartnerLetter(letter)) return composePartnerLetter(app, letter, recipient);
  switch (letter.kind) {
    case 'submission-receipt':
      return composeReceipt(app, { ...letter, to: recipient });
    case 'draft-link':
      return composeDraftLink(app, { ...letter, to: recipient });
    case 'period-extended':
      return composeExtensionNotice(app, { ...letter, to: recipient });
    case 'format-request-receipt':
      return composeFormatReceipt(app, { ...letter, to: recipient });
    case 'staff-set-up':
      return composeStaffSetUp(app, { ...letter, to: recipient });
    default:
      return assertNever(letter);
  }
}
