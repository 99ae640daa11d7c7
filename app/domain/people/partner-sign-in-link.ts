/** The way in that a partner is sent by e-mail, and why it may no longer be used (P-03, P-04). */
const MINUTE_MS = 60_000;

/** OWASP ASVS 5.0 §6.5: what is sent out of band lives ten minutes at most. */
export const PARTNER_LINK_LIFE_MS = 10 * MINUTE_MS;
/** Characters of the code that may be typed instead: 40 random bits. */
export const PARTNER_CODE_CHARACTERS = 8;
/** Wrong codes after which the code of a link no longer works; the link itself still does. */
export const WRONG_CODES_PER_LINK = 5;

export type PartnerSignInLink = {
  readonly id: string;
  /** Null when the address that was typed is nobody's. */
  readonly contactId: string | null;
  /** SHA-256 of the secret in the cookie of the browser that asked. */
  readonly browserHash: string;
  /** Page of our own to go on to; '' for the first one. */
  readonly goTo: string;
  readonly wrongCodes: number;
  /** The first instant at which it no longer works. */
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** When a newer one was asked for with the same address; null while it is the newest. */
  readonly supersededAt: Date | null;
  /** Only links of a demonstration database may be used again. */
  readonly isRepeatable: boolean;
};

export type PartnerLinkRefusal =
  { readonly kind: 'used' } | { readonly kind: 'superseded' } | { readonly kind: 'expired' };

/** Why the link does not work at an instant; null when it does. */
export function partnerLinkRefusal(
  link: Pick<PartnerSignInLink, 'usedAt' | 'supersededAt' | 'expiresAt' | 'isRepeatable'>,
  now: Date,
): PartnerLinkRefusal | null {
  if (link.usedAt !== null && !link.isRepeatable) return { kind: 'used' };
  if (link.supersededAt !== null && !link.isRepeatable) return { kind: 'superseded' };
  if (now >= link.expiresAt) return { kind: 'expired' };
  return null;
}
