/**
 * Whether the ids of a structure fit together and name things that the paper has.
 *
 * A register comes from outside as a file; one that names a group or block that does not exist
 * would draw a picture with holes in it, so it is refused whole with every fault named.
 */
import type { Paper } from '../paper/paper.ts';
import type { Structure } from './structure.ts';

/** One sentence for each fault, in the order of the register; none when it fits together. */
export function listStructureFaults(
  structure: Structure,
  paper: Pick<Paper, 'blocks' | 'proposals'>,
): readonly string[] {
  const groups = idsOf(structure.groups);
  return [
    ...repeated('group', structure.groups),
    ...repeated('seat', structure.seats),
    ...repeated('reporting line', structure.reportingLines),
    ...repeated('change', structure.changes),
    ...structure.seats.flatMap(({ id, group }) =>
      unknown(`Seat ${id}`, 'group', [group], groups),
    ),
    ...seatCountFaults(structure),
    ...structure.reportingLines.flatMap(({ id, from, to }) =>
      unknown(`Reporting line ${id}`, 'group', [from, to], groups),
    ),
    ...changeFaults(structure, paper, groups),
  ];
}

function changeFaults(
  { changes }: Structure,
  paper: Pick<Paper, 'blocks' | 'proposals'>,
  groups: ReadonlySet<string>,
): readonly string[] {
  const blocks = idsOf(paper.blocks);
  const proposals = idsOf(paper.proposals);
  return changes.flatMap((change) => {
    const named = `Change ${change.id}`;
    const proposal = change.proposal === null ? [] : [change.proposal];
    return [
      ...unknown(named, 'group', change.groups, groups),
      ...unknown(named, 'block', change.sourceBlocks, blocks),
      ...unknown(named, 'proposal', proposal, proposals),
    ];
  });
}

function seatCountFaults({ seats }: Structure): readonly string[] {
  return seats
    .filter(({ minimum, maximum }) => maximum !== null && maximum < minimum)
    .map(({ id }) => `Seat ${id} has a maximum below its minimum.`);
}

function repeated(
  kind: string,
  entries: readonly { readonly id: string }[],
): readonly string[] {
  const ids = entries.map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => `More than one ${kind} has the id ${id}.`);
}

function unknown(
  subject: string,
  kind: string,
  named: readonly string[],
  known: ReadonlySet<string>,
): readonly string[] {
  return named
    .filter((id) => !known.has(id))
    .map((id) => `${subject} names ${kind} ${id}, which does not exist.`);
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}
