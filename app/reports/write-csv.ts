/**
 * CSV as every file of the portal writes it: RFC 4180, UTF-8 without a byte order mark, and no cell
 * that a spreadsheet could take for a formula.
 */
export const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8; header=present';

/** Null is an empty field: not known, or not stated. */
export type CsvLine = readonly (string | number | boolean | null)[];

export function writeCsv(lines: readonly CsvLine[]): string {
  return lines.map((line) => `${line.map(formatField).join(',')}\r\n`).join('');
}

/** Only text can be taken for a formula: a number is written as it is, with its sign. */
function formatField(field: CsvLine[number]): string {
  if (field === null) return '';
  if (typeof field !== 'string') return String(field);
  const inert = mayRun(field) ? `'${field}` : field;
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** What a spreadsheet may take for a formula, in full-width characters as well. */
function mayRun(text: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(text);
}
