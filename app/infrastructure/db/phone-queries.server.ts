/** Questions asked by telephone, at rest: apart from the responses, and in none of their counts. */
import type { PhoneQuery } from '#app/domain/response/phone-query.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

const selectQuery = {
  id: true,
  consultationId: true,
  askedOn: true,
  about: true,
  askedBy: true,
  answer: true,
  answeredAt: true,
  answeredBy: true,
  loggedBy: true,
  loggedAt: true,
  responseNumber: true,
} as const satisfies Prisma.PhoneQuerySelect;

export async function insertQuery(tx: Db, query: PhoneQuery): Promise<void> {
  await tx.phoneQuery.create({ data: query, select: { id: true } });
}

export async function findQuery(db: Db, id: string): Promise<PhoneQuery | null> {
  return db.phoneQuery.findUnique({ where: { id }, select: selectQuery });
}

/** Those that wait for an answer first, then the newest, at most `limit`. */
export async function listQueries(
  db: Db,
  consultationId: string,
  limit: number,
): Promise<readonly PhoneQuery[]> {
  const newestFirst = [{ loggedAt: 'desc' }, { id: 'desc' }] as const;
  const waiting = await db.phoneQuery.findMany({
    where: { consultationId, answeredAt: null, responseNumber: null },
    orderBy: [...newestFirst],
    take: limit,
    select: selectQuery,
  });
  const others = await db.phoneQuery.findMany({
    where: { consultationId, NOT: { answeredAt: null, responseNumber: null } },
    orderBy: [...newestFirst],
    take: limit - waiting.length,
    select: selectQuery,
  });
  return [...waiting, ...others];
}

export async function updateQuery(
  tx: Db,
  id: string,
  change: Partial<Pick<PhoneQuery, 'answer' | 'answeredAt' | 'answeredBy' | 'responseNumber'>>,
): Promise<void> {
  await tx.phoneQuery.update({ where: { id }, data: change, select: { id: true } });
}
