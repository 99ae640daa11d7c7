/** Staff members and what their role lets them do (D-07). */
export const STAFF_ROLES = ['administrator', 'assistant', 'chair', 'analyst'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

declare const isAuthenticated: unique symbol;

/**
 * A member of staff who has signed in. The brand is put on in one place, `requireStaff`, so an
 * operation that takes one cannot be reached without authentication.
 */
export type StaffMember = {
  readonly id: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly [isAuthenticated]: true;
};
