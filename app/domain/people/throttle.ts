/**
 * How often a secret may be tried, counted in two buckets: by account, so that one password cannot
 * be guessed from many places, and by network address, so that one place cannot try many accounts.
 *
 * The address bucket is the wider one: a town hall shares an address.
 */
const MINUTE_MS = 60_000;

export const THROTTLE_WINDOW_MS = 15 * MINUTE_MS;
export const ATTEMPTS_PER_ACCOUNT = 10;
export const ATTEMPTS_PER_PEER = 50;

/** Attempts made within the window that ends now, the one being decided not among them. */
export type RecentAttempts = { readonly onAccount: number; readonly fromPeer: number };

export function isThrottled({ onAccount, fromPeer }: RecentAttempts): boolean {
  return onAccount >= ATTEMPTS_PER_ACCOUNT || fromPeer >= ATTEMPTS_PER_PEER;
}
