/**
 * Operations for administrators: the letters that have not gone out, the words of one, and another
 * try (D-14). Secrets are masked, except in a demonstration or in development, where the reader is
 * the only person there.
 */
import { LETTER_WORDS } from '#app/domain/outbox/wording.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findLetter } from '#app/infrastructure/db/outbox.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import { composeLetter } from './compose-letter.server.ts';
import { retryOutbox, showOutbox, type OutboxPage } from './show-outbox.server.ts';

type NotPermitted = { readonly kind: 'not-permitted' };

export async function readOutbox(
  app: AppContext,
  staff: StaffMember,
): Promise<Result<OutboxPage & { readonly isSending: boolean }, NotPermitted>> {
  if (!permits(app, staff, 'see-outbox')) return refuse({ kind: 'not-permitted' });
  return accept({ ...(await showOutbox(app)), isSending: app.sendEmail !== null });
}

export async function retryByStaff(
  app: AppContext,
  staff: StaffMember,
): Promise<Result<null, NotPermitted>> {
  if (!permits(app, staff, 'retry-outbox')) return refuse({ kind: 'not-permitted' });
  await retryOutbox(app);
  return accept(null);
}

export type LetterPage = {
  readonly recipient: string;
  readonly subject: string;
  /** Null when the words are made only as the letter is sent, or what it is about is gone. */
  readonly text: string | null;
  readonly isMasked: boolean;
};

export async function readLetter(
  app: AppContext,
  staff: StaffMember,
  id: string,
): Promise<Result<LetterPage, NotPermitted | { readonly kind: 'unknown-letter' }>> {
  if (!permits(app, staff, 'see-outbox')) return refuse({ kind: 'not-permitted' });
  const message = await findLetter(app.db.read, id);
  if (!message) return refuse({ kind: 'unknown-letter' });
  const { letter, recipient } = message;
  const isMasked = !['demo', 'development'].includes(app.config.mode);
  // A set-up letter makes its link as it is sent: reading it here would make one too many.
  if (letter.kind === 'staff-set-up') {
    return accept({ recipient, subject: 'Your account', text: null, isMasked });
  }
  const email = await composeLetter(isMasked ? withMaskedSecrets(app) : app, message);
  return accept({
    recipient,
    subject: email?.subject ?? LETTER_WORDS[letter.kind],
    text: email?.text ?? null,
    isMasked,
  });
}

function withMaskedSecrets(app: AppContext): AppContext {
  return { ...app, secrets: { ...app.secrets, receiptSecret: () => '(masked)' } };
}
