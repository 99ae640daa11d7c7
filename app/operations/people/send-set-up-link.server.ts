/** Operation: an administrator has a set-up link sent to a staff member by e-mail. */
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import { enqueueLetter } from '#app/infrastructure/db/outbox.server.ts';
import { findStaffById } from '#app/infrastructure/db/staff.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from './permits.server.ts';

export type SendSetUpLinkRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-staff' };

export async function sendSetUpLink(
  app: AppContext,
  staff: StaffMember,
  staffId: string,
): Promise<Result<null, SendSetUpLinkRefusal>> {
  if (!permits(app, staff, 'change-staff')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const account = await findStaffById(tx, staffId);
    if (account?.disabledAt !== null) return refuse({ kind: 'unknown-staff' });
    await enqueueLetter(tx, {
      id: app.newId(),
      letter: { kind: 'staff-set-up', staffId },
      recipient: account.email,
      enqueuedAt: app.now(),
    });
    await appendAudit(tx, {
      at: app.now(),
      actor: staff.id,
      action: 'set-up-link-sent',
      subject: `staff:${staffId}`,
      before: null,
      after: null,
    });
    return accept(null);
  });
}
