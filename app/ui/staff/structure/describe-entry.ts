/** One entry of a structure in words, row by row, blank ones left out. */
import { blockNames } from '#app/domain/paper/block-names.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { Entry } from '#app/domain/structure/edit-structure.ts';
import { groupNameAt } from '#app/domain/structure/entry-names.ts';
import type { Change, Group, ReportingLine, Seat } from '#app/domain/structure/structure.ts';
import {
  CHANGE_TYPE_WORDS,
  kindWords,
  meetingWords,
  seatTotalWords,
} from '../../structure/words.ts';
import { WHEN_WORDS } from './entry-words.ts';
import { CERTAINTY_CHOICES } from './line-fields.tsx';

type Row = { readonly name: string; readonly value: string };

export function describeEntry(
  { kind, value }: Entry,
  paper: Pick<Paper, 'structure' | 'blocks' | 'proposals'>,
): readonly Row[] {
  const rows = (() => {
    switch (kind) {
      case 'group':
        return groupRows(value);
      case 'seat':
        return seatRows(value, paper);
      case 'line':
        return lineRows(value, paper);
      case 'change':
        return changeRows(value, paper);
    }
  })();
  return rows.flatMap(([name, words]) =>
    words === null || words === '' ? [] : [{ name, value: words }],
  );
}

type Said = readonly (readonly [name: string, words: string | null])[];

function groupRows(group: Group): Said {
  const { former } = group;
  const isMeeting = group.frequency !== null || group.meetingsPerYear !== null;
  return [
    ['Name', group.name],
    ['Other names', group.aliases.join('; ')],
    ['Kind', kindWords(group)],
    ['Stands', WHEN_WORDS[group.when]],
    ['Meetings', isMeeting ? meetingWords(group) : null],
    ['Remit', group.remit],
    ['Secretariat', group.secretariat],
    ...(former ? formerRows(former) : []),
  ];
}

function formerRows({
  name,
  frequency,
  meetingsPerYear,
  remit,
}: NonNullable<Group['former']>): Said {
  return [
    ['Name now', name],
    ['Meetings now', frequency],
    ['Meetings a year now', meetingsPerYear?.toString() ?? null],
    ['Remit now', remit],
  ];
}

type OfPaper = Pick<Paper, 'structure' | 'blocks' | 'proposals'>;

function seatRows(seat: Seat, { structure }: OfPaper): Said {
  return [
    ['Seat on', groupNameAt(structure, seat.group, seat.when)],
    ['Seat', seat.label],
    ['Organisation', seat.organisation],
    ['People', seatTotalWords({ ...seat, conditions: [] })],
    ['Depends on', seat.condition],
    ['Stands', WHEN_WORDS[seat.when]],
  ];
}

function lineRows(line: ReportingLine, { structure }: OfPaper): Said {
  return [
    ['Group', groupNameAt(structure, line.from, line.when)],
    [LINE_NAMES[line.kind], groupNameAt(structure, line.to, line.when)],
    ['Stands', WHEN_WORDS[line.when]],
    ['Certainty', CERTAINTY_CHOICES[line.certainty]],
  ];
}

const LINE_NAMES: Readonly<Record<ReportingLine['kind'], string>> = {
  accountable: 'Reports to',
  links: 'Links with',
  advisory: 'Advises',
};

function changeRows(change: Change, { structure, blocks, proposals }: OfPaper): Said {
  const names = blockNames(blocks);
  const proposal = proposals.find(({ id }) => id === change.proposal);
  return [
    ['Change', change.title],
    ['Kinds', change.types.map((type) => CHANGE_TYPE_WORDS[type]).join(', ')],
    ['Groups', change.groups.map((id) => groupNameAt(structure, id)).join('; ')],
    ['Now', change.before],
    ['Proposed', change.after],
    ['Source', change.sourceBlocks.map((id) => names.get(id) ?? id).join('; ')],
    ['Certainty', CERTAINTY_CHOICES[change.certainty]],
    ['Editor’s note', change.note],
    ['Proposal', proposal?.title ?? null],
  ];
}
