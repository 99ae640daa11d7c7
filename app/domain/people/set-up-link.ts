/** One-time links with which staff choose a password, and why one may no longer be used (P-04). */
const DAY_MS = 24 * 60 * 60_000;

/** A week: it is handed over by a colleague, who may be away. */
export const SET_UP_LINK_LIFE_MS = 7 * DAY_MS;

export type SetUpLink = {
  readonly staffId: string;
  /** The first instant at which it no longer works. */
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** Only links of a demonstration database may be used again. */
  readonly isRepeatable: boolean;
  /** True when a newer link was made for the same person. */
  readonly isSuperseded: boolean;
};

export type SetUpLinkRefusal =
  { readonly kind: 'used' } | { readonly kind: 'superseded' } | { readonly kind: 'expired' };

/** Why the link does not work at an instant; null when it does. */
export function setUpLinkRefusal(link: SetUpLink, now: Date): SetUpLinkRefusal | null {
  if (link.usedAt !== null && !link.isRepeatable) return { kind: 'used' };
  if (link.isSuperseded && !link.isRepeatable) return { kind: 'superseded' };
  if (now >= link.expiresAt) return { kind: 'expired' };
  return null;
}
