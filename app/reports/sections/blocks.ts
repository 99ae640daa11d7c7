/** Short ways to write the blocks of a report. */
import type { Figure } from '#app/domain/analysis/figure.ts';
import type { Block, Cell, Chart, Column, FigureCell, Row, Table } from '../report.ts';

export function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, text };
}

/** One block a paragraph: a text of several paragraphs is split at its line ends. */
export function paragraphs(text: string): readonly Block[] {
  return text
    .split(/\s*[\r\n]+\s*/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: line.trim() }));
}

export function notice(text: string): Block {
  return { kind: 'notice', text };
}

export function tableBlock(table: Table): Block {
  return { kind: 'table', table };
}

export function chartBlock(chart: Chart): Block {
  return { kind: 'chart', chart };
}

export function textColumn(header: string): Column {
  return { header, short: header, unit: 'text' };
}

export function countColumn(header: string): Column {
  return { header, short: header, unit: 'count' };
}

export function amountColumn(header: string): Column {
  return { header, short: header, unit: 'amount' };
}

export function shareColumn(header: string, short = header): Column {
  return { header, short, unit: 'share' };
}

export function row(kind: Row['kind'], cells: readonly Cell[]): Row {
  return { kind, cells };
}

export function traced(value: number, figure: Figure): FigureCell {
  return { value, figure };
}

/** Fraction of `base` in [0, 1]; null when the base is 0, because 0 of 0 is not 0%. */
export function shareOf(count: number, base: number): number | null {
  return base === 0 ? null : count / base;
}
