/** The words in which the history of a response's standing is said. */
import type { LedgerPlace } from '../analysis/standing.ts';
import type { StandingChange } from './standing-change.ts';
import { standingWords } from './wording.ts';

export const STANDING_CHANGE_WORDS: Readonly<Record<StandingChange['kind'], string>> = {
  'left-out': 'Left out',
  'taken-back': 'Taken back into the analysis',
  'late-accepted': 'Accepted although it came late',
  'late-refused': 'Refused because it came late',
  withdrawn: 'Withdrawn',
  'in-time-by-extension': 'Counted as in time, because everybody got longer',
  corrected: 'Entered anew',
};

export function placeWords(place: LedgerPlace): string {
  return standingWords(
    place === 'analysed' ? { kind: 'analysed' } : { kind: 'excluded', reason: place },
  );
}
