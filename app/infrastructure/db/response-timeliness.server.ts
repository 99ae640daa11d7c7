/** How responses stand to the closing time, where a later closing time changes it. */
import { z } from 'zod';

import { TIMELINESS, type Response } from '#app/domain/response/response.ts';
import type { Db } from './client.server.ts';

const timelinessSchema = z.enum(TIMELINESS);

/** Ids of the responses that came before an instant and do not count as in time, by number. */
export async function listNotOnTimeBefore(
  db: Db,
  { consultationId, before }: { readonly consultationId: string; readonly before: Date },
): Promise<readonly Pick<Response, 'id' | 'timeliness'>[]> {
  const rows = await db.response.findMany({
    where: { consultationId, receivedAt: { lt: before }, timeliness: { not: 'on-time' } },
    orderBy: { number: 'asc' },
    select: { id: true, timeliness: true },
  });
  return rows.map(({ id, timeliness }) => ({
    id,
    timeliness: timelinessSchema.parse(timeliness),
  }));
}
