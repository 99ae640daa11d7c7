/**
 * What each role may do (D-07): one table for staff and one for partners, read by the operations; a
 * page asks them only to leave out what its reader could not use.
 */
import { PARTNER_ROLES, type PartnerMember, type PartnerRole } from './partner.ts';
import type { StaffMember, StaffRole } from './staff.ts';

const EVERY_ROLE = ['administrator', 'assistant', 'chair', 'analyst'] as const;

const ALLOWED = {
  'see-consultations': EVERY_ROLE,
  'import-paper': ['administrator', 'assistant'],
  'edit-paper': ['administrator', 'assistant'],
  'edit-structure': ['administrator', 'assistant'],
  'check-paper': ['administrator', 'assistant'],
  'publish-consultation': ['administrator', 'assistant'],
  'extend-consultation': ['administrator', 'assistant'],
  'withdraw-consultation': ['administrator'],
  'see-responses': ['administrator', 'assistant', 'analyst'],
  'enter-letter': ['administrator', 'assistant'],
  'import-responses': ['administrator', 'assistant'],
  'log-query': ['administrator', 'assistant'],
  'answer-format-request': ['administrator', 'assistant'],
  'edit-translations': ['administrator', 'assistant'],
  'exclude-response': ['administrator', 'assistant'],
  'decide-late-response': ['administrator', 'assistant'],
  'moderate-response': ['administrator', 'assistant'],
  'code-comments': ['administrator', 'assistant', 'analyst'],
  'see-summary': EVERY_ROLE,
  'move-on-analysis': ['administrator', 'assistant'],
  'build-pack': ['administrator', 'assistant', 'chair'],
  'sign-ledger': ['administrator', 'assistant', 'chair'],
  'lock-pack': ['administrator', 'assistant'],
  'record-decision': ['administrator', 'assistant', 'chair'],
  'publish-outcome': ['administrator', 'assistant'],
  'archive-consultation': ['administrator'],
  'see-partners': EVERY_ROLE,
  'edit-partners': ['administrator', 'assistant'],
  'invite-partners': ['administrator', 'assistant'],
  'see-outbox': ['administrator'],
  'retry-outbox': ['administrator'],
  'see-staff': ['administrator'],
  'change-staff': ['administrator'],
  'change-settings': ['administrator'],
  'see-audit': ['administrator'],
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>;

export type StaffAction = keyof typeof ALLOWED;

/** Every action, in the order of a consultation's life. */
export function listStaffActions(): readonly StaffAction[] {
  return Object.keys(ALLOWED) as StaffAction[]; // The keys of a literal are its keys.
}

export function may(staff: Pick<StaffMember, 'role'>, action: StaffAction): boolean {
  const roles: readonly StaffRole[] = ALLOWED[action];
  return roles.includes(staff.role);
}

/** What partners do concerns their own organisation only, whatever their role. */
const ALLOWED_TO_PARTNERS = {
  'see-own-consultations': PARTNER_ROLES,
  'see-own-response': PARTNER_ROLES,
  'edit-own-response': ['lead', 'contributor'],
  'invite-colleague': ['lead'],
  'ask-for-sign-off': ['lead'],
  'sign-off-response': ['approver'],
  'submit-own-response': ['lead'],
  'withdraw-own-response': ['lead'],
  'state-mandate': ['lead'],
  'decline-invitation': ['lead'],
} as const satisfies Readonly<Record<string, readonly PartnerRole[]>>;

export type PartnerAction = keyof typeof ALLOWED_TO_PARTNERS;

/** Every action of a partner, in the order of a response's life. */
export function listPartnerActions(): readonly PartnerAction[] {
  return Object.keys(ALLOWED_TO_PARTNERS) as PartnerAction[]; // The keys of a literal are its keys.
}

export function mayAsPartner(
  partner: Pick<PartnerMember, 'role'>,
  action: PartnerAction,
): boolean {
  const roles: readonly PartnerRole[] = ALLOWED_TO_PARTNERS[action];
  return roles.includes(partner.role);
}
