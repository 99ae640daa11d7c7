/** Whether something can stand where its group does not. */
import type { Group, When } from '#app/domain/structure/structure.ts';

/** What is wrong, or null: a seat or line where its group does not stand would never be shown. */
export function standsThere(groups: readonly Group[], id: string, when: When): string | null {
  const group = groups.find((candidate) => candidate.id === id);
  if (!group || group.when === 'both' || group.when === when) return null;
  const side = group.when === 'before' ? 'the structure now' : 'the proposed structure';
  return `Choose ${SIDE_CHOICES[group.when]}: “${group.name}” stands only in ${side}`;
}

const SIDE_CHOICES = { before: '“Only now”', after: '“Only as proposed”' } as const;
