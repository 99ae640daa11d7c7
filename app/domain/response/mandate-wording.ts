/** The words in which mandates are said. */
import { formatDay } from '../consultation/london-time.ts';
import type { Mandate } from './mandate.ts';
import { NOT_PROVIDED } from './wording.ts';

export const MANDATE_KIND_WORDS: Readonly<Record<Mandate['kind'], string>> = {
  'officer-view': 'The view of an officer',
  'subject-to-ratification': 'A view that a board has still to agree',
  ratified: 'A view that a board has agreed',
};

/** `A view that a board has still to agree: Trust Board, 3 November 2011`. */
export function mandateWords(mandate: Mandate | null): string {
  if (mandate === null) return NOT_PROVIDED;
  const details = [mandate.body, mandate.on === null ? '' : formatDay(mandate.on)];
  const said = details.filter((detail) => detail !== '').join(', ');
  return [MANDATE_KIND_WORDS[mandate.kind], said].filter((part) => part !== '').join(': ');
}
