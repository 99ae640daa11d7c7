/** What one entry of the structure is called, for the list of what was done and for its pages. */
import { findEntry, type Entry, type EntryKind } from './edit-structure.ts';
import { nameAt } from './structure-view.ts';
import type { Structure, When } from './structure.ts';

export const ENTRY_NOUNS = {
  group: 'group',
  seat: 'seat',
  line: 'reporting line',
  change: 'change',
} as const satisfies Record<EntryKind, string>;

/** "the group “Board”", "the seat “Chair” on the group “Board”"; the id where there is no entry. */
export function entryName(structure: Structure, kind: EntryKind, id: string): string {
  const entry = findEntry(structure, kind, id);
  return `the ${ENTRY_NOUNS[kind]} ${entry ? calledBy(structure, entry) : id}`;
}

function calledBy(structure: Structure, { kind, value }: Entry): string {
  switch (kind) {
    case 'group':
      return `“${value.name}”`;
    case 'seat':
      return `“${value.label}” on “${groupNameAt(structure, value.group, value.when)}”`;
    case 'line': {
      const [from, to] = [value.from, value.to].map((id) =>
        groupNameAt(structure, id, value.when),
      );
      return `from “${from}” to “${to}”`;
    }
    case 'change':
      return `“${value.title}”`;
  }
}

/** The name of a group where something stands: its former name only where that stands only before. */
export function groupNameAt(structure: Structure, id: string, when: When = 'both'): string {
  const group = structure.groups.find((candidate) => candidate.id === id);
  return group ? nameAt(group, when === 'before' ? 'before' : 'after') : id;
}
