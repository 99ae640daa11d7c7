/**
 * Marks by which responses that may be one are found: keyed digests of who answered and of what was
 * said, so that a copy of the table tells nothing.
 */
import type { DuplicateSign } from '#app/domain/response/duplicate-signs.ts';
import type { Db } from './client.server.ts';

export type ResponseMark = {
  readonly responseId: string;
  readonly kind: DuplicateSign['kind'];
  readonly hash: string;
};

/** Digests looked for in one statement: both databases take as many values. */
const HASHES_AT_ONCE = 500;

export async function insertMarks(
  tx: Db,
  consultationId: string,
  marks: readonly ResponseMark[],
): Promise<void> {
  if (marks.length === 0) return;
  await tx.responseMark.createMany({
    data: marks.map((mark) => ({ ...mark, consultationId })),
  });
}

/** The marks of one response are those of its latest version. */
export async function deleteMarksOf(tx: Db, responseIds: readonly string[]): Promise<void> {
  await tx.responseMark.deleteMany({ where: { responseId: { in: [...responseIds] } } });
}

/** At most `limit` of the responses, by number. */
export async function listMarkedResponses(
  db: Db,
  ids: readonly string[],
  limit: number,
): Promise<
  readonly { readonly id: string; readonly number: number; readonly reference: string }[]
> {
  return db.response.findMany({
    where: { id: { in: ids.slice(0, HASHES_AT_ONCE) } },
    orderBy: { number: 'asc' },
    take: limit,
    select: { id: true, number: true, reference: true },
  });
}

/** A mark that several responses to one consultation have. */
export type SharedMark = Pick<ResponseMark, 'kind' | 'hash'> & {
  /** How many have it: two or more. */
  readonly responses: number;
};

/** In the order of their digests, which is the same on every database. */
export async function listSharedMarks(
  db: Db,
  consultationId: string,
): Promise<readonly SharedMark[]> {
  const groups = await db.responseMark.groupBy({
    by: ['kind', 'hash'],
    where: { consultationId },
    having: { hash: { _count: { gt: 1 } } },
    orderBy: { hash: 'asc' },
    _count: { hash: true },
  });
  return groups.map(({ kind, hash, _count: { hash: responses } }) => ({
    ...{ kind: kind as DuplicateSign['kind'], hash, responses }, // As in `findMarks`.
  }));
}

/** Every mark of the consultation with one of the digests, oldest response first. */
export async function findMarks(
  db: Db,
  consultationId: string,
  hashes: readonly string[],
): Promise<readonly ResponseMark[]> {
  const found: ResponseMark[] = [];
  for (let at = 0; at < hashes.length; at += HASHES_AT_ONCE) {
    const rows = await db.responseMark.findMany({
      where: { consultationId, hash: { in: hashes.slice(at, at + HASHES_AT_ONCE) } },
      select: { responseId: true, kind: true, hash: true },
    });
    // Only `insertMarks` writes the kind.
    found.push(...rows.map((row) => ({ ...row, kind: row.kind as DuplicateSign['kind'] })));
  }
  return found;
}
