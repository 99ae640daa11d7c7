/** What a register brings that the structure on record has not, entry by entry. */
import { canonicalJson } from '../agm/canonical-json.ts';
import { ENTRY_KINDS, entriesOf, type EntryKind } from './edit-structure.ts';
import { entryName } from './entry-names.ts';
import type { Structure } from './structure.ts';

export type StructureComparison = {
  /** Names of entries, in the order of the kinds and of their register. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
};

/** Entries are the same when their ids are. */
export function compareStructures(before: Structure, after: Structure): StructureComparison {
  const named = (structure: Structure, keep: (kind: EntryKind, id: string) => boolean) =>
    ENTRY_KINDS.flatMap((kind) =>
      entriesOf(structure, kind)
        .filter(({ value }) => keep(kind, value.id))
        .map(({ value }) => entryName(structure, kind, value.id)),
    );
  const [old, young] = [valuesById(before), valuesById(after)];
  return {
    added: named(after, (kind, id) => !old[kind].has(id)),
    changed: named(after, (kind, id) => {
      const value = old[kind].get(id);
      return value !== undefined && value !== young[kind].get(id);
    }),
    removed: named(before, (kind, id) => !young[kind].has(id)),
  };
}

/** The entries as JSON with their members in one order, so that equal entries are equal texts. */
function valuesById(structure: Structure) {
  const valuesOf = (kind: EntryKind) =>
    new Map(entriesOf(structure, kind).map(({ value }) => [value.id, canonicalJson(value)]));
  return {
    group: valuesOf('group'),
    seat: valuesOf('seat'),
    line: valuesOf('line'),
    change: valuesOf('change'),
  };
}
