/**
 * The title of a page in the browser: "X – consultation title – portal name", most particular
 * first, with "Error: " before it when a form was sent back.
 */
import type { Rejection } from '#app/forms/rejection.ts';

/** `parts` from the most particular to the name of the portal. */
export function pageTitle(
  parts: readonly [string, ...string[]],
  rejection?: Rejection | null,
): string {
  const title = parts.join(' – ');
  const hasErrors = rejection !== undefined && rejection !== null;
  return hasErrors && Object.keys(rejection.errors).length > 0 ? `Error: ${title}` : title;
}

/** The description that search engines and previews show. */
export function pageDescription(words: string): { name: 'description'; content: string } {
  return { name: 'description', content: words };
}
