/** Partners who are signed in: one row a sign-in, found by a hash of the secret in the cookie. */
import type { SessionTimes } from '#app/domain/people/session.ts';
import type { Db } from './client.server.ts';

export type StoredPartnerSession = SessionTimes & { readonly contactId: string };

export async function findPartnerSession(
  db: Db,
  tokenHash: string,
): Promise<StoredPartnerSession | null> {
  return db.partnerSession.findUnique({
    where: { tokenHash },
    select: { contactId: true, lastSeenAt: true, expiresAt: true },
  });
}

export async function insertPartnerSession(
  tx: Db,
  session: {
    readonly tokenHash: string;
    readonly contactId: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await tx.partnerSession.create({
    data: { ...session, lastSeenAt: session.createdAt },
    select: { tokenHash: true },
  });
}

/** Does nothing when the session has ended meanwhile. */
export async function markPartnerSeen(tx: Db, tokenHash: string, at: Date): Promise<void> {
  await tx.partnerSession.updateMany({ where: { tokenHash }, data: { lastSeenAt: at } });
}

export async function deletePartnerSession(tx: Db, tokenHash: string): Promise<void> {
  await tx.partnerSession.deleteMany({ where: { tokenHash } });
}

/** Signs out everybody of these contacts. */
export async function deletePartnerSessionsOf(
  tx: Db,
  contactIds: readonly string[],
): Promise<void> {
  await tx.partnerSession.deleteMany({ where: { contactId: { in: [...contactIds] } } });
}

export async function deletePartnerSessionsExpiredBy(tx: Db, instant: Date): Promise<void> {
  await tx.partnerSession.deleteMany({ where: { expiresAt: { lte: instant } } });
}
