/**
 * Operation: a staff member signs in with an e-mail address and a password.
 *
 * The answer and its time are the same for an unknown address, a wrong password, a disabled account
 * and one whose password was never set. An attempt is counted before it is checked, so that many at
 * once cannot slip under the limit.
 */
import { SESSION_LENGTH_MS } from '#app/domain/people/session.ts';
import { isThrottled, THROTTLE_WINDOW_MS } from '#app/domain/people/throttle.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import {
  countAttempts,
  deleteAttempt,
  deleteAttemptsBefore,
  deleteAttemptsOn,
  insertAttempt,
} from '#app/infrastructure/db/attempts.server.ts';
import { findStaffByEmail, type StaffAccount } from '#app/infrastructure/db/staff.server.ts';
import {
  deleteSession,
  deleteSessionsExpiredBy,
  insertSession,
} from '#app/infrastructure/db/staff-sessions.server.ts';
import type { AppContext } from '../context.ts';
import { accountKey, peerKey } from './attempt-keys.ts';
import { freshToken } from './token.ts';

export type SignIn = {
  readonly email: string;
  readonly password: string;
  /** Network address of the client. */
  readonly peer: string;
  /** Token of the session that the browser had, which the new one replaces; null when none. */
  readonly previousToken: string | null;
};

export type SignInRefusal =
  { readonly kind: 'not-recognised' } | { readonly kind: 'throttled' };

/** `sessionToken` goes into the cookie; only a hash of it is stored. */
export type SignedIn = { readonly sessionToken: string };

const DAY_MS = 24 * 60 * 60_000;

export async function signIn(
  app: AppContext,
  command: SignIn,
): Promise<Result<SignedIn, SignInRefusal>> {
  const email = command.email.trim().toLowerCase();
  const attempt = await countAttempt(app, { email, peer: command.peer });
  if (attempt === null) {
    app.log.warn({ event: 'sign-in-throttled' }, 'sign-in refused');
    return refuse({ kind: 'throttled' });
  }

  const account = await findStaffByEmail(app.db.read, email);
  const isRight = await isRightPassword(app, account, command.password);
  if (!account || !isRight) {
    app.log.warn({ event: 'sign-in-failed', staffId: account?.id ?? null }, 'sign-in refused');
    return refuse({ kind: 'not-recognised' });
  }
  return openSession(app, account, { ...command, email, attempt });
}

type CountedAttempt = { readonly onAccount: string; readonly fromPeer: string };

/** Counts one attempt in both buckets; null when either is full. */
async function countAttempt(
  app: AppContext,
  { email, peer }: { readonly email: string; readonly peer: string },
): Promise<CountedAttempt | null> {
  const now = app.now();
  const since = new Date(now.getTime() - THROTTLE_WINDOW_MS);
  const keys = { onAccount: accountKey(app, email), fromPeer: peerKey(app, peer) };
  return app.db.transact(async (tx) => {
    await deleteAttemptsBefore(tx, new Date(now.getTime() - DAY_MS));
    const recent = {
      onAccount: await countAttempts(tx, { key: keys.onAccount, since }),
      fromPeer: await countAttempts(tx, { key: keys.fromPeer, since }),
    };
    if (isThrottled(recent)) return null;
    const ids = { onAccount: app.newId(), fromPeer: app.newId() };
    await insertAttempt(tx, { id: ids.onAccount, key: keys.onAccount, at: now });
    await insertAttempt(tx, { id: ids.fromPeer, key: keys.fromPeer, at: now });
    return ids;
  });
}

let hashOfNobody: Promise<string> | null = null;

/** Compares with some hash in every case, so that the time tells nothing. */
async function isRightPassword(
  { secrets }: AppContext,
  account: StaffAccount | null,
  password: string,
): Promise<boolean> {
  const nobody = await (hashOfNobody ??= secrets.hashPassword('no account has this password'));
  const stored = account?.disabledAt === null ? account.passwordHash : null;
  const isSame = await secrets.verifyPassword(password, stored ?? nobody);
  return isSame && stored !== null;
}

async function openSession(
  app: AppContext,
  account: StaffAccount,
  command: SignIn & { readonly attempt: CountedAttempt },
): Promise<Result<SignedIn, SignInRefusal>> {
  const sessionToken = freshToken(app);
  const now = app.now();
  const hasSession = await app.db.transact(async (tx) => {
    // The account may have been changed while the password was being checked.
    const current = await findStaffByEmail(tx, account.email);
    if (current?.disabledAt !== null) return false;
    if (current.passwordHash !== account.passwordHash) return false;
    if (command.previousToken !== null) {
      await deleteSession(tx, app.secrets.sha256(command.previousToken));
    }
    await deleteSessionsExpiredBy(tx, now);
    await deleteAttemptsOn(tx, accountKey(app, command.email));
    await deleteAttempt(tx, command.attempt.fromPeer);
    await insertSession(tx, {
      tokenHash: app.secrets.sha256(sessionToken),
      staffId: account.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + SESSION_LENGTH_MS),
    });
    return true;
  });
  if (!hasSession) return refuse({ kind: 'not-recognised' });
  app.log.info({ event: 'signed-in', staffId: account.id }, 'signed in');
  return accept({ sessionToken });
}
