/** What only replies that staff entered have: a meeting at which they were said. */
import type { Response } from '#app/domain/response/response.ts';
import type { Db } from './client.server.ts';

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
