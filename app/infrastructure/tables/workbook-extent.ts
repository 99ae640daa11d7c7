/**
 * How large a sheet says that it is, found in its text before anything is laid out: the reader makes
 * every row and cell up to the last one that is named, and a few bytes can name the millionth.
 */

/** As many as Excel has. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

export type SheetExtent = {
  /** Rows that would be made, at most. */
  readonly rows: number;
  /** Cells that would be made, at most; infinite for a sheet that no program writes. */
  readonly cells: number;
};

/** Null for a part that is no sheet. */
export function sheetExtent(xml: string): SheetExtent | null {
  if (!/<(?:\w+:)?sheetData[\s/>]/u.test(xml)) return null;
  // Names that the text itself defines could hide a number.
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) return BEYOND_MEASURE;
  const named = namedPlaces(xml);
  if (named === null) return BEYOND_MEASURE;
  const rowTags = countTags(xml, 'row');
  const unnamedRows = rowTags.all - rowTags.named;
  const cellTags = countTags(xml, 'c');
  const unnamedCells = cellTags.all - cellTags.named;
  const rows = named.row + unnamedRows;
  // A last row without cells, which some programs write, makes none.
  const rowsWithCells = unnamedCells + unnamedRows > 0 ? rows : named.cellRow;
  const columns = named.column + (unnamedCells > 0 ? widestRow(xml) : 0);
  if (rows > MAX_ROWS || columns > MAX_COLUMNS) return BEYOND_MEASURE;
  return { rows, cells: rowsWithCells * columns };
}

const BEYOND_MEASURE: SheetExtent = { rows: Infinity, cells: Infinity };

/** The farthest row and column that any attribute `r` names; null when one is no place of a sheet. */
function namedPlaces(xml: string) {
  const farthest = { row: 0, cellRow: 0, column: 0 };
  for (const [, , place = ''] of xml.matchAll(/\sr\s*=\s*(["'])(.*?)\1/gsu)) {
    const found = /^([A-Z]{0,3})(\d{1,7})$/iu.exec(place);
    // Written so that only a number reader understands it; other text stands in somebody's words.
    if (!found && (place.includes('&') || Number(place) > 0)) return null;
    if (!found) continue;
    const column = columnNumber(found[1] ?? '');
    const row = Number(found[2]);
    farthest.row = Math.max(farthest.row, row);
    farthest.column = Math.max(farthest.column, column);
    if (column > 0) farthest.cellRow = Math.max(farthest.cellRow, row);
  }
  return farthest;
}

/** From 1, as `A` is; 0 for no letters. */
function columnNumber(letters: string): number {
  const first = 'A'.charCodeAt(0) - 1;
  return Array.from(letters.toUpperCase()).reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - first,
    0,
  );
}

function countTags(xml: string, name: 'row' | 'c') {
  const tags = [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^>]*)`, 'gu'))];
  return {
    all: tags.length,
    named: tags.filter(([, rest]) => /\sr\s*=/u.test(rest ?? '')).length,
  };
}

function widestRow(xml: string): number {
  const widths = xml
    .split(/<(?:\w+:)?row(?=[\s/>])/u)
    .map((row) => row.split(/<(?:\w+:)?c(?=[\s/>])/u).length - 1);
  return widths.reduce((widest, width) => Math.max(widest, width), 0);
}
