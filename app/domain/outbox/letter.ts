/**
 * A letter: one message to one person, kept as what it is about rather than as text.
 *
 * The words, links and secrets are made when the letter is sent, so none of them is stored.
 */
export type Letter =
  | {
      readonly kind: 'submission-receipt';
      readonly responseId: string;
      readonly versionNumber: number;
    }
  | { readonly kind: 'draft-link'; readonly draftId: string }
  | {
      readonly kind: 'period-extended';
      readonly draftId: string;
      /** Which extension of its consultation, from 1. */
      readonly extension: number;
    }
  | {
      readonly kind: 'partner-period-extended';
      readonly consultationId: string;
      readonly contactId: string;
      readonly extension: number;
    }
  | { readonly kind: 'format-request-receipt'; readonly requestId: string }
  | { readonly kind: 'staff-set-up'; readonly staffId: string }
  | { readonly kind: 'partner-sign-in'; readonly linkId: string }
  | {
      readonly kind: 'partner-invitation' | 'partner-reminder';
      readonly invitationId: string;
      readonly contactId: string;
    }
  | { readonly kind: 'sign-off-asked'; readonly signOffId: string }
  | { readonly kind: 'sign-off-answered'; readonly signOffId: string }
  | { readonly kind: 'colleague-invitation'; readonly invitationId: string };

/** A letter ready to be handed to the mail server. */
export type Email = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** `failed` waits for a person: it was refused for good, or tried for 72 hours. */
/** `dropped`: there was nothing left to send, as of a reminder that was answered before it went. */
export const LETTER_STATUSES = ['waiting', 'sent', 'failed', 'dropped'] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];

/** A letter in the outbox. */
export type OutboxMessage = {
  readonly id: string;
  readonly letter: Letter;
  readonly recipient: string;
  readonly status: LetterStatus;
  /** Times that it was handed to the mail server, or that this was tried. */
  readonly attempts: number;
  readonly enqueuedAt: Date;
  /** Not tried before this instant. */
  readonly nextAttemptAt: Date;
  readonly sentAt: Date | null;
  /** A word for why the last attempt failed, such as `smtp-550`; null when none has. */
  readonly lastFault: string | null;
};

/** Letters by where they stand. */
export type OutboxCount = Readonly<Record<Exclude<LetterStatus, 'dropped'>, number>>;
