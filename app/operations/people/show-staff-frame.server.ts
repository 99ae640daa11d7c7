/** Operation: shows what stands around every staff page: whose desk it is, and its sections. */
import { may, type StaffAction } from '#app/domain/people/permissions.ts';
import { STAFF_ROLE_WORDS } from '#app/domain/people/wording.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';

export type StaffFrame = {
  readonly portalName: string;
  readonly signedInAs: { readonly email: string; readonly role: string };
  /** Only those that the reader's role may open. */
  readonly sections: readonly { readonly href: string; readonly label: string }[];
};

const SECTIONS: readonly {
  readonly href: string;
  readonly label: string;
  readonly action: StaffAction;
}[] = [
  { href: '/staff', label: 'Consultations', action: 'see-consultations' },
  { href: '/staff/partners', label: 'Partners', action: 'see-partners' },
  { href: '/staff/outbox', label: 'Outbox', action: 'see-outbox' },
  { href: '/staff/settings', label: 'Settings', action: 'change-settings' },
];

export async function showStaffFrame(
  { db }: AppContext,
  staff: StaffMember,
): Promise<StaffFrame> {
  const { name } = await findSettings(db.read);
  return {
    portalName: name,
    signedInAs: { email: staff.email, role: STAFF_ROLE_WORDS[staff.role] },
    sections: SECTIONS.filter(({ action }) => may(staff, action)).map(({ href, label }) => ({
      href,
      label,
    })),
  };
}
