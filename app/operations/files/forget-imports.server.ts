/**
 * Operation: forgets tables of responses and of partners that were uploaded and never taken in, as
 * their pages say. The audit entry says how many, and nothing of what they held.
 */
import { DAYS_AN_IMPORT_WAITS } from '#app/domain/tables/waiting-import.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import { abandonImportsBefore } from '#app/infrastructure/db/response-imports.server.ts';
import { abandonRollImportsBefore } from '#app/infrastructure/db/roll-imports.server.ts';
import type { AppContext } from '../context.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Returns how many were forgotten. */
export async function forgetImports({
  db,
  now,
}: Pick<AppContext, 'db' | 'now'>): Promise<number> {
  const at = now();
  const before = new Date(at.getTime() - DAYS_AN_IMPORT_WAITS * DAY_MS);
  return db.transact(async (tx) => {
    const responses = await abandonImportsBefore(tx, before, at);
    const partners = await abandonRollImportsBefore(tx, before, at);
    const forgotten = responses + partners;
    if (forgotten === 0) return 0;
    await appendAudit(tx, {
      at,
      actor: 'retention',
      action: 'imports-forgotten',
      subject: 'imports',
      before: { responses, partners },
      after: null,
    });
    return forgotten;
  });
}
