/** A staff member as `requireStaff` would return one. */
import type { StaffMember } from '#app/domain/people/staff.ts';

type Account = Pick<StaffMember, 'id' | 'email' | 'role'>;

export function aStaffMember(overrides: Partial<Account> = {}): StaffMember {
  const account: Account = {
    id: 'staff-1',
    email: 'staff@example.org',
    role: 'administrator',
    ...overrides,
  };
  // Tests stand in for the sign-in here, and only here.
  return account as StaffMember;
}
