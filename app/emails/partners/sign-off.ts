/** Sent to an approver who is asked to sign a draft off, and to the lead who asked, once it is answered. */
import type { Email } from '#app/domain/outbox/letter.ts';
import { plainLetter } from './plain-letter.ts';

export type SignOffLetter = {
  readonly to: string;
  readonly title: string;
  readonly organisation: string;
  /** Absolute address of the page for it. */
  readonly link: string;
};

export function signOffAsked({ to, title, organisation, link }: SignOffLetter): Email {
  return plainLetter({
    to,
    subject: `For your sign-off: response to “${title}”`,
    paragraphs: [
      `The lead of ${organisation} asks you to sign off its response to “${title}”.`,
      'Read it, then agree to it or send it back. It is not sent before you agree. Sign in here:',
    ],
    link,
    closing: 'If anybody edits it after you have agreed, you will be asked again.',
  });
}

export function signOffAnswered(
  letter: SignOffLetter & { readonly isApproved: boolean },
): Email {
  const { to, title, organisation, link, isApproved } = letter;
  const outcome = isApproved ? 'signed off' : 'sent back';
  return plainLetter({
    to,
    subject: `${isApproved ? 'Signed off' : 'Sent back'}: response to “${title}”`,
    paragraphs: [
      `The response of ${organisation} to “${title}” has been ${outcome}.`,
      isApproved
        ? 'You can send it now. If anybody edits it first, it has to be signed off again.'
        : 'What your approver says about it stands on its page:',
    ],
    link,
    closing:
      'A draft by itself is not counted: it has to be sent before the consultation closes.',
  });
}
