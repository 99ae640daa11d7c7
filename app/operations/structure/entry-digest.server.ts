/**
 * What somebody saw when they opened an entry, as a digest: a save that is based on something else
 * than what is on record now would undo somebody else's work unseen.
 */
import { canonicalJson } from '#app/domain/agm/canonical-json.ts';
import { findEntry, removalOf, type EntryKind } from '#app/domain/structure/edit-structure.ts';
import type { Structure } from '#app/domain/structure/structure.ts';
import type { AppContext } from '../context.ts';

/** Null for an entry that does not exist. */
export function entryDigest(
  { secrets }: Pick<AppContext, 'secrets'>,
  structure: Structure,
  kind: EntryKind,
  id: string,
): string | null {
  const entry = findEntry(structure, kind, id);
  return entry && secrets.sha256(canonicalJson(entry.value));
}

/** As `entryDigest`, with everything that would go with the entry. */
export function removalDigest(
  { secrets }: Pick<AppContext, 'secrets'>,
  structure: Structure,
  kind: EntryKind,
  id: string,
): string | null {
  const entry = findEntry(structure, kind, id);
  if (!entry) return null;
  const { seats, lines, changes } = removalOf(structure, kind, id);
  const ids = [...seats, ...lines, ...changes].map((part) => part.id);
  return secrets.sha256(canonicalJson({ value: entry.value, ids }));
}
