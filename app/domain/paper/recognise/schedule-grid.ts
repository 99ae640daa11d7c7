/** The rows of a table or of lines of text as plain cells, with merged cells opened out. */
import type { Block } from '../block.ts';
import { MONTHS } from '../read-dates.ts';

export type GridRow = { readonly cells: readonly string[]; readonly block: Block };

/** A cell that spans rows fills the first of them; the others are blank. */
export function gridOf(block: Block): readonly GridRow[] {
  const rows = block.cells ?? [];
  const covered = new Map<string, true>();
  return rows.map((row, rowIndex) => {
    const cells: string[] = [];
    for (const cell of row) {
      while (covered.has(`${String(rowIndex)}/${String(cells.length)}`)) cells.push('');
      const column = cells.length;
      for (let down = 1; down < cell.rows; down += 1)
        for (let across = 0; across < cell.columns; across += 1)
          covered.set(`${String(rowIndex + down)}/${String(column + across)}`, true);
      cells.push(cell.text, ...Array.from({ length: cell.columns - 1 }, () => ''));
    }
    return { cells, block };
  });
}

const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)`;
const LINE = new RegExp(
  `^(?:(${MONTH})\\b\\.?,?\\s*)?((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?((?:\\d{1,2}(?:st|nd|rd|th)?\\b|tbc\\b|to be confirmed\\b)(?:\\s+(?:of\\s+)?${MONTH}\\b)?(?:,?\\s+(?:19|20)\\d{2})?)?\\s*[-–:|]?\\s*(\\S.*)$`,
  'iu',
);

/** A line such as "12th October – Board: budget" as month, day and the rest; null otherwise. */
export function gridRowOfLine(line: string, block: Block): GridRow | null {
  const match = LINE.exec(line.trim());
  if (match === null) return null;
  const [, month = '', weekday = '', day = '', rest = ''] = match;
  if (month === '' && day === '') return null;
  const parts = rest.split(/\s*(?:\t|\s[-–|]\s|:\s)\s*/u);
  return { cells: [month, `${weekday}${day}`.trim(), ...parts], block };
}
