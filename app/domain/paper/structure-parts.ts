/** The parts of a paper's structure: groups, seats, reporting lines and changes, with their facts. */
import type { Structure } from '../structure/structure.ts';
import { part, plainWords, type PaperPart } from './paper-part.ts';

/** `where` names the blocks that say something. */
export function structureParts(
  structure: Structure,
  where: (blocks: readonly string[]) => string,
): readonly PaperPart[] {
  const names = new Map(structure.groups.map(({ id, name }) => [id, name]));
  const groupName = (id: string) => names.get(id) ?? id;
  return [
    ...groupParts(structure),
    ...seatParts(structure, groupName),
    ...lineParts(structure, groupName),
    ...structure.changes.map((change) =>
      part({ kind: 'change', id: change.id, name: `Change: ${change.title}`, record: change }, [
        ['Title', change.title],
        ['Kind', change.types.map(plainWords).join(', ')],
        ['Groups', change.groups.map(groupName).join('; ')],
        ['Now', change.before ?? ''],
        ['Proposed', change.after ?? ''],
        ['Certainty', plainWords(change.certainty)],
        ['Note', change.note ?? ''],
        ['Said in', where(change.sourceBlocks)],
      ]),
    ),
  ];
}

function groupParts({ groups }: Structure): readonly PaperPart[] {
  return groups.map((group) =>
    part({ kind: 'group', id: group.id, name: `Group: ${group.name}`, record: group }, [
      ['Name', group.name],
      ['Other names', group.aliases.join('; ')],
      ['Kind', plainWords(group.type)],
      ['Status', plainWords(group.status)],
      ['Stands', WHEN_WORDS[group.when]],
      ['Meets', group.frequency ?? ''],
      ['Meetings a year', group.meetingsPerYear === null ? '' : String(group.meetingsPerYear)],
      ['Remit', group.remit ?? ''],
      ['Secretariat', group.secretariat ?? ''],
    ]),
  );
}

type NameOfGroup = (id: string) => string;

function seatParts({ seats }: Structure, groupName: NameOfGroup): readonly PaperPart[] {
  return seats.map((seat) => {
    const name = `Seat on ${groupName(seat.group)}: ${seat.label}`;
    const most = seat.maximum === null ? 'not stated' : String(seat.maximum);
    return part({ kind: 'seat', id: seat.id, name, record: seat }, [
      ['Group', groupName(seat.group)],
      ['Seat', seat.label],
      ['Organisation', seat.organisation ?? ''],
      ['People', `at least ${seat.minimum}, at most ${most}`],
      ['Depends on', seat.condition ?? ''],
      ['Stands', WHEN_WORDS[seat.when]],
    ]);
  });
}

function lineParts(
  { reportingLines }: Structure,
  groupName: NameOfGroup,
): readonly PaperPart[] {
  return reportingLines.map((line) => {
    const name = `Reporting line: ${groupName(line.from)} to ${groupName(line.to)}`;
    return part({ kind: 'reporting-line', id: line.id, name, record: line }, [
      ['From', groupName(line.from)],
      ['To', groupName(line.to)],
      ['Kind', plainWords(line.kind)],
      ['Stands', WHEN_WORDS[line.when]],
      ['Certainty', plainWords(line.certainty)],
    ]);
  });
}

const WHEN_WORDS = {
  before: 'now',
  after: 'as proposed',
  both: 'now and as proposed',
} as const;
