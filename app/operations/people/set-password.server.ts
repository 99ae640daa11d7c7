/**
 * Operations: look at a set-up link, and use it to choose a password.
 *
 * Looking changes nothing, so a scanner that opens the link does not use it up. The link is checked
 * again and marked used in the transaction that stores the password, so it works once.
 */
import { passwordRefusal, type PasswordRefusal } from '#app/domain/people/password.ts';
import { setUpLinkRefusal, type SetUpLinkRefusal } from '#app/domain/people/set-up-link.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import { deleteAttemptsOn } from '#app/infrastructure/db/attempts.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { deleteSessionsOf } from '#app/infrastructure/db/staff-sessions.server.ts';
import {
  findSetUpLink,
  findStaffById,
  markSetUpLinkUsed,
  updateStaff,
  type StaffAccount,
} from '#app/infrastructure/db/staff.server.ts';
import type { AppContext } from '../context.ts';
import { accountKey } from './attempt-keys.ts';
import {
  addFirstAdministrator,
  isFirstAdministratorToken,
  isWithoutStaff,
} from './first-administrator.server.ts';

export type LinkRefusal = SetUpLinkRefusal | { readonly kind: 'unknown' };

export type SetPasswordRefusal =
  | LinkRefusal
  | { readonly kind: 'not-an-email' }
  | { readonly kind: 'password'; readonly reason: PasswordRefusal };

export type SetPassword = {
  readonly token: string;
  /** Read only from the link that the server prints for the first administrator. */
  readonly email: string;
  readonly password: string;
};

/** Whose link it is (null: the first administrator's, who says so), or why it does not work. */
export async function showSetUp(
  app: AppContext,
  token: string,
): Promise<Result<{ readonly email: string | null }, LinkRefusal>> {
  if (isFirstAdministratorToken(app, token)) {
    return (await isWithoutStaff(app)) ? accept({ email: null }) : refuse({ kind: 'used' });
  }
  const found = await findUsableLink(app, app.db.read, token);
  return found.ok ? accept({ email: found.value.email }) : found;
}

/** Stores the password and ends every session of the account. */
export async function setPassword(
  app: AppContext,
  { token, email, password }: SetPassword,
): Promise<Result<{ readonly staffId: string }, SetPasswordRefusal>> {
  if (isFirstAdministratorToken(app, token)) {
    return addFirstAdministrator(app, { email, password });
  }
  const found = await findUsableLink(app, app.db.read, token);
  if (!found.ok) return found;
  const reason = passwordRefusal(password, found.value.email);
  if (reason !== null) return refuse({ kind: 'password', reason });
  // Slow on purpose, so not while others wait for their turn to write.
  const passwordHash = await app.secrets.hashPassword(password);

  return app.db.transact(async (tx) => {
    const still = await findUsableLink(app, tx, token);
    if (!still.ok) return still;
    const { id } = still.value;
    const at = app.now();
    await updateStaff(tx, id, { passwordHash });
    await markSetUpLinkUsed(tx, app.secrets.sha256(token), at);
    await deleteSessionsOf(tx, id);
    await deleteAttemptsOn(tx, accountKey(app, still.value.email));
    await appendAudit(tx, {
      at,
      actor: id,
      action: 'password-set',
      subject: `staff:${id}`,
      before: null,
      after: null,
    });
    return accept({ staffId: id });
  });
}

async function findUsableLink(
  app: AppContext,
  db: Db,
  token: string,
): Promise<Result<StaffAccount, LinkRefusal>> {
  const link = await findSetUpLink(db, app.secrets.sha256(token));
  const account = link && (await findStaffById(db, link.staffId));
  if (!link || account?.disabledAt !== null) return refuse({ kind: 'unknown' });
  const refusal = setUpLinkRefusal(link, app.now());
  return refusal === null ? accept(account) : refuse(refusal);
}
