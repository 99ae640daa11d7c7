/**
 * Makes the links in somebody's words inert, so that our letters cannot be used to send a stranger
 * a link: mail programs turn anything that looks like an address into one.
 */

/** The same words with a space put into each web and email address. */
export function withInertLinks(text: string): string {
  return text
    .replace(/([a-z][a-z0-9+.-]{0,20}):(\/\/|(?=[^\s\d]))/giu, withSpaceAfterScheme)
    .replace(/([^\s@])@(?=[^\s@])/gu, '$1 @ ')
    .replace(/(?<=[\p{L}\p{N}-])\.(?=\p{L}{2,}(?:[^\p{L}]|$))/gu, '. ')
    .replace(/\bwww\.(?=\S)/giu, 'www. ');
}

function withSpaceAfterScheme(_match: string, scheme: string, slashes: string): string {
  return `${scheme}: ${slashes === '//' ? '// ' : ''}`;
}
