/**
 * Packs at rest: the snapshot that the files of each were made from, never edited.
 *
 * The files are not kept: the snapshot gives them again, byte for byte.
 */
import type { PackSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import { toJson } from '#app/domain/agm/pack-snapshot.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { snapshotSchema } from './stored-snapshot.ts';

export type Pack = {
  readonly id: string;
  readonly consultationId: string;
  readonly snapshotAt: Date;
  readonly snapshot: PackSnapshot;
  /** SHA-256 of the snapshot's canonical JSON, lower-case hex. */
  readonly hash: string;
  /** Id of the actor who built it. */
  readonly builtBy: string;
  readonly lockedAt: Date | null;
};

/** A pack without its snapshot, for lists. */
export type PackEntry = Omit<Pack, 'snapshot'>;

const selectEntry = {
  id: true,
  consultationId: true,
  snapshotAt: true,
  hash: true,
  builtBy: true,
  lockedAt: true,
} as const satisfies Prisma.PackSelect;

const selectPack = { ...selectEntry, snapshot: true } as const satisfies Prisma.PackSelect;

type PackRow = Prisma.PackGetPayload<{ select: typeof selectPack }>;

const MAX_LISTED_PACKS = 200;

export async function insertPack(db: Db, pack: Pack): Promise<void> {
  const { snapshot, ...plain } = pack;
  await db.pack.create({
    // The snapshot is plain JSON by its type; Prisma's own JSON type cannot be named from outside.
    data: { ...plain, snapshot: toJson(snapshot) as Prisma.InputJsonValue },
    select: { id: true },
  });
}

export async function findPack(db: Db, id: string): Promise<Pack | null> {
  const row = await db.pack.findUnique({ where: { id }, select: selectPack });
  return row && toPack(row);
}

export async function findLatestPack(db: Db, consultationId: string): Promise<Pack | null> {
  const row = await db.pack.findFirst({
    where: { consultationId },
    orderBy: [{ snapshotAt: 'desc' }, { id: 'desc' }],
    select: selectPack,
  });
  return row && toPack(row);
}

/** The latest packs of a consultation, newest first. */
export async function listPacks(db: Db, consultationId: string): Promise<readonly PackEntry[]> {
  return db.pack.findMany({
    where: { consultationId },
    orderBy: [{ snapshotAt: 'desc' }, { id: 'desc' }],
    take: MAX_LISTED_PACKS,
    select: selectEntry,
  });
}

function toPack(row: PackRow): Pack {
  return { ...row, snapshot: snapshotSchema.parse(row.snapshot) };
}
