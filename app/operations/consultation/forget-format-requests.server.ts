/**
 * Operation: deletes requests for another format some days after they were met, and those that nobody
 * has marked as met after a year, as their form promises.
 * The audit entry says how many, and nothing of whose.
 */
import {
  DAYS_KEPT_AFTER_DONE,
  DAYS_KEPT_UNMET,
} from '#app/domain/consultation/format-request.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import { deleteFormatRequests } from '#app/infrastructure/db/format-requests.server.ts';
import type { AppContext } from '../context.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Returns how many were deleted. */
export async function forgetFormatRequests({
  db,
  now,
}: Pick<AppContext, 'db' | 'now'>): Promise<number> {
  const at = now();
  const before = (days: number) => new Date(at.getTime() - days * DAY_MS);
  return db.transact(async (tx) => {
    const deleted = await deleteFormatRequests(tx, {
      doneBefore: before(DAYS_KEPT_AFTER_DONE),
      askedBefore: before(DAYS_KEPT_UNMET),
    });
    if (deleted === 0) return 0;
    await appendAudit(tx, {
      at,
      actor: 'retention',
      action: 'format-requests-deleted',
      subject: 'format-requests',
      before: { requests: deleted },
      after: null,
    });
    return deleted;
  });
}
