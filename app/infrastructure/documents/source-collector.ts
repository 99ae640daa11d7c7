/**
 * What a reader fills while it walks a file: elements in reading order, footnotes kept for the
 * end, and the words set aside with their reason.
 */
import type { TableCell } from '#app/domain/paper/block.ts';
import type { SetAside, SourceElement } from '#app/domain/paper/source.ts';

import { richTextFrom, type Span } from './rich-text.ts';
import { UnreadableFile } from './unreadable-document.ts';

const MAX_ELEMENTS = 20_000;
/** Some three hundred thousand words: far more than any paper, and read within seconds. */
const MAX_CHARACTERS = 2_000_000;
/** Of one table, blank ones included: a thousand rows of two hundred columns. */
const MAX_CELLS = 200_000;

export class SourceCollector {
  readonly setAside: SetAside[] = [];
  /** The page being read, from 1; stays null until the file shows that it has pages. */
  page: number | null = null;
  private characters = 0;
  private readonly body: SourceElement[] = [];
  private readonly notes: SourceElement[] = [];

  get elements(): readonly SourceElement[] {
    return [...this.body, ...this.notes];
  }

  get count(): number {
    return this.body.length;
  }

  heading(level: number, label: string | null, spans: readonly Span[]): void {
    const words = richTextFrom(spans);
    if (words.text === '') this.keepLabel(label);
    else this.push({ kind: 'heading', level, label, ...words, page: this.page });
  }

  paragraph(label: string | null, spans: readonly Span[], isQuote = false): void {
    const words = richTextFrom(spans);
    if (words.text === '') this.keepLabel(label);
    else this.push({ kind: 'paragraph', label, ...words, page: this.page, isQuote });
  }

  listItem(level: number, label: string | null, spans: readonly Span[]): void {
    const words = richTextFrom(spans);
    if (words.text === '') {
      this.keepLabel(label);
      return;
    }
    const capped = Math.min(Math.max(level, 0), 2);
    this.push({ kind: 'list-item', level: capped, label, ...words, page: this.page });
  }

  /** Throws when a table would be too large to draw; to be asked before its cells are made. */
  allowCells(rows: number, columns: number): void {
    if (rows * columns > MAX_CELLS) throw new UnreadableFile('too-large');
  }

  table(rows: readonly (readonly TableCell[])[]): void {
    this.allowCells(
      1,
      rows.reduce((sum, row) => sum + row.length, 0),
    );
    const kept = rows.filter((row) => row.length > 0);
    if (kept.some((row) => row.some((cell) => cell.text !== '')))
      this.push({ kind: 'table', rows: kept, page: this.page });
  }

  figure(alternative: string): void {
    this.push({ kind: 'figure', text: alternative.trim(), page: this.page });
  }

  footnote(label: string, spans: readonly Span[]): void {
    this.notes.push({ kind: 'footnote', label, ...richTextFrom(spans), page: this.page });
  }

  leaveOut(text: string, reason: string): void {
    const words = text.replace(/\s+/gu, ' ').trim();
    if (words !== '') this.setAside.push({ text: words, reason });
  }

  private keepLabel(label: string | null): void {
    if (label !== null) this.leaveOut(label, 'number of an empty paragraph');
  }

  private push(element: SourceElement): void {
    this.characters += charactersOf(element);
    if (this.body.length >= MAX_ELEMENTS || this.characters > MAX_CHARACTERS)
      throw new UnreadableFile('too-large');
    this.body.push(element);
  }
}

function charactersOf(element: SourceElement): number {
  if (element.kind !== 'table') return element.text.length;
  return element.rows.flat().reduce((sum, cell) => sum + cell.text.length, 0);
}
