/** What only replies that staff entered have: a correction, and a meeting at which they were said. */
import type { CorrectedEntry } from '#app/domain/response/correct-reply.ts';
import type { Response } from '#app/domain/response/response.ts';
import type { Db } from './client.server.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { decisionColumn } from './stored-response.ts';

/** What was said at the meeting of a note and entered on its own, by number. */
export async function listSaidAt(
  db: Db,
  noteId: string,
): Promise<readonly Pick<Response, 'number' | 'reference'>[]> {
  return db.response.findMany({
    where: { saidAtId: noteId },
    orderBy: { number: 'asc' },
    select: { number: true, reference: true },
  });
}

/** Puts what a correction changed about a response beside its versions. */
export async function updateEntry(tx: Db, id: string, entry: CorrectedEntry): Promise<void> {
  const { lateDecision, exclusion, ...plain } = entry;
  await tx.response.update({
    where: { id },
    data: {
      ...plain,
      lateDecision: lateDecision ? decisionColumn(lateDecision) : Prisma.DbNull,
      exclusion: exclusion ? decisionColumn(exclusion) : Prisma.DbNull,
    },
    select: { id: true },
  });
}
