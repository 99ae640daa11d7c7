/**
 * Operations: the way in to an installation that has no staff yet.
 *
 * The server prints a link; whoever opens it becomes the first administrator. The link's token
 * follows from the session secret and is worth something only while there is no staff at all, so it
 * works once and nothing has to be stored.
 */
import { passwordRefusal, type PasswordRefusal } from '#app/domain/people/password.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import { hasStaff, insertStaff, updateStaff } from '#app/infrastructure/db/staff.server.ts';
import type { AppContext } from '../context.ts';
import { normalEmail } from '#app/domain/people/normal-email.ts';

export type FirstAdministratorRefusal =
  /** There is staff by now: the link has done its work. */
  | { readonly kind: 'used' }
  | { readonly kind: 'not-an-email' }
  | { readonly kind: 'password'; readonly reason: PasswordRefusal };

/** The absolute address to print; null once there is staff. */
export async function firstAdministratorLink(app: AppContext): Promise<string | null> {
  if (await hasStaff(app.db.read)) return null;
  return `${app.config.publicUrl}/set-up/${firstToken(app)}`;
}

/** True when the token is the one that was printed, used or not. */
export function isFirstAdministratorToken(app: AppContext, token: string): boolean {
  return app.secrets.isSame(token, firstToken(app));
}

/** True while the printed link works. */
export async function isWithoutStaff({ db }: AppContext): Promise<boolean> {
  return !(await hasStaff(db.read));
}

/** The caller has checked the token. */
export async function addFirstAdministrator(
  app: AppContext,
  entered: { readonly email: string; readonly password: string },
): Promise<Result<{ readonly staffId: string }, FirstAdministratorRefusal>> {
  const email = normalEmail(entered.email);
  if (email === null) return refuse({ kind: 'not-an-email' });
  const reason = passwordRefusal(entered.password, email);
  if (reason !== null) return refuse({ kind: 'password', reason });
  const passwordHash = await app.secrets.hashPassword(entered.password);

  return app.db.transact(async (tx) => {
    if (await hasStaff(tx)) return refuse({ kind: 'used' });
    const id = app.newId();
    const at = app.now();
    await insertStaff(tx, { id, email, role: 'administrator', createdAt: at });
    await updateStaff(tx, id, { passwordHash });
    await appendAudit(tx, {
      at,
      actor: id,
      action: 'first-administrator-added',
      subject: `staff:${id}`,
      before: null,
      after: { role: 'administrator' },
    });
    return accept({ staffId: id });
  });
}

function firstToken({ secrets }: AppContext): string {
  return secrets.keyedDigest('first administrator');
}
