/**
 * Editing a structure entry by entry: add, change, remove, confirm.
 *
 * Ids stay, so comments and proposals keep their targets. What a person has saved or confirmed is no
 * suggestion any more.
 */
import type {
  Change,
  Confirmable,
  Group,
  ReportingLine,
  Seat,
  Structure,
} from './structure.ts';

export const ENTRY_KINDS = ['group', 'seat', 'line', 'change'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

type EntryOf = {
  readonly group: Group;
  readonly seat: Seat;
  readonly line: ReportingLine;
  readonly change: Change;
};

/** One entry of the structure, told apart by its kind. */
export type Entry = {
  readonly [Kind in EntryKind]: { readonly kind: Kind; readonly value: EntryOf[Kind] };
}[EntryKind];

/** As typed by a person: not yet with an id. */
export type DraftEntry = {
  readonly [Kind in EntryKind]: {
    readonly kind: Kind;
    readonly value: Omit<EntryOf[Kind], 'id' | 'isSuggested'>;
  };
}[EntryKind];

export function findEntry(structure: Structure, kind: EntryKind, id: string): Entry | null {
  return entriesOf(structure, kind).find(({ value }) => value.id === id) ?? null;
}

export function entriesOf(structure: Structure, kind: EntryKind): readonly Entry[] {
  switch (kind) {
    case 'group':
      return structure.groups.map((value) => ({ kind, value }));
    case 'seat':
      return structure.seats.map((value) => ({ kind, value }));
    case 'line':
      return structure.reportingLines.map((value) => ({ kind, value }));
    case 'change':
      return structure.changes.map((value) => ({ kind, value }));
  }
}

/** The draft in the place of the entry with this id, or at the end when there is none. */
export function saveEntry(structure: Structure, draft: DraftEntry, id: string): Structure {
  switch (draft.kind) {
    case 'group':
      return { ...structure, groups: put(structure.groups, { ...draft.value, id }) };
    case 'seat':
      return { ...structure, seats: put(structure.seats, { ...draft.value, id }) };
    case 'line': {
      const reportingLines = put(structure.reportingLines, { ...draft.value, id });
      return { ...structure, reportingLines };
    }
    case 'change':
      return { ...structure, changes: put(structure.changes, { ...draft.value, id }) };
  }
}

function put<Value extends Confirmable & { readonly id: string }>(
  values: readonly Value[],
  value: Value,
): readonly Value[] {
  const saved = confirmed(value);
  const isKnown = values.some(({ id }) => id === saved.id);
  return isKnown
    ? values.map((known) => (known.id === saved.id ? saved : known))
    : [...values, saved];
}

/** What goes or changes with an entry that is removed. */
export type Removal = {
  readonly seats: readonly Seat[];
  readonly lines: readonly ReportingLine[];
  /** Changes that stay and no longer name the group. */
  readonly changes: readonly Change[];
};

/** Only a group takes anything with it. */
export function removalOf(structure: Structure, kind: EntryKind, id: string): Removal {
  if (kind !== 'group') return { seats: [], lines: [], changes: [] };
  return {
    seats: structure.seats.filter(({ group }) => group === id),
    lines: structure.reportingLines.filter(({ from, to }) => from === id || to === id),
    changes: structure.changes.filter(({ groups }) => groups.includes(id)),
  };
}

export function removeEntry(structure: Structure, kind: EntryKind, id: string): Structure {
  const others = <Value extends { readonly id: string }>(values: readonly Value[]) =>
    values.filter((value) => value.id !== id);
  switch (kind) {
    case 'group':
      return removeGroup(structure, id);
    case 'seat':
      return { ...structure, seats: others(structure.seats) };
    case 'line':
      return { ...structure, reportingLines: others(structure.reportingLines) };
    case 'change':
      return { ...structure, changes: others(structure.changes) };
  }
}

function removeGroup(structure: Structure, id: string): Structure {
  const { seats, lines } = removalOf(structure, 'group', id);
  return {
    groups: structure.groups.filter((group) => group.id !== id),
    seats: structure.seats.filter((seat) => !seats.includes(seat)),
    reportingLines: structure.reportingLines.filter((line) => !lines.includes(line)),
    changes: structure.changes.map((change) => ({
      ...change,
      groups: change.groups.filter((group) => group !== id),
    })),
  };
}

/** The entry of that kind and id confirmed; with a null id, every entry. */
export function confirmEntries(
  structure: Structure,
  kind: EntryKind,
  id: string | null,
): Structure {
  const confirmIn = <Value extends Confirmable & { readonly id: string }>(
    values: readonly Value[],
    of: EntryKind,
  ) =>
    values.map((value) =>
      of === kind && (id === null || id === value.id) ? confirmed(value) : value,
    );
  return {
    groups: confirmIn(structure.groups, 'group'),
    seats: confirmIn(structure.seats, 'seat'),
    reportingLines: confirmIn(structure.reportingLines, 'line'),
    changes: confirmIn(structure.changes, 'change'),
  };
}

function confirmed<Value extends Confirmable>(value: Value): Value {
  const { isSuggested: _, ...plain } = value;
  return plain as Value; // `Value` without a member that it may lack.
}

/** Entries that only the importer has proposed. */
export function countSuggested(structure: Structure): Readonly<Record<EntryKind, number>> {
  const count = (values: readonly Confirmable[]) =>
    values.filter(({ isSuggested }) => isSuggested === true).length;
  return {
    group: count(structure.groups),
    seat: count(structure.seats),
    line: count(structure.reportingLines),
    change: count(structure.changes),
  };
}

/** An id that no entry of the kind has: made of a group's name, numbered for the others. */
export function freeId(structure: Structure, draft: DraftEntry): string {
  const taken = new Set(entriesOf(structure, draft.kind).map(({ value }) => value.id));
  const isGroup = draft.kind === 'group';
  const stem = isGroup ? plainId(draft.value.name) : draft.kind;
  for (let number = 1; ; number += 1) {
    const id = isGroup && number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}

const MAX_ID_CHARACTERS = 60;

function plainId(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_ID_CHARACTERS);
  return words.replace(/^-+|-+$/g, '') || 'group';
}
