/**
 * Operations: make a staff account, and make a new set-up link for one.
 *
 * The link is the only thing that its maker gets to see; the database keeps a hash of its token.
 */
import { SET_UP_LINK_LIFE_MS } from '#app/domain/people/set-up-link.ts';
import type { StaffRole } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  findStaffByEmail,
  findStaffById,
  insertSetUpLink,
  insertStaff,
} from '#app/infrastructure/db/staff.server.ts';
import type { AppContext } from '../context.ts';
import { normalEmail } from '#app/domain/people/normal-email.ts';
import { freshToken } from './token.ts';

export type AddStaff = {
  readonly email: string;
  readonly role: StaffRole;
  /** Id of the staff member who asks, or a word such as `command-line`. */
  readonly actor: string;
};

export type AddStaffRefusal =
  | { readonly kind: 'not-an-email' }
  /** The address has an account; `role` is the one it has. */
  | { readonly kind: 'already-there'; readonly role: StaffRole };

/** The absolute address of the set-up page, to be handed to its owner and nobody else. */
export type SetUpAddress = { readonly staffId: string; readonly link: string };

/**
 * Makes the account and its link. An account that has no password yet and the same role gets a new
 * link, so that a lost one can be replaced by asking again.
 */
export async function addStaff(
  app: AppContext,
  { email, role, actor }: AddStaff,
): Promise<Result<SetUpAddress, AddStaffRefusal>> {
  const address = normalEmail(email);
  if (address === null) return refuse({ kind: 'not-an-email' });

  return app.db.transact(async (tx) => {
    const known = await findStaffByEmail(tx, address);
    if (known) {
      const isWaiting = known.passwordHash === null && known.role === role;
      if (!isWaiting) return refuse({ kind: 'already-there', role: known.role });
      return accept(await issueSetUpLink(app, tx, { staffId: known.id, actor }));
    }
    const account = { id: app.newId(), email: address, role, createdAt: app.now() };
    await insertStaff(tx, account);
    await appendAudit(tx, {
      at: app.now(),
      actor,
      action: 'staff-added',
      subject: `staff:${account.id}`,
      before: null,
      after: { role },
    });
    return accept(await issueSetUpLink(app, tx, { staffId: account.id, actor }));
  });
}

/** Makes a link for an account that exists; earlier ones stop working. */
export async function renewSetUpLink(
  app: AppContext,
  { staffId, actor }: { readonly staffId: string; readonly actor: string },
): Promise<SetUpAddress | null> {
  return app.db.transact(async (tx) => {
    const account = await findStaffById(tx, staffId);
    if (account?.disabledAt !== null) return null;
    return issueSetUpLink(app, tx, { staffId, actor });
  });
}

async function issueSetUpLink(
  app: AppContext,
  tx: Db,
  { staffId, actor }: { readonly staffId: string; readonly actor: string },
): Promise<SetUpAddress> {
  const token = freshToken(app);
  const at = app.now();
  await insertSetUpLink(tx, {
    tokenHash: app.secrets.sha256(token),
    staffId,
    expiresAt: new Date(at.getTime() + SET_UP_LINK_LIFE_MS),
    isRepeatable: app.config.mode === 'demo',
  });
  await appendAudit(tx, {
    at,
    actor,
    action: 'set-up-link-made',
    subject: `staff:${staffId}`,
    before: null,
    after: null,
  });
  return { staffId, link: `${app.config.publicUrl}/set-up/${token}` };
}
