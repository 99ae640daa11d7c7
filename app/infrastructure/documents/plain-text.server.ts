/**
 * Plain text, as OCR software and older office systems write it: bullets, `#` headings, bold
 * stars, tab-separated tables and stray tags are understood; everything else is a paragraph.
 */
import type { TableCell } from '#app/domain/paper/block.ts';
import type { SourceDocument } from '#app/domain/paper/source.ts';

import { tabAlignedColumns } from './aligned-columns.ts';
import { richTextFrom, type Span } from './rich-text.ts';
import { SourceCollector } from './source-collector.ts';
import {
  isNewTitle,
  isWrapped,
  partLines,
  toTextLine,
  wrapWidth,
  type TextLine,
} from './text-lines.ts';
import { readTextMarks } from './text-marks.ts';

/** A number, letter or name that starts a line of its own: "2.1.1 ", "a) ", "iv. ", "Question 2: ". */
const LABELLED =
  /^(?:\(?\d{1,3}(?:\.\d{1,3})+[.)]?|\(?\d{1,2}[.)]|\(?[a-z]{1,4}[.)]|Q\.?\s?\d{1,2}[a-z]?(?:[.:)]|(?=\s+\S))|[A-H]\d{1,2}[.)]?(?=\s+[A-Z])|(?:proposal|proposed change|change|option|question|recommendation|principle|action)\s+(?:\d{1,2}|[A-Z])[.:)]?)\s+\S/iu;
const PARAGRAPH_NUMBER = /^\d+\.\d+(?:\.\d+)*[.)]?\s+\S/u;
/** A letter to be written after, as forms leave it: "b)". */
const BARE_LABEL = /^\(?(?:[ivx]{1,4}|[a-z])[.)]$/u;
const LIST_LABEL = /^(\(?(?:[ivxlc]+|[a-z]|\d+)[.)])\s+(\S[\s\S]*)$/u;

export function readPlainText(text: string): SourceDocument {
  const reader = new PlainTextReader(text);
  reader.readAll();
  return {
    format: 'txt',
    title: null,
    language: null,
    elements: reader.collector.elements,
    setAside: reader.collector.setAside,
  };
}

type Open =
  | { kind: 'none' }
  | { kind: 'plain'; lines: string[] }
  | { kind: 'bullet'; level: number; lines: string[] }
  | { kind: 'table'; rows: (readonly string[])[] };

class PlainTextReader {
  readonly collector = new SourceCollector();
  private readonly lines: readonly string[];
  private readonly width: number | null;
  private open: Open = { kind: 'none' };
  private indents: number[] = [];
  /** The words of the plain paragraph read last. */
  private before = '';

  constructor(text: string) {
    this.lines = tabAlignedColumns(text.replace(/\r\n?/gu, '\n').split('\n'));
    this.width = wrapWidth(this.lines);
    if (text.includes('\f')) this.collector.page = 1;
  }

  readAll(): void {
    this.lines.forEach((line, index) => {
      this.readLine(toTextLine(line), this.lines[index - 1] ?? '');
      if (line.includes('\f')) this.collector.page = (this.collector.page ?? 1) + 1;
    });
    this.close();
  }

  private readLine(line: TextLine, previous: string): void {
    switch (line.kind) {
      case 'blank':
      case 'page-break':
        this.close();
        return;
      case 'rule':
        this.close();
        this.collector.leaveOut(line.text, 'rule between parts');
        return;
      case 'heading':
        this.close();
        this.indents = [];
        this.collector.heading(line.level, null, this.spansOf(line.text));
        return;
      case 'bullet':
        this.close();
        this.openBullet(line.indent, line.text);
        return;
      case 'row':
        this.readRow(line.cells);
        return;
      case 'plain':
        this.readPlain(line, previous);
    }
  }

  private readRow(cells: readonly string[]): void {
    if (this.open.kind === 'table') this.open.rows.push(cells);
    else {
      this.close();
      this.open = { kind: 'table', rows: [cells] };
    }
  }

  private readPlain(line: { indent: number; text: string }, previous: string): void {
    const { open } = this;
    if (
      open.kind === 'bullet' &&
      (line.indent > 0 || isWrapped(previous, line.text, this.width))
    )
      open.lines.push(line.text);
    else if (open.kind === 'plain' && !beginsEntry(line.text)) open.lines.push(line.text);
    else {
      this.close();
      this.open = { kind: 'plain', lines: [line.text] };
    }
  }

  private openBullet(indent: number, text: string): void {
    this.indents = this.indents.filter((known) => known < indent);
    this.indents.push(indent);
    this.open = { kind: 'bullet', level: this.indents.length - 1, lines: [text] };
  }

  private close(): void {
    const { open } = this;
    this.open = { kind: 'none' };
    if (open.kind === 'plain') this.closePlain(open.lines);
    else if (open.kind === 'bullet') this.closeBullet(open.level, open.lines);
    else if (open.kind === 'table') this.closeTable(open.rows);
  }

  private closePlain(lines: readonly string[]): void {
    this.indents = [];
    const text = this.joinLines(lines);
    for (const part of partLines(text, this.before)) this.addPlain(part);
    this.before = text;
  }

  private addPlain(text: string): void {
    if (BARE_LABEL.test(text)) {
      this.collector.listItem(0, text, []);
      return;
    }
    const label = /^\(?(?:[ivxlc]+|[a-z])[.)]\s/u.test(text) ? LIST_LABEL.exec(text) : null;
    if (label === null) this.collector.paragraph(null, this.spansOf(text));
    else this.collector.listItem(0, label[1] ?? null, this.spansOf(label[2] ?? ''));
  }

  /** A bullet before a paragraph's own number is a mark of the OCR software, not a list. */
  private closeBullet(level: number, lines: readonly string[]): void {
    const text = this.joinLines(lines);
    if (PARAGRAPH_NUMBER.test(text)) {
      this.indents = [];
      this.collector.paragraph(null, this.spansOf(text));
      return;
    }
    const label = LIST_LABEL.exec(text);
    this.collector.listItem(level, label?.[1] ?? null, this.spansOf(label?.[2] ?? text));
  }

  private closeTable(rows: readonly (readonly string[])[]): void {
    this.indents = [];
    const ruled = isRuler(rows[1] ?? []) && !isRestOfRow(rows[0] ?? []);
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    this.collector.allowCells(rows.length, width);
    const kept = rows.filter((_, index) => !(ruled && index === 1));
    const isHeaded = ruled || isHeaderRow(kept[0] ?? []);
    this.collector.table(
      kept.map((row, index) =>
        Array.from({ length: width }, (_, column) =>
          this.cellOf(row[column] ?? '', index === 0 && isHeaded),
        ),
      ),
    );
  }

  private cellOf(text: string, isHeader: boolean): TableCell {
    const words = richTextFrom(this.spansOf(text)).text.replace(/\s*\n\s*/gu, '\n');
    return { text: words, isHeader, columns: 1, rows: 1 };
  }

  private joinLines(lines: readonly string[]): string {
    return lines.reduce((joined, line, index) => {
      const before = lines[index - 1];
      if (before === undefined) return line;
      const isLast = index === lines.length - 1;
      const wraps =
        isWrapped(before, line, this.width) && !(isLast && isNewTitle(before, line));
      return `${joined}${wraps ? ' ' : '\n'}${line}`;
    }, '');
  }

  private spansOf(text: string): readonly Span[] {
    const { spans, tags } = readTextMarks(text);
    for (const tag of tags) this.collector.leaveOut(tag, 'tag left in the text');
    return spans;
  }
}

function beginsEntry(line: string): boolean {
  return LABELLED.test(line) || BARE_LABEL.test(line);
}

function isRuler(row: readonly string[]): boolean {
  return (
    row.some((cell) => cell.includes('--')) && row.every((cell) => /^[-:\s]*$/u.test(cell))
  );
}

/** A row with one filled cell, not the first, goes on with a row before a page break. */
function isRestOfRow(row: readonly string[]): boolean {
  return row[0] === '' && row.filter((cell) => cell !== '').length === 1;
}

/** A first row of short labels, every column filled and none a number, names the columns. */
function isHeaderRow(row: readonly string[]): boolean {
  return (
    row.length > 1 && row.every((cell) => cell.length < 60 && /^\D*[\p{L}]\D*$/u.test(cell))
  );
}
