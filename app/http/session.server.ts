/** The cookie that says who is signed in: its name, its life and what is inside, a random token. */
import { SESSION_LENGTH_MS } from '#app/domain/people/session.ts';
import type { AppContext } from '#app/operations/context.ts';
import { formatCookie, formatForgottenCookie, readCookie } from './cookies.server.ts';

const SESSION_COOKIE = 'session';

type Site = Pick<AppContext, 'config'>;

/** The session's token, or null when the browser sent none. */
export function sessionToken({ config }: Site, request: Request): string | null {
  const token = readCookie(config, request, SESSION_COOKIE);
  return token === '' ? null : token;
}

/** A `Set-Cookie` line. */
export function sessionCookie({ config }: Site, token: string): string {
  const maxAgeSeconds = SESSION_LENGTH_MS / 1000;
  return formatCookie(config, { name: SESSION_COOKIE, value: token, maxAgeSeconds });
}

/** A `Set-Cookie` line that signs the browser out. */
export function endedSessionCookie({ config }: Site): string {
  return formatForgottenCookie(config, SESSION_COOKIE);
}
