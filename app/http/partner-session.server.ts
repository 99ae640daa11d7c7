/**
 * The cookies of partners: who is signed in, and which browser asked for a sign-in code. Inside is a
 * random token and nothing else.
 */
import { SESSION_LENGTH_MS } from '#app/domain/people/session.ts';
import { PARTNER_LINK_LIFE_MS } from '#app/domain/people/partner-sign-in-link.ts';
import type { AppContext } from '#app/operations/context.ts';
import { formatCookie, formatForgottenCookie, readCookie } from './cookies.server.ts';

type Site = Pick<AppContext, 'config'>;

const SESSION_COOKIE = 'partner';
const ASKED_COOKIE = 'partner-asked';
const SECOND_MS = 1000;
/** Longer than the code lives, so that whoever types it too late is told so. */
const ASKED_SECONDS = (6 * PARTNER_LINK_LIFE_MS) / SECOND_MS;

/** The session's token, or null when the browser sent none. */
export function partnerToken({ config }: Site, request: Request): string | null {
  return filled(readCookie(config, request, SESSION_COOKIE));
}

/** A `Set-Cookie` line that signs the browser in. */
export function partnerCookie({ config }: Site, token: string): string {
  const maxAgeSeconds = SESSION_LENGTH_MS / SECOND_MS;
  return formatCookie(config, { name: SESSION_COOKIE, value: token, maxAgeSeconds });
}

/** A `Set-Cookie` line that signs the browser out. */
export function endedPartnerCookie({ config }: Site): string {
  return formatForgottenCookie(config, SESSION_COOKIE);
}

/** The secret of a browser that has asked for a code, or null. */
export function askedToken({ config }: Site, request: Request): string | null {
  return filled(readCookie(config, request, ASKED_COOKIE));
}

/** A `Set-Cookie` line for a browser that has asked. */
export function askedCookie({ config }: Site, token: string): string {
  return formatCookie(config, {
    name: ASKED_COOKIE,
    value: token,
    maxAgeSeconds: ASKED_SECONDS,
  });
}

function filled(value: string | null): string | null {
  return value === '' ? null : value;
}
