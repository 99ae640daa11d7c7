/** How far an organisation has come, as a tag. */
import type { PartnerState } from '#app/domain/partners/partner-state.ts';
import { PARTNER_STATE_WORDS } from '#app/domain/partners/wording.ts';
import { Tag, type TagColour } from '../tag.tsx';

const COLOURS: Readonly<Record<PartnerState, TagColour>> = {
  'not-invited': 'grey',
  invited: 'blue',
  opened: 'blue',
  drafting: 'yellow',
  'awaiting-sign-off': 'yellow',
  submitted: 'green',
  'awaiting-ratification': 'teal',
  ratified: 'green',
  withdrawn: 'grey',
  declined: 'grey',
  silent: 'red',
};

export function PartnerStateTag({ state }: { readonly state: PartnerState }) {
  return <Tag colour={COLOURS[state]}>{PARTNER_STATE_WORDS[state]}</Tag>;
}
