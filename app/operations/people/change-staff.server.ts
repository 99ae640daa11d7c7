/**
 * Operations: give a staff member another role, or stop an account.
 *
 * Both end the person's sessions, so nothing goes on under the old rights.
 */
import type { StaffMember, StaffRole } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import { deleteSessionsOf } from '#app/infrastructure/db/staff-sessions.server.ts';
import { findStaffById, updateStaff } from '#app/infrastructure/db/staff.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from './permits.server.ts';

export type ChangeStaffRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-staff' }
  /** Nobody may take their own rights away: an office must not lock itself out. */
  | { readonly kind: 'own-account' };

type StaffChange =
  { readonly kind: 'role'; readonly role: StaffRole } | { readonly kind: 'disable' };

export async function changeStaff(
  app: AppContext,
  staff: StaffMember,
  { staffId, change }: { readonly staffId: string; readonly change: StaffChange },
): Promise<Result<null, ChangeStaffRefusal>> {
  if (!permits(app, staff, 'change-staff')) return refuse({ kind: 'not-permitted' });
  if (staffId === staff.id) return refuse({ kind: 'own-account' });

  return app.db.transact(async (tx) => {
    const account = await findStaffById(tx, staffId);
    if (!account) return refuse({ kind: 'unknown-staff' });
    const at = app.now();
    const role = change.kind === 'role' ? change.role : account.role;
    const disabledAt = change.kind === 'disable' ? at : account.disabledAt;
    await updateStaff(tx, staffId, { role, disabledAt });
    await deleteSessionsOf(tx, staffId);
    await appendAudit(tx, {
      at,
      actor: staff.id,
      action: change.kind === 'role' ? 'staff-role-changed' : 'staff-disabled',
      subject: `staff:${staffId}`,
      before: { role: account.role, isDisabled: account.disabledAt !== null },
      after: { role, isDisabled: disabledAt !== null },
    });
    return accept(null);
  });
}
