/**
 * Imports at rest: each file that was taken in, what its columns were taken as, how far it has come,
 * and which response each of its rows became, by which a row that comes again is known.
 */
import { z } from 'zod';

import type { ImportMapping } from '#app/domain/response/import/mapping.ts';
import { CHANNELS, type Channel } from '#app/domain/response/response.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

export const IMPORT_STATES = ['mapping', 'importing', 'finished', 'abandoned'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export type RefusedRow = { readonly row: number; readonly reason: string };

export type ResponseImport = {
  readonly id: string;
  readonly consultationId: string;
  readonly fileName: string;
  /** SHA-256 of the file, lower-case hex. */
  readonly fileHash: string;
  readonly channel: Channel;
  /** London day for rows that name none. */
  readonly receivedOn: string;
  readonly mapping: ImportMapping;
  readonly state: ImportState;
  /** Rows that were dealt with so far, whatever became of them. */
  readonly doneRows: number;
  readonly accepted: number;
  readonly alreadyThere: number;
  /** Accepted rows that look like another response. */
  readonly possibleDuplicates: number;
  readonly refused: readonly RefusedRow[];
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly finishedAt: Date | null;
};

const refusedSchema = z.array(z.object({ row: z.int(), reason: z.string() }));

const selectImport = {
  id: true,
  consultationId: true,
  fileName: true,
  fileHash: true,
  channel: true,
  receivedOn: true,
  mapping: true,
  state: true,
  doneRows: true,
  accepted: true,
  alreadyThere: true,
  possibleDuplicates: true,
  refused: true,
  madeBy: true,
  madeAt: true,
  finishedAt: true,
} as const satisfies Prisma.ResponseImportSelect;

type ImportRow = Prisma.ResponseImportGetPayload<{ select: typeof selectImport }>;

/** `bytes` is null for a file that whoever runs the import has at hand. */
export async function insertImport(
  tx: Db,
  made: ResponseImport,
  bytes: Uint8Array | null,
): Promise<void> {
  await tx.responseImport.create({
    data: {
      ...made,
      ...jsonColumns(made),
      bytes: bytes === null ? null : new Uint8Array(bytes),
    },
    select: { id: true },
  });
}

export type ImportChange = Partial<
  Pick<
    ResponseImport,
    | 'channel'
    | 'receivedOn'
    | 'mapping'
    | 'state'
    | 'doneRows'
    | 'accepted'
    | 'alreadyThere'
    | 'possibleDuplicates'
    | 'refused'
    | 'finishedAt'
  >
>;

export async function updateImport(tx: Db, id: string, change: ImportChange): Promise<void> {
  const isOver = change.state === 'finished' || change.state === 'abandoned';
  await tx.responseImport.update({
    where: { id },
    data: { ...change, ...jsonColumns(change), ...(isOver ? { bytes: null } : {}) },
    select: { id: true },
  });
}

/** Forgets the files that were begun before an instant and never taken in; returns how many. */
export async function abandonImportsBefore(tx: Db, begun: Date, at: Date): Promise<number> {
  const { count } = await tx.responseImport.updateMany({
    where: { state: 'mapping', madeAt: { lt: begun } },
    data: { bytes: null, state: 'abandoned', finishedAt: at },
  });
  return count;
}

export async function findImport(db: Db, id: string): Promise<ResponseImport | null> {
  const row = await db.responseImport.findUnique({ where: { id }, select: selectImport });
  return row && toImport(row);
}

/** The file of an import that is not over; null when it is, or when there is none. */
export async function findImportBytes(db: Db, id: string): Promise<Uint8Array | null> {
  const row = await db.responseImport.findUnique({ where: { id }, select: { bytes: true } });
  return row?.bytes ?? null;
}

/** Those that were begun, the newest first, at most `limit`. */
export async function listImports(
  db: Db,
  consultationId: string,
  limit: number,
): Promise<readonly ResponseImport[]> {
  const rows = await db.responseImport.findMany({
    where: { consultationId, state: { not: 'abandoned' } },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: selectImport,
  });
  return rows.map(toImport);
}

export type ImportedRow = {
  /** SHA-256 of what tells the row from every other. */
  readonly rowKey: string;
  /** SHA-256 of all of its cells. */
  readonly rowDigest: string;
  readonly importId: string;
  readonly row: number;
  readonly responseId: string;
};

/** Those of the keys that are on record, with the digest and response of each. */
export async function findImportedRows(
  db: Db,
  consultationId: string,
  rowKeys: readonly string[],
): Promise<ReadonlyMap<string, Pick<ImportedRow, 'rowDigest' | 'responseId'>>> {
  const rows = await db.importedRow.findMany({
    where: { consultationId, rowKey: { in: [...rowKeys] } },
    select: { rowKey: true, rowDigest: true, responseId: true },
  });
  return new Map(rows.map(({ rowKey, ...rest }) => [rowKey, rest]));
}

export async function insertImportedRows(
  tx: Db,
  consultationId: string,
  rows: readonly ImportedRow[],
): Promise<void> {
  await tx.importedRow.createMany({ data: rows.map((row) => ({ ...row, consultationId })) });
}

/** The file and row that a response came from; null when it came by itself. */
export async function findOrigin(
  db: Db,
  responseId: string,
): Promise<{ readonly fileName: string; readonly row: number } | null> {
  const found = await db.importedRow.findUnique({
    where: { responseId },
    select: { row: true, import: { select: { fileName: true } } },
  });
  return found && { fileName: found.import.fileName, row: found.row };
}

/** Plain copies: Prisma's type of JSON knows no readonly values. */
function jsonColumns({
  mapping,
  refused,
}: Partial<Pick<ResponseImport, 'mapping' | 'refused'>>) {
  return {
    ...(mapping === undefined ? {} : { mapping: plainJson(mapping) }),
    ...(refused === undefined ? {} : { refused: refused.map((row) => ({ ...row })) }),
  };
}

function plainJson(mapping: ImportMapping): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(mapping)) as Prisma.InputJsonObject; // It is plain JSON.
}

/** Only what passed the schema of mappings is ever stored. */
function storedMapping(column: Prisma.JsonValue): ImportMapping {
  return column as unknown as ImportMapping;
}

function toImport(row: ImportRow): ResponseImport {
  return {
    ...row,
    channel: z.enum(CHANNELS).parse(row.channel),
    state: z.enum(IMPORT_STATES).parse(row.state),
    mapping: storedMapping(row.mapping),
    refused: refusedSchema.parse(row.refused),
  };
}
