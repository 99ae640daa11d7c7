/**
 * Cookies: one place for their names and attributes.
 *
 * Over https a name starts with `__Host-`, which makes the browser refuse a cookie that is not
 * Secure, not for the whole site or set by another host (RFC 6265bis §4.1.3.2). On http loopback,
 * where that prefix cannot work, the name stands plain.
 */
type CookieSite = { readonly publicUrl: string };

type CookieOptions = {
  /** Seconds until the browser forgets it; null until the browser closes. */
  readonly maxAgeSeconds: number | null;
};

export function cookieName({ publicUrl }: CookieSite, name: string): string {
  return isSecure(publicUrl) ? `__Host-${name}` : name;
}

/** The value of a cookie, or null. When a name is repeated the first counts (RFC 6265 §5.4). */
export function readCookie(site: CookieSite, request: Request, name: string): string | null {
  const prefix = `${cookieName(site, name)}=`;
  const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(prefix));
  return found === undefined ? null : found.slice(prefix.length);
}

/** A `Set-Cookie` line. `value` must be made of letters, digits, `-`, `_`, `.` and `:`. */
export function formatCookie(
  site: CookieSite,
  cookie: { readonly name: string; readonly value: string } & CookieOptions,
): string {
  if (!/^[\w.:-]*$/.test(cookie.value)) throw new Error('The value does not suit a cookie');
  const attributes = [
    `${cookieName(site, cookie.name)}=${cookie.value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
  ];
  if (isSecure(site.publicUrl)) attributes.push('Secure');
  if (cookie.maxAgeSeconds !== null) attributes.push(`Max-Age=${cookie.maxAgeSeconds}`);
  return attributes.join('; ');
}

/** A `Set-Cookie` line that makes the browser forget the cookie. */
export function formatForgottenCookie(site: CookieSite, name: string): string {
  return formatCookie(site, { name, value: '', maxAgeSeconds: 0 });
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}
