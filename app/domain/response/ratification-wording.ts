/** The words in which decisions of boards, and what binds an organisation, are said. */
import type { BindingView, Ratification } from './ratification.ts';

export const RATIFICATION_OUTCOME_WORDS: Readonly<Record<Ratification['outcome'], string>> = {
  agreed: 'The board agreed to it as it was sent',
  changed: 'The board agreed to something else',
  refused: 'The board did not agree to it',
};

export const BINDING_VIEW_WORDS: Readonly<Record<BindingView, string>> = {
  'not-said': 'Not said whose view it is',
  'officer-view': 'An officer’s view',
  'subject-to-ratification': 'A view that a board has still to agree',
  ratified: 'A view that a board has agreed',
  'changed-by-board': 'A view that a board has changed',
  'refused-by-board': 'A view to which a board did not agree',
};
