/**
 * Printing a number: the only place where a figure is rounded.
 *
 * Percentages are whole, because the bases are people who chose to reply; a share that would round
 * to nothing prints as `<1%`, since some are not none.
 */
import { grouped } from '#app/domain/paper/question-choice.ts';
import { cellValue, type Base, type Cell, type Unit } from './report.ts';

export const NOTHING_TO_REPORT = '–';

/** Excel's own way to print what `formatCell` prints, so that the cell can hold the number. */
export const EXCEL_FORMAT = {
  count: '#,##0',
  share: '[=0]0%;[<0.005]"<1%";0%',
  amount: '#,##0.##########',
} as const;

export function formatCell(cell: Cell | undefined, unit: Unit): string {
  const value = cellValue(cell);
  if (value === null) return NOTHING_TO_REPORT;
  if (typeof value === 'string') return value;
  if (unit === 'share') return formatShare(value);
  return unit === 'amount' ? grouped(String(value)) : formatCount(value);
}

/** "7,198". */
export function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** "1 response", "7,198 responses". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** "Base: 7,198 responses analysed." */
export function formatBase({ count, of }: Base): string {
  return `Base: ${formatCount(count)} ${of}.`;
}

/**
 * Whole per cent, halves up. Fifteen significant digits first, as spreadsheets do, so that 14.5 held
 * as 14.499999999999998 rounds the same way everywhere.
 */
function formatShare(share: number): string {
  const percent = Number((share * 100).toPrecision(15));
  if (percent > 0 && percent < 0.5) return '<1%';
  return `${Math.floor(percent + 0.5)}%`;
}
