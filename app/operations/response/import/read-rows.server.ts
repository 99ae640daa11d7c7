/**
 * The responses in a prepared file, one a row, each with the key by which it is known again.
 *
 * A row with an id of its survey is known by it. Another is known by all of its cells and by how many
 * like it came before: two people may say the same, and a file that comes again says it as often.
 */
import { readRow, type RowReading } from '#app/domain/response/import/read-row.ts';
import type { RowContext } from '#app/domain/response/import/row-content.ts';
import type { AppContext } from '../../context.ts';
import type { PreparedImport } from './prepare-import.server.ts';

export type ReadRow = {
  readonly kind: 'read';
  readonly row: number;
  readonly reading: RowReading;
  readonly key: string;
  /** SHA-256 of its cells under their headers. */
  readonly digest: string;
};

type RefusedRow = { readonly kind: 'refused'; readonly row: number; readonly reason: string };

export async function* readRows(
  { secrets }: Pick<AppContext, 'secrets'>,
  { table, layout, mapping }: PreparedImport,
  context: RowContext,
): AsyncGenerator<ReadRow | RefusedRow> {
  const alike = new Map<string, number>();
  let at = 0;
  for await (const found of table.rows()) {
    at += 1;
    if (at <= layout.rowsBefore) continue;
    const { row } = found;
    if (found.kind === 'unreadable') {
      yield { kind: 'refused', row, reason: found.reason };
      continue;
    }
    const digest = secrets.sha256(JSON.stringify(namedCells(layout.headers, found.cells)));
    const before = alike.get(digest) ?? 0;
    alike.set(digest, before + 1);
    const reading = readRow(found.cells, context);
    if (!reading.ok) {
      yield { kind: 'refused', row, reason: reading.refusal };
      continue;
    }
    const { id } = reading.value;
    const identity = id === null ? ['row', digest, before] : ['id', id];
    const key = secrets.sha256(JSON.stringify([mapping.survey, ...identity]));
    yield { kind: 'read', row, reading: reading.value, key, digest };
  }
}

/** Blank cells say nothing, so a column that was added and left blank changes no row. */
function namedCells(headers: readonly string[], cells: readonly string[]) {
  return cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [[headers[at] ?? '', cell]]));
}
