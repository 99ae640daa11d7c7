/** The words in which roles are said. */
import type { PartnerRole } from './partner.ts';
import type { StaffRole } from './staff.ts';

export const STAFF_ROLE_WORDS: Readonly<Record<StaffRole, string>> = {
  administrator: 'administrator',
  assistant: 'partnership assistant',
  chair: 'chair',
  analyst: 'analyst',
};

export const PARTNER_ROLE_WORDS: Readonly<Record<PartnerRole, string>> = {
  lead: 'lead',
  contributor: 'contributor',
  approver: 'approver',
};
