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
  | { readonly kind: 'staff-set-up'; readonly staffId: string };

/** A letter ready to be handed to the mail server. */
export type Email = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};
