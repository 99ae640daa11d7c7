/** The words in which roles are said. */
import type { StaffRole } from './staff.ts';

export const STAFF_ROLE_WORDS: Readonly<Record<StaffRole, string>> = {
  administrator: 'administrator',
  assistant: 'partnership assistant',
  chair: 'chair',
  analyst: 'analyst',
};
