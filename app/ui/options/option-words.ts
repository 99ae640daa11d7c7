/** The words of an options appraisal. */
import type { Option } from '#app/domain/paper/paper.ts';
import type { TagColour } from '../tag.tsx';

export const STATUS_WORDS = {
  preferred: { label: 'Preferred', colour: 'green' },
  'not-preferred': { label: 'Not preferred', colour: 'grey' },
  deferred: { label: 'Left for later', colour: 'yellow' },
  undecided: { label: 'No view stated', colour: 'blue' },
} as const satisfies Record<Option['status'], { label: string; colour: TagColour }>;

/** An option printed as "Option A" is not called "Option Option A". */
export function optionName({ label }: Pick<Option, 'label'>): string {
  return label.toLowerCase().startsWith('option') ? label : `Option ${label}`;
}
