/**
 * Operation: is the portal well? For a machine that watches it, so it names no version, no address
 * and no secret (D-13).
 */
import { countLetters, findOldestWaiting } from '#app/infrastructure/db/outbox.server.ts';
import type { AppContext } from './context.ts';

export type Health = {
  readonly database: 'answering' | 'not-answering';
  /** Null when the database does not answer. */
  readonly outbox: {
    readonly waiting: number;
    readonly failed: number;
    /** Since the oldest letter that still waits was put in; null when none waits. */
    readonly oldestWaitingSeconds: number | null;
  } | null;
  /** Since the last backup; null when none was ever made. */
  readonly lastBackupSeconds: number | null;
};

const SECOND_MS = 1000;

export async function showHealth({ db, now }: Pick<AppContext, 'db' | 'now'>): Promise<Health> {
  if (!(await db.isAnswering())) {
    return { database: 'not-answering', outbox: null, lastBackupSeconds: null };
  }
  const { waiting, failed } = await countLetters(db.read);
  const oldest = await findOldestWaiting(db.read);
  const waitedMs = oldest === null ? null : now().getTime() - oldest.getTime();
  return {
    database: 'answering',
    outbox: {
      waiting,
      failed,
      oldestWaitingSeconds: waitedMs === null ? null : Math.round(waitedMs / SECOND_MS),
    },
    lastBackupSeconds: null,
  };
}
