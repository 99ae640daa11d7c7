/** Rows of a CSV file: pieces of its text in, cells out, whatever separates them (RFC 4180 and kin). */
import { Readable } from 'node:stream';

import { parse } from 'csv-parse';

import type { TableRow } from './table-row.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** One response with a long essay in each of many cells. */
const MAX_RECORD_CHARACTERS = 8_000_000;

/** `start` is the beginning of the text, by which the separator is told. Throws csv-parse's faults. */
export async function* csvRows(
  pieces: Iterable<string>,
  start: string,
): AsyncGenerator<TableRow> {
  const parser = Readable.from(pieces).pipe(
    parse({
      bom: true,
      delimiter: separatorOf(start),
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: MAX_RECORD_CHARACTERS,
    }),
  );
  let row = 0;
  for await (const record of parser) {
    row += 1;
    yield { kind: 'cells', row, cells: toCells(record) };
  }
}

/** csv-parse types its records as unknown; without `columns` they are arrays of text. */
function toCells(record: unknown): readonly string[] {
  return Array.isArray(record) ? record.map(String) : [];
}

/** The separator that occurs most in the first line with any, outside quotation marks. */
function separatorOf(start: string): string {
  const plain = start.replace(/"(?:[^"]|"")*"?/g, '');
  const line =
    plain
      .split(/\r\n?|\n/)
      .find((candidate) => SEPARATORS.some((mark) => candidate.includes(mark))) ?? '';
  const [best] = SEPARATORS.map((mark) => ({ mark, count: line.split(mark).length })).sort(
    (one, other) => other.count - one.count,
  );
  return best?.mark ?? ',';
}
