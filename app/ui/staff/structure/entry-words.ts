/** Words that the pages for editing a structure share. */
import type { EntryKind } from '#app/domain/structure/edit-structure.ts';
import type { When } from '#app/domain/structure/structure.ts';

/** The part of the address that names a kind of entry. */
export const ENTRY_PATHS = {
  group: 'groups',
  seat: 'seats',
  line: 'lines',
  change: 'changes',
} as const satisfies Record<EntryKind, string>;

export const WHEN_WORDS: Readonly<Record<When, string>> = {
  before: 'Only now',
  after: 'Only as proposed',
  both: 'Now and as proposed',
};

/** Address of the form for one entry, or for a new one. */
export function entryHref(slug: string, kind: EntryKind, id: string | null): string {
  const address = `/staff/consultations/${slug}/structure/${ENTRY_PATHS[kind]}`;
  return id === null ? address : `${address}?id=${encodeURIComponent(id)}`;
}

export function removalHref(slug: string, kind: EntryKind, id: string): string {
  return `/staff/consultations/${slug}/structure/${ENTRY_PATHS[kind]}/remove?id=${encodeURIComponent(id)}`;
}
