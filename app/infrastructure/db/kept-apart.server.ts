/** Pairs of responses that looked like one, and that a person has found to be two. */
import type { Db } from './client.server.ts';

/** Looked for in one statement: both databases take as many values. */
const IDS_AT_ONCE = 500;

export type KeptApart = {
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
};

export async function insertKeptApart(
  tx: Db,
  ids: readonly [string, string],
  kept: KeptApart,
): Promise<void> {
  const pair = pairOf(ids);
  await tx.keptApart.upsert({
    where: { firstId_secondId: pair },
    create: { ...pair, ...kept },
    update: { ...kept },
    select: { firstId: true },
  });
}

/** Null while nobody has found them to be two. */
export async function findKeptApart(
  db: Db,
  ids: readonly [string, string],
): Promise<KeptApart | null> {
  return db.keptApart.findUnique({
    where: { firstId_secondId: pairOf(ids) },
    select: { reason: true, decidedBy: true, decidedAt: true },
  });
}

/** Ids of the responses that were found to be others than this one. */
export async function listKeptApartFrom(db: Db, id: string): Promise<ReadonlySet<string>> {
  const pairs = await db.keptApart.findMany({
    where: { OR: [{ firstId: id }, { secondId: id }] },
    select: { firstId: true, secondId: true },
  });
  return new Set(pairs.map(({ firstId, secondId }) => (firstId === id ? secondId : firstId)));
}

/** Every such pair among the responses. */
export async function listKeptApartAmong(
  db: Db,
  ids: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const found: (readonly [string, string])[] = [];
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    const pairs = await db.keptApart.findMany({
      where: { firstId: { in: ids.slice(at, at + IDS_AT_ONCE) } },
      select: { firstId: true, secondId: true },
    });
    found.push(...pairs.map(({ firstId, secondId }) => [firstId, secondId] as const));
  }
  return found;
}

function pairOf([one, other]: readonly [string, string]) {
  return one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one };
}
