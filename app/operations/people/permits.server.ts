/** Asks whether a staff member may do something, and logs it when the answer is no (D-07). */
import { may, type StaffAction } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import type { AppContext } from '../context.ts';

export function permits(
  { log }: Pick<AppContext, 'log'>,
  staff: StaffMember,
  action: StaffAction,
): boolean {
  if (may(staff, action)) return true;
  log.warn({ staffId: staff.id, role: staff.role, action }, 'denied');
  return false;
}
