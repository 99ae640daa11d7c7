/** The words in which the states of partners are said. */
import type { PartnerState } from './partner-state.ts';

export const PARTNER_STATE_WORDS: Readonly<Record<PartnerState, string>> = {
  'not-invited': 'Not invited',
  invited: 'Invited',
  opened: 'Opened',
  drafting: 'Drafting',
  'awaiting-sign-off': 'Awaiting sign-off',
  submitted: 'Submitted',
  'awaiting-ratification': 'Awaiting ratification',
  ratified: 'Ratified',
  withdrawn: 'Withdrawn',
  declined: 'Declined',
  silent: 'Silent',
};
