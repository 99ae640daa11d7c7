/** Parts of a workbook that its writer has no option for, and the limits that Excel sets. */
import type { Cell } from '../report.ts';

/** Excel refuses more in a cell (Microsoft, "Excel specifications and limits"). */
export const MAX_CELL_CHARACTERS = 32_767;
/** The same source; a sheet's name. */
const MAX_NAME_CHARACTERS = 31;

/** A text cut into pieces that Excel can hold, never within a character; other cells as they are. */
export function splitLong(cell: Cell | undefined): readonly Cell[] {
  if (typeof cell !== 'string' || cell.length <= MAX_CELL_CHARACTERS) return [cell ?? null];
  const pieces: string[] = [];
  let rest = cell;
  while (rest.length > MAX_CELL_CHARACTERS) {
    const end = isWithinCharacter(rest, MAX_CELL_CHARACTERS)
      ? MAX_CELL_CHARACTERS - 1
      : MAX_CELL_CHARACTERS;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

function isWithinCharacter(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
}

/** `number` is the table's place in the report, from 0; it keeps names apart. */
export function sheetName(id: string, number: number): string {
  return `${number + 1} ${id}`.slice(0, MAX_NAME_CHARACTERS);
}

/** 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + last : last;
}

/** Filter buttons on the header row (ECMA-376 part 1, 18.3.1.2: directly after the sheet's data). */
export function withFilter(sheet: string, range: string): string {
  return sheet.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
}

/**
 * Prints on A4, on its side, as wide as the paper and as long as it takes (ECMA-376 part 1, 18.3.1.82
 * comes first in a sheet, and 18.3.1.63 after its links).
 */
export function withPageSetup(sheet: string): string {
  return sheet
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace(
      '</worksheet>',
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
    );
}

/** Links in column A to the first cell of each named sheet, from `firstRow` down. */
export function withLinks(sheet: string, names: readonly string[], firstRow: number): string {
  const links = names.map(
    (name, at) =>
      `<hyperlink ref="A${firstRow + at}" location="'${name}'!A1" display="${name}"/>`,
  );
  return links.length === 0
    ? sheet
    : sheet.replace('</sheetData>', `</sheetData><hyperlinks>${links.join('')}</hyperlinks>`);
}
