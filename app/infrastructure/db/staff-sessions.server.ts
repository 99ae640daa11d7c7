/** Who is signed in: one row a sign-in, found by a hash of the secret in the cookie. */
import type { SessionTimes } from '#app/domain/people/session.ts';
import type { Db } from './client.server.ts';

export type StoredSession = SessionTimes & { readonly staffId: string };

export async function findSession(db: Db, tokenHash: string): Promise<StoredSession | null> {
  return db.staffSession.findUnique({
    where: { tokenHash },
    select: { staffId: true, lastSeenAt: true, expiresAt: true },
  });
}

export async function insertSession(
  tx: Db,
  session: {
    readonly tokenHash: string;
    readonly staffId: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await tx.staffSession.create({
    data: { ...session, lastSeenAt: session.createdAt },
    select: { tokenHash: true },
  });
}

/** Does nothing when the session has ended meanwhile. */
export async function markSessionSeen(tx: Db, tokenHash: string, at: Date): Promise<void> {
  await tx.staffSession.updateMany({ where: { tokenHash }, data: { lastSeenAt: at } });
}

export async function deleteSession(tx: Db, tokenHash: string): Promise<void> {
  await tx.staffSession.deleteMany({ where: { tokenHash } });
}

export async function deleteSessionsOf(tx: Db, staffId: string): Promise<void> {
  await tx.staffSession.deleteMany({ where: { staffId } });
}

export async function deleteSessionsExpiredBy(tx: Db, instant: Date): Promise<void> {
  await tx.staffSession.deleteMany({ where: { expiresAt: { lte: instant } } });
}
