/**
 * What every answer tells the browser to refuse.
 *
 * `same-origin` and not `no-referrer`, which would turn the Origin of our own forms into `null`.
 */
import { contentSecurityPolicy } from '#app/http/content-security.ts';

/** No page runs a script of others, so only what a person would mind most is named. */
const PERMISSIONS_POLICY = 'camera=(), geolocation=(), microphone=()';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Adds them where the page has not said something of its own. */
export function addSecurityHeaders(headers: Headers, publicUrl: string): void {
  const wanted: Readonly<Record<string, string>> = {
    'Content-Security-Policy': contentSecurityPolicy(),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS_POLICY,
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...(publicUrl.startsWith('https:')
      ? { 'Strict-Transport-Security': `max-age=${YEAR_SECONDS}` }
      : {}),
  };
  for (const [name, value] of Object.entries(wanted)) {
    if (!headers.has(name)) headers.set(name, value);
  }
}
