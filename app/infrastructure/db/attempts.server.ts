/**
 * Attempts at a secret, counted by a keyed digest of what was tried and from where, and forgotten
 * after a day.
 */
import type { Db } from './client.server.ts';

export async function countAttempts(
  db: Db,
  { key, since }: { readonly key: string; readonly since: Date },
): Promise<number> {
  return db.attempt.count({ where: { key, at: { gt: since } } });
}

export async function insertAttempt(
  tx: Db,
  attempt: { readonly id: string; readonly key: string; readonly at: Date },
): Promise<void> {
  await tx.attempt.create({ data: attempt, select: { id: true } });
}

export async function deleteAttemptsOn(tx: Db, key: string): Promise<void> {
  await tx.attempt.deleteMany({ where: { key } });
}

export async function deleteAttempt(tx: Db, id: string): Promise<void> {
  await tx.attempt.deleteMany({ where: { id } });
}

export async function deleteAttemptsBefore(tx: Db, instant: Date): Promise<void> {
  await tx.attempt.deleteMany({ where: { at: { lt: instant } } });
}
