/**
 * Rows of a JSON Lines file: one object a line, its keys as headers in the order in which they first
 * occur, keys inside keys joined with a hyphen. The first row is the headers.
 */
import type { TableRow } from './table-row.ts';

const MAX_HEADERS = 5000;
const MAX_DEPTH = 5;
/** JSON of one response; a longer line is refused with its row. */
const MAX_LINE_CHARACTERS = 8_000_000;

/** Every key that occurs; null when there are too many to be columns. */
export function jsonHeaders(pieces: Iterable<string>): readonly string[] | null {
  const headers = new Set<string>();
  for (const { line } of linesOf(pieces)) {
    const cells = cellsOf(line);
    if (cells === null) continue;
    for (const header of cells.keys()) headers.add(header);
    if (headers.size > MAX_HEADERS) return null;
  }
  return [...headers];
}

export function* jsonRows(
  pieces: Iterable<string>,
  headers: readonly string[],
): Generator<TableRow> {
  yield { kind: 'cells', row: 0, cells: headers };
  for (const { line, number } of linesOf(pieces)) {
    if (line.trim() === '') continue;
    const cells = cellsOf(line);
    yield cells === null
      ? { kind: 'unreadable', row: number, reason: 'The line is not one JSON object.' }
      : {
          kind: 'cells',
          row: number,
          cells: headers.map((header) => cells.get(header) ?? ''),
        };
  }
}

type Line = { readonly line: string; readonly number: number };

function* linesOf(pieces: Iterable<string>): Generator<Line> {
  let rest = '';
  let number = 0;
  for (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield { line, number: (number += 1) };
    // A line without an end would fill the memory: what is too long is refused as it is.
    if (rest.length > MAX_LINE_CHARACTERS) rest = rest.slice(0, MAX_LINE_CHARACTERS + 1);
  }
  if (rest !== '') yield { line: rest, number: number + 1 };
}

/** Null when the line is not one object. */
function cellsOf(line: string): ReadonlyMap<string, string> | null {
  if (line.length > MAX_LINE_CHARACTERS) return null;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const cells = new Map<string, string>();
    gather(value, '', cells, 0);
    return cells;
  } catch {
    // JSON.parse says no more than that it is not JSON.
    return null;
  }
}

function gather(
  value: object,
  prefix: string,
  cells: Map<string, string>,
  depth: number,
): void {
  for (const [key, inner] of Object.entries(value)) {
    const header = prefix === '' ? key : `${prefix} - ${key}`;
    const isPlainObject = isObject(inner) && !Array.isArray(inner);
    if (isPlainObject && depth < MAX_DEPTH) gather(inner, header, cells, depth + 1);
    else cells.set(header, textOf(inner));
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((entry) => !isObject(entry))) {
    return value.map((entry) => textOf(entry)).join(';');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
