/**
 * One of the two structures, ready to be drawn, tabulated or listed (R-26, W-01).
 *
 * The text tree, the tables and the diagram all read this one view, so their content is the same.
 */
import { differencesOf, type Difference } from './differences.ts';
import { totalSeats, type SeatTotal } from './seat-total.ts';
import type { Group, ReportingLine, Seat, Structure } from './structure.ts';

export const SIDES = ['before', 'after'] as const;
export type Side = (typeof SIDES)[number];

export type StructureView = {
  readonly side: Side;
  /** In the order of the tree: each group is followed by those that stand under it. */
  readonly groups: readonly GroupView[];
};

export type GroupView = {
  readonly id: string;
  /** Its name in this structure. */
  readonly name: string;
  /** Its name in the other structure; null when that is the same or it does not stand there. */
  readonly otherName: string | null;
  readonly type: Group['type'];
  readonly status: Group['status'];
  /** As stated for this structure, never recomputed; null if unstated. */
  readonly frequency: string | null;
  readonly meetingsPerYear: number | null;
  readonly remit: string | null;
  /** Id of the group under which it stands in the tree; null at the top. */
  readonly parent: string | null;
  /** 0 at the top of the tree. */
  readonly depth: number;
  /** Every line from this group, accountable ones first. */
  readonly lines: readonly LineView[];
  readonly differences: readonly Difference[];
  readonly seats: readonly Seat[];
  /** Null when no seat is listed. */
  readonly seatTotal: SeatTotal | null;
};

export type LineView = Pick<ReportingLine, 'id' | 'kind' | 'certainty'> & {
  /** Id and name, in this structure, of the group reported to. */
  readonly to: string;
  readonly toName: string;
  /** True when the line does not stand in the other structure. */
  readonly isDifferent: boolean;
};

export function viewStructure(structure: Structure, side: Side): StructureView {
  const standing = structure.groups.filter((group) => stands(group, side));
  const lines = structure.reportingLines.filter((line) => stands(line, side));
  return {
    side,
    groups: placesInTree(standing, lines).map((place) => viewGroup(structure, side, place)),
  };
}

/** The name of a group in one of the structures. */
export function nameAt(group: Pick<Group, 'name' | 'former'>, side: Side): string {
  return side === 'before' ? (group.former?.name ?? group.name) : group.name;
}

function stands({ when }: { readonly when: Group['when'] }, side: Side): boolean {
  return when === 'both' || when === side;
}

type Place = { readonly group: Group; readonly parent: string | null; readonly depth: number };

/**
 * The groups in the order of a tree of accountability. A group that reports to several stands under
 * the first; one that reports to none, or in a circle, stands at the top.
 */
function placesInTree(
  groups: readonly Group[],
  lines: readonly ReportingLine[],
): readonly Place[] {
  const placed = new Map<string, Place>();
  const parents = new Map(groups.map(({ id }) => [id, parentOf(id, groups, lines)]));
  const place = (group: Group, parent: string | null, depth: number) => {
    if (placed.has(group.id)) return;
    placed.set(group.id, { group, parent, depth });
    for (const child of groups) {
      if (parents.get(child.id) === group.id) place(child, group.id, depth + 1);
    }
  };
  const tops = groups.filter(({ id }) => parents.get(id) === null);
  // The second round places the circles, which no top leads to.
  for (const group of [...tops, ...groups]) place(group, null, 0);
  return [...placed.values()];
}

function parentOf(
  id: string,
  groups: readonly Group[],
  lines: readonly ReportingLine[],
): string | null {
  const line = lines.find(
    ({ from, to, kind }) =>
      kind === 'accountable' &&
      from === id &&
      to !== id &&
      groups.some((group) => group.id === to),
  );
  return line?.to ?? null;
}

function viewGroup(
  structure: Structure,
  side: Side,
  { group, parent, depth }: Place,
): GroupView {
  const name = nameAt(group, side);
  const elsewhere = nameAt(group, side === 'before' ? 'after' : 'before');
  const seats = structure.seats.filter((seat) => seat.group === group.id && stands(seat, side));
  const stated = side === 'before' && group.former !== null ? group.former : group;
  return {
    id: group.id,
    name,
    otherName: group.when === 'both' && elsewhere !== name ? elsewhere : null,
    type: group.type,
    status: group.status,
    frequency: stated.frequency ?? group.frequency,
    meetingsPerYear: stated.meetingsPerYear ?? group.meetingsPerYear,
    remit: stated.remit ?? group.remit,
    parent,
    depth,
    lines: viewLines(structure, side, group.id),
    differences: differencesOf(structure, group),
    seats,
    seatTotal: totalSeats(seats),
  };
}

function viewLines(structure: Structure, side: Side, from: string): readonly LineView[] {
  const lines = structure.reportingLines.filter(
    (line) => line.from === from && stands(line, side),
  );
  return [...lines]
    .sort((a, b) => Number(b.kind === 'accountable') - Number(a.kind === 'accountable'))
    .flatMap(({ id, kind, certainty, to, when }) => {
      const target = structure.groups.find((group) => group.id === to && stands(group, side));
      if (!target) return [];
      const toName = nameAt(target, side);
      return [{ id, kind, certainty, to, toName, isDifferent: when !== 'both' }];
    });
}
