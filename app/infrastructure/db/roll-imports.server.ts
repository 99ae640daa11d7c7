/** Imports of the roll at rest: the file until it is taken in, its mapping, and what came of it. */
import { z } from 'zod';

import { ROLL_FIELDS, type RollMapping } from '#app/domain/partners/import/roll-columns.ts';
import type { RefusedRow, RollCounts } from '#app/domain/partners/import/roll-plan.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

const STATES = ['mapping', 'finished', 'abandoned'] as const;

export type RollImportOutcome = {
  readonly counts: RollCounts;
  readonly refused: readonly RefusedRow[];
};

export type RollImport = {
  readonly id: string;
  readonly fileName: string;
  /** SHA-256 of the file, lower-case hex. */
  readonly fileHash: string;
  readonly mapping: RollMapping;
  readonly state: (typeof STATES)[number];
  /** Null until it was taken in. */
  readonly outcome: RollImportOutcome | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly finishedAt: Date | null;
};

const selectImport = {
  id: true,
  fileName: true,
  fileHash: true,
  mapping: true,
  state: true,
  outcome: true,
  madeBy: true,
  madeAt: true,
  finishedAt: true,
} as const satisfies Prisma.RollImportSelect;

type ImportRow = Prisma.RollImportGetPayload<{ select: typeof selectImport }>;

export async function insertRollImport(
  tx: Db,
  { id, fileName, fileHash, mapping, state, madeBy, madeAt }: RollImport,
  bytes: Uint8Array,
): Promise<void> {
  await tx.rollImport.create({
    data: {
      ...{ id, fileName, fileHash, state, madeBy, madeAt },
      mapping: [...mapping],
      bytes: new Uint8Array(bytes),
    },
    select: { id: true },
  });
}

export async function updateRollMapping(
  tx: Db,
  id: string,
  mapping: RollMapping,
): Promise<void> {
  await tx.rollImport.update({
    where: { id },
    data: { mapping: [...mapping] },
    select: { id: true },
  });
}

/** Forgets the file; `outcome` is null for one that is given up. */
export async function endRollImport(
  tx: Db,
  id: string,
  { outcome, at }: { readonly outcome: RollImportOutcome | null; readonly at: Date },
): Promise<void> {
  await tx.rollImport.update({
    where: { id },
    data: {
      bytes: null,
      finishedAt: at,
      ...(outcome === null
        ? { state: 'abandoned' }
        : { state: 'finished', outcome: plainJson(outcome) }),
    },
    select: { id: true },
  });
}

/** Forgets the files that were begun before an instant and never taken in; returns how many. */
export async function abandonRollImportsBefore(tx: Db, begun: Date, at: Date): Promise<number> {
  const { count } = await tx.rollImport.updateMany({
    where: { state: 'mapping', madeAt: { lt: begun } },
    data: { bytes: null, state: 'abandoned', finishedAt: at },
  });
  return count;
}

export async function findRollImport(db: Db, id: string): Promise<RollImport | null> {
  const row = await db.rollImport.findUnique({ where: { id }, select: selectImport });
  return row && toImport(row);
}

/** The file of an import that is not over; null when it is, or when there is none. */
export async function findRollImportBytes(db: Db, id: string): Promise<Uint8Array | null> {
  const row = await db.rollImport.findUnique({ where: { id }, select: { bytes: true } });
  return row?.bytes ?? null;
}

/** Those that were begun and not given up, the newest first, at most `limit`. */
export async function listRollImports(db: Db, limit: number): Promise<readonly RollImport[]> {
  const rows = await db.rollImport.findMany({
    where: { state: { not: 'abandoned' } },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: selectImport,
  });
  return rows.map(toImport);
}

const mappingSchema = z.array(z.enum(ROLL_FIELDS).nullable());

const outcomeSchema = z.object({
  counts: z.object({
    added: z.int(),
    changed: z.int(),
    same: z.int(),
    contactsAdded: z.int(),
    contactsChanged: z.int(),
    contactsSame: z.int(),
  }),
  refused: z.array(z.object({ row: z.int(), reason: z.string() })),
});

/** A plain copy: Prisma's type of JSON knows no readonly values. */
function plainJson({ counts, refused }: RollImportOutcome): Prisma.InputJsonObject {
  return { counts: { ...counts }, refused: refused.map((row) => ({ ...row })) };
}

function toImport(row: ImportRow): RollImport {
  return {
    ...row,
    mapping: mappingSchema.parse(row.mapping),
    state: z.enum(STATES).parse(row.state),
    outcome: row.outcome === null ? null : outcomeSchema.parse(row.outcome),
  };
}
