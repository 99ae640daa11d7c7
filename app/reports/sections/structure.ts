/**
 * The structure before and after, and each change, as the paper records them (W-01).
 *
 * What is undecided is shown as undecided (C-10); frequencies are as stated, never worked out.
 */
import type { PackSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import type { Group, Seat, Structure, When } from '#app/domain/structure/structure.ts';
import type { Block, Cell, Table } from '../report.ts';
import { CERTAINTY_WORDS, CHANGE_WORDS } from '../wording.ts';
import { heading, paragraphs, row, tableBlock, textColumn } from './blocks.ts';

const STATUS_WORDS: Readonly<Record<Group['status'], string>> = {
  existing: 'Existing',
  proposed: 'Proposed',
  possible: 'Possible, not decided',
  'not-yet-established': 'Not yet established',
};

export function structureSection({ structure }: PackSnapshot): readonly Block[] {
  const tables = structureTables(structure);
  if (tables.length === 0) {
    return [
      heading(1, 'Changes to the structure'),
      ...paragraphs('No change to the structure has been recorded.'),
    ];
  }
  return [
    heading(1, 'Changes to the structure'),
    ...paragraphs('These tables show what the paper proposes. Nothing here has been decided.'),
    ...tables.map(tableBlock),
  ];
}

/** Groups, seats, reporting lines and changes; those of which nothing is recorded are left out. */
export function structureTables(structure: Structure): readonly Table[] {
  const tables = [
    changesTable(structure),
    groupsTable(structure),
    seatsTable(structure),
    reportingTable(structure),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

export function changesTable({ changes }: Structure): Table {
  return {
    id: 'changes',
    caption: 'Proposed changes',
    base: null,
    note: null,
    columns: ['Change', 'Kind', 'Before', 'After', 'How certain'].map((header) =>
      textColumn(header),
    ),
    rows: changes.map(({ title, types, before, after, certainty, note }) =>
      row('body', [
        title,
        types.map((type) => CHANGE_WORDS[type]).join(', '),
        before,
        after,
        note === null ? CERTAINTY_WORDS[certainty] : `${CERTAINTY_WORDS[certainty]}. ${note}`,
      ]),
    ),
  };
}

export function groupsTable({ groups }: Structure): Table {
  return {
    id: 'groups',
    caption: 'Groups before and after',
    base: null,
    note: 'A dash means that the group does not stand in that structure, or that the paper does not say.',
    columns: ['Before', 'Meets, before', 'After', 'Meets, after', 'Status'].map((header) =>
      textColumn(header),
    ),
    rows: groups.map((group) =>
      row('body', [
        ...sideOf(group, 'before'),
        ...sideOf(group, 'after'),
        STATUS_WORDS[group.status],
      ]),
    ),
  };
}

/** Name and frequency of a group on one side; both null where it does not stand there. */
function sideOf(group: Group, side: 'before' | 'after'): readonly Cell[] {
  if (!standsIn(group.when, side)) return [null, null];
  if (side === 'after' || group.former === null) return [group.name, group.frequency];
  return [group.former.name ?? group.name, group.former.frequency ?? group.frequency];
}

function standsIn(when: When, side: 'before' | 'after'): boolean {
  return when === 'both' || when === side;
}

function seatsTable({ groups, seats }: Structure): Table {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return {
    id: 'seats',
    caption: 'Seats before and after',
    base: null,
    note: 'Numbers of people as the paper states them.',
    columns: ['Group', 'Seat', 'Before', 'After', 'Depends on'].map((header) =>
      textColumn(header),
    ),
    rows: seats.map((seat) =>
      row('body', [
        names.get(seat.group) ?? seat.group,
        seat.label,
        standsIn(seat.when, 'before') ? peopleIn(seat) : null,
        standsIn(seat.when, 'after') ? peopleIn(seat) : null,
        seat.condition,
      ]),
    ),
  };
}

/** "5", "1 to 2", "1 or more". */
function peopleIn({ minimum, maximum }: Seat): string {
  if (maximum === null) return `${minimum} or more`;
  return minimum === maximum ? String(minimum) : `${minimum} to ${maximum}`;
}

function reportingTable({ groups, reportingLines }: Structure): Table {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return {
    id: 'reporting-lines',
    caption: 'Who reports to whom',
    base: null,
    note: null,
    columns: ['Group', 'Reports to', 'Before', 'After', 'How certain'].map((header) =>
      textColumn(header),
    ),
    rows: reportingLines.map(({ from, to, when, certainty }) =>
      row('body', [
        names.get(from) ?? from,
        names.get(to) ?? to,
        standsIn(when, 'before') ? 'Yes' : null,
        standsIn(when, 'after') ? 'Yes' : null,
        CERTAINTY_WORDS[certainty],
      ]),
    ),
  };
}
