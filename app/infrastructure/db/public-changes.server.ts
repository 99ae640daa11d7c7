/** When the public pages next change by themselves: a published consultation opens or closes. */
import type { Db } from './client.server.ts';

/** The first opening or closing after an instant; null when none is to come. */
export async function findNextTurningPoint(db: Db, after: Date): Promise<Date | null> {
  const opening = await db.consultation.findFirst({
    where: { opensAt: { gt: after } },
    orderBy: { opensAt: 'asc' },
    select: { opensAt: true },
  });
  const closing = await db.consultation.findFirst({
    where: { closesAt: { gt: after } },
    orderBy: { closesAt: 'asc' },
    select: { closesAt: true },
  });
  const opensAt = opening?.opensAt ?? null;
  const closesAt = closing?.closesAt ?? null;
  if (opensAt === null || closesAt === null) return opensAt ?? closesAt;
  return opensAt < closesAt ? opensAt : closesAt;
}
