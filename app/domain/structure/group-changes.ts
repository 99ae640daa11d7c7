/**
 * What changes for one group, found by any of its names (R-29, D-18), and what is left open.
 */
import type { Change, Group, ReportingLine, Structure } from './structure.ts';

/** Every name by which a group goes: the preferred one first, each once. */
export function namesOf(group: Pick<Group, 'name' | 'aliases' | 'former'>): readonly string[] {
  const former = group.former?.name ?? null;
  return [...new Set([group.name, ...(former === null ? [] : [former]), ...group.aliases])];
}

/** The group with this id or name, however it is spelt or shortened; null when there is none. */
export function findGroup(structure: Structure, nameOrId: string): Group | null {
  const sought = normalised(nameOrId);
  if (sought === '') return null;
  const byId = structure.groups.find(({ id }) => id === nameOrId.trim());
  const byName = structure.groups.find((group) =>
    namesOf(group).some((name) => normalised(name) === sought),
  );
  return byId ?? byName ?? null;
}

/** The changes that affect a group, in the order of the record. */
export function changesFor(structure: Structure, groupId: string): readonly Change[] {
  return structure.changes.filter((change) => change.groups.includes(groupId));
}

export type OpenPoints = {
  /** Changes that can be read in more than one way, or are not decided. */
  readonly changes: readonly Change[];
  /** Reporting lines of which the same is true, where no such change is about the group. */
  readonly lines: readonly ReportingLine[];
  /** Groups that may come or have still to be set up, where neither of the above is about them. */
  readonly groups: readonly Group[];
};

/** Everything in the record that is not settled, each point once, in the order of the record. */
export function openPointsOf(structure: Structure): OpenPoints {
  const changes = structure.changes.filter(({ certainty }) => certainty !== 'clear');
  const told = new Set(changes.flatMap((change) => change.groups));
  const lines = structure.reportingLines.filter(
    ({ certainty, from }) => certainty !== 'clear' && !told.has(from),
  );
  for (const { from } of lines) told.add(from);
  const groups = structure.groups.filter(
    ({ id, status }) =>
      (status === 'possible' || status === 'not-yet-established') && !told.has(id),
  );
  return { changes, lines, groups };
}

/** A name without the differences that writers do not mean: case, "&", "Pship", spaces. */
function normalised(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/\bp'?ships?\b/g, 'partnership')
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
