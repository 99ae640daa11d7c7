/** Addresses to go on to that a client has named: only ever pages of our own. */

/** The path and query, or null when it is missing or could lead to another site. */
export function ownPath(text: string | null): string | null {
  // A second slash or a backslash would begin the name of another host.
  const isOwn = text !== null && /^\/(?![/\\])[\w\-./?=&%~:@+,]*$/.test(text);
  return isOwn ? text : null;
}
