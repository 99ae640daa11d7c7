/**
 * Operations: find out which partner is signed in, from the token in the cookie, and sign them out.
 *
 * The roll is read each time, so a contact who was removed is out at once.
 */
import type { PartnerRole } from '#app/domain/people/partner.ts';
import { isSessionLive, isVisitDue } from '#app/domain/people/session.ts';
import {
  deletePartnerSession,
  findPartnerSession,
  markPartnerSeen,
} from '#app/infrastructure/db/partner-sessions.server.ts';
import type { AppContext } from '../context.ts';
import { findActiveContact } from './find-active-contact.server.ts';

export type SignedInPartner = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: PartnerRole;
  readonly organisation: { readonly id: string; readonly name: string };
};

/** Null when the session has ended, was never there, or its contact may not sign in any more. */
export async function resumePartnerSession(
  { db, secrets, now }: AppContext,
  token: string,
): Promise<SignedInPartner | null> {
  const tokenHash = secrets.sha256(token);
  const session = await findPartnerSession(db.read, tokenHash);
  if (!session || !isSessionLive(session, now())) return null;
  const contact = await findActiveContact(db.read, session.contactId);
  if (!contact) return null;
  if (isVisitDue(session, now())) {
    await db.transact((tx) => markPartnerSeen(tx, tokenHash, now()));
  }
  const { id, name, email, role, organisation } = contact;
  return { id, name, email, role, organisation };
}

/** The session ends at the server, not only in the browser. */
export async function signOutPartner(
  { db, secrets }: AppContext,
  token: string,
): Promise<void> {
  await db.transact((tx) => deletePartnerSession(tx, secrets.sha256(token)));
}
