/** The words in which letters are said. */
import type { Letter, LetterStatus } from './letter.ts';

export const LETTER_WORDS: Readonly<Record<Letter['kind'], string>> = {
  'submission-receipt': 'Receipt for a response',
  'draft-link': 'Link to a saved draft',
  'period-extended': 'Notice of more time to reply',
  'format-request-receipt': 'Receipt for a request for another format',
  'staff-set-up': 'Link to choose a password',
  'partner-sign-in': 'Link for a partner to sign in',
  'partner-invitation': 'Invitation of a partner',
  'partner-reminder': 'Reminder to a partner',
  'partner-period-extended': 'Notice to a partner of more time to reply',
  'sign-off-asked': 'Request to sign off a draft',
  'sign-off-answered': 'Answer to a request to sign off',
  'colleague-invitation': 'Link for a colleague of a partner',
};

export const LETTER_STATUS_WORDS: Readonly<Record<LetterStatus, string>> = {
  waiting: 'Waiting',
  sent: 'Sent',
  failed: 'Needs a person',
  dropped: 'No longer needed',
};
