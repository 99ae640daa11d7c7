/** What a client may send, and how long it may take. */
const SECOND_MS = 1000;
const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

export const LIMITS = {
  addressCharacters: 2000,
  headerBytes: 16 * KILOBYTE,
  /** A whole response with a comment on every block of a long paper. */
  formBytes: 2 * MEGABYTE,
  /** One attached file, or a little more, so that a file just too large is refused on its page. */
  attachmentBytes: 12 * MEGABYTE,
  /** A paper or a scan, sent by somebody who is signed in. */
  uploadBytes: 25 * MEGABYTE,
  headersMs: 15 * SECOND_MS,
  /** Headers and body together; a phone on a bad line sends a response in this time. */
  requestMs: 60 * SECOND_MS,
  /** Silence on a connection, while an answer is being read. */
  silenceMs: 120 * SECOND_MS,
  keepAliveMs: 10 * SECOND_MS,
  /** How long requests in flight may take once the process was told to stop. */
  shutdownMs: 25 * SECOND_MS,
} as const;

/** Bytes that a body sent to this path may have. */
export function bodyLimit(pathname: string): number {
  if (/^\/(staff|partner)(\/|$)/.test(pathname)) return LIMITS.uploadBytes;
  return pathname.endsWith('/respond/attachments') ? LIMITS.attachmentBytes : LIMITS.formBytes;
}
