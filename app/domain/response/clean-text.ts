/** Text as a record can hold it: what arrives from anywhere may carry more than text. */

/**
 * The text as typed, with one line feed for each line break (a browser sends two characters), and
 * without control characters, which PostgreSQL and Office files refuse.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}
