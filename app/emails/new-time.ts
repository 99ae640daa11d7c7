/** The sentences in which any letter tells of a longer period. */
import type { Consultation, Extension } from '#app/domain/consultation/consultation.ts';
import { formatDeadline } from '#app/domain/consultation/london-time.ts';

export function newTimeWords(
  { closesAt }: Pick<Consultation, 'closesAt'>,
  { previousClosesAt, reason }: Pick<Extension, 'previousClosesAt' | 'reason'>,
): readonly string[] {
  const now =
    closesAt === null ? [] : [`The last minute to reply is now ${formatDeadline(closesAt)}.`];
  return [...now, `It was to close at ${formatDeadline(previousClosesAt)}.`, `Why: ${reason}`];
}
