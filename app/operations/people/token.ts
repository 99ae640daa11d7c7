/** Secrets that travel in a link or a cookie. */
import type { AppContext } from '../context.ts';

const TOKEN_BYTES = 32;

/** 256 random bits in base64url. Only a hash of it is ever stored. */
export function freshToken({ randomBytes }: Pick<AppContext, 'randomBytes'>): string {
  return Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url');
}
