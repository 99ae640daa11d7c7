/**
 * How far an organisation's answer binds it: an officer's own view, a view that a board has still to
 * agree, or one that it has agreed.
 *
 * What was said when a version was sent is part of that version and stays; a later version says anew
 * how far it binds, and both are kept.
 *
 * Source: W-03.
 */
export const MANDATE_KINDS = ['officer-view', 'subject-to-ratification', 'ratified'] as const;

export type Mandate = {
  readonly kind: (typeof MANDATE_KINDS)[number];
  /** The board or committee that decides or has decided; '' when not said or none. */
  readonly body: string;
  /** `YYYY-MM-DD` on which it meets or met; null when not said or none. */
  readonly on: string | null;
};
