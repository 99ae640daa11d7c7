/** Labels of OpenDocument lists and numbered headings, counted as the paragraphs go by. */
import { formatListNumber } from './number-format.ts';
import type { OdtLevel } from './odt-styles.server.ts';

export class OdtCounter {
  private counts: number[] = [];

  /** Begins a level again at a value, so that the next label shows it. */
  restart(level: number, value: number): void {
    this.counts = this.counts.slice(0, level);
    this.counts[level] = value - 1;
  }

  /** The label of the next paragraph at a level; null for a bullet or where none is printed. */
  next(levels: ReadonlyMap<number, OdtLevel>, level: number): string | null {
    this.advance(levels, level);
    const own = levels.get(level);
    if (own === undefined || own.format === 'bullet' || own.format === 'none') return null;
    return `${own.prefix}${this.printed(levels, level, own.shown)}${own.suffix}`.trim();
  }

  private advance(levels: ReadonlyMap<number, OdtLevel>, level: number): void {
    const startOf = (index: number): number => levels.get(index)?.start ?? 1;
    for (let outer = 0; outer < level; outer += 1) this.counts[outer] ??= startOf(outer);
    this.counts[level] = (this.counts[level] ?? startOf(level) - 1) + 1;
    this.counts = this.counts.slice(0, level + 1);
  }

  private printed(levels: ReadonlyMap<number, OdtLevel>, level: number, shown: number): string {
    const first = Math.max(0, level - shown + 1);
    const parts: string[] = [];
    for (let index = first; index <= level; index += 1) {
      const format = levels.get(index)?.format ?? 'decimal';
      if (format === 'bullet' || format === 'none') continue;
      parts.push(formatListNumber(this.counts[index] ?? 1, format));
    }
    return parts.join('.');
  }
}
