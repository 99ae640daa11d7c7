/**
 * Operation: find out who is signed in, from the token in the cookie.
 *
 * The account is read each time, so a changed role or a disabled account counts at once.
 */
import { isSessionLive, isVisitDue } from '#app/domain/people/session.ts';
import type { StaffRole } from '#app/domain/people/staff.ts';
import { findSession, markSessionSeen } from '#app/infrastructure/db/staff-sessions.server.ts';
import { findStaffById } from '#app/infrastructure/db/staff.server.ts';
import type { AppContext } from '../context.ts';

export type SignedInStaff = {
  readonly id: string;
  readonly email: string;
  readonly role: StaffRole;
};

/** Null when the session has ended, was never there, or its account may not be used. */
export async function resumeSession(
  { db, secrets, now }: AppContext,
  token: string,
): Promise<SignedInStaff | null> {
  const tokenHash = secrets.sha256(token);
  const session = await findSession(db.read, tokenHash);
  if (!session || !isSessionLive(session, now())) return null;

  const account = await findStaffById(db.read, session.staffId);
  if (account?.disabledAt !== null) return null;
  if (isVisitDue(session, now())) {
    await db.transact((tx) => markSessionSeen(tx, tokenHash, now()));
  }
  return { id: account.id, email: account.email, role: account.role };
}
