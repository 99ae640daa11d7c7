/** Shortening a text to fit a line of a table or a slide. */

/**
 * On one line, of at most `maxCharacters` as people see them; cut at a word's end where there is one
 * near, with an ellipsis.
 */
export function shortenText(text: string, maxCharacters: number): string {
  const oneLine = text.replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(oneLine);
  if (characters.length <= maxCharacters) return oneLine;
  const cut = characters.slice(0, maxCharacters - 1).join('');
  const atWord = cut.replace(/\s\S*$/, '');
  return `${atWord.length > maxCharacters / 2 ? atWord : cut}…`;
}
