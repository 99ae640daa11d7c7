/** The address that a request line names, or the status that says why it cannot be one. */
import { LIMITS } from './limits.ts';

export type Address =
  | { readonly kind: 'address'; readonly url: URL }
  | { readonly kind: 'unreadable'; readonly status: 400 | 404 | 414 };

/**
 * Reads the target of the request line. The host always is that of `publicUrl` (an origin): what a
 * client writes into `Host` never gets into a link.
 */
export function readAddress(target: string, publicUrl: string): Address {
  if (target.length > LIMITS.addressCharacters) return { kind: 'unreadable', status: 414 };
  // An absolute form is for proxies, `*` for OPTIONS; neither is a page.
  if (!target.startsWith('/') || !URL.canParse(publicUrl + target)) return UNREADABLE;
  const url = new URL(publicUrl + target);
  url.hash = '';
  const path = decodedPath(url.pathname);
  if (path === null || /\p{Cc}/u.test(path)) return UNREADABLE;
  return isInternal(path, url.searchParams)
    ? { kind: 'unreadable', status: 404 }
    : { kind: 'address', url };
}

const UNREADABLE: Address = { kind: 'unreadable', status: 400 };

/** Null when the percent-encoding is broken. */
function decodedPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** Addresses at which Remix answers its own client with raw values; no page here has that client. */
function isInternal(path: string, query: URLSearchParams): boolean {
  return path.endsWith('.data') || path === '/__manifest' || query.has('_data');
}
