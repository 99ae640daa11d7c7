/**
 * The tables of a consultation's open data: the structure and the schedule of meetings (D-19).
 *
 * Nothing about any respondent is in them.
 */
import { blockNames } from '../paper/block-names.ts';
import { DATE_PRECISIONS, type Meeting, type Paper } from '../paper/paper.ts';
import { nameAt } from '../structure/structure-view.ts';
import {
  CERTAINTIES,
  CHANGE_TYPES,
  GROUP_STATUSES,
  GROUP_TYPES,
  REPORTING_KINDS,
  WHEN,
  type Change,
  type Confirmable,
  type Group,
  type ReportingLine,
  type Seat,
  type When,
} from '../structure/structure.ts';
import {
  listColumn,
  maybeColumn,
  numberColumn,
  openTable,
  textColumn,
  truthColumn,
  type Column,
  type OpenTable,
} from './open-table.ts';

const MEETING_STATES = ['confirmed', 'tbc'] as const satisfies readonly Meeting['status'][];

const CHANGES = openTable<Change>({
  name: 'structure',
  title: 'Changes to the structure',
  description: 'One row for each change that the paper proposes or describes.',
  entries: ({ structure }) => structure.changes,
  columns: [
    idColumn('change'),
    listColumn(
      ['types', 'Kinds of change', 'One or more.'],
      ({ types }) => types,
      CHANGE_TYPES,
    ),
    textColumn(['title', 'Title', 'The change in a few words.'], ({ title }) => title),
    listColumn(
      ['groups', 'Groups', 'Ids of the groups that it affects.'],
      ({ groups }) => groups,
    ),
    listColumn(
      ['group_names', 'Names of the groups', 'Their preferred names, in the same order.'],
      ({ groups }, paper) => groups.map((id) => groupName(paper, id)),
    ),
    maybeColumn(
      ['before', 'Before', 'How it is now. Empty where there is nothing yet.'],
      ({ before }) => before,
    ),
    maybeColumn(
      ['after', 'After', 'How it would be. Empty where nothing would be left.'],
      ({ after }) => after,
    ),
    ...sourceColumns<Change>(),
    textColumn(
      [
        'certainty',
        'Certainty',
        'Whether the paper is clear, can be read in two ways, or leaves it undecided.',
      ],
      ({ certainty }) => certainty,
      CERTAINTIES,
    ),
    maybeColumn(
      ['note', 'Editor’s note', 'What is open, or how the wording is read.'],
      ({ note }) => note,
    ),
    maybeColumn(
      ['proposal', 'Proposal', 'Id of the proposal that it belongs to.'],
      ({ proposal }) => proposal,
    ),
    suggestedColumn(),
  ],
});

const GROUPS = openTable<Group>({
  name: 'groups',
  title: 'Groups',
  description: 'One row for each board, partnership, forum or team, now, as proposed or both.',
  entries: ({ structure }) => structure.groups,
  columns: [
    idColumn('group'),
    textColumn(['name', 'Name', 'The preferred name.'], ({ name }) => name),
    listColumn(
      ['aliases', 'Other names', 'Every other name that the paper uses.'],
      ({ aliases }) => aliases,
    ),
    textColumn(
      ['type', 'Kind of group', 'What the group is for.'],
      ({ type }) => type,
      GROUP_TYPES,
    ),
    textColumn(
      ['status', 'Status', 'Whether the group exists.'],
      ({ status }) => status,
      GROUP_STATUSES,
    ),
    whenColumn(),
    maybeColumn(
      ['frequency', 'Meetings', 'How often it meets, as stated.'],
      ({ frequency }) => frequency,
    ),
    numberColumn(
      ['meetings_per_year', 'Meetings a year', 'As stated; never worked out from the words.'],
      'number',
      ({ meetingsPerYear }) => meetingsPerYear,
    ),
    maybeColumn(['remit', 'Remit', 'What the group is there to do.'], ({ remit }) => remit),
    maybeColumn(
      ['secretariat', 'Secretariat', 'Which office supports it.'],
      ({ secretariat }) => secretariat,
    ),
    maybeColumn(
      ['former_name', 'Name before', 'Where it differs.'],
      ({ former }) => former?.name ?? null,
    ),
    maybeColumn(
      ['former_frequency', 'Meetings before', 'Where they differ.'],
      ({ former }) => former?.frequency ?? null,
    ),
    numberColumn(
      ['former_meetings_per_year', 'Meetings a year before', 'As stated, where they differ.'],
      'number',
      ({ former }) => former?.meetingsPerYear ?? null,
    ),
    maybeColumn(
      ['former_remit', 'Remit before', 'Where it differs.'],
      ({ former }) => former?.remit ?? null,
    ),
    suggestedColumn(),
  ],
});

const SEATS = openTable<Seat>({
  name: 'seats',
  title: 'Seats',
  description: 'One row for each line of a membership list, for one or several people.',
  entries: ({ structure }) => structure.seats,
  columns: [
    idColumn('seat'),
    textColumn(
      ['group', 'Group', 'Id of the group that it is a seat on.'],
      ({ group }) => group,
    ),
    textColumn(
      ['group_name', 'Name of the group', 'Its name where the seat stands.'],
      ({ group, when }, paper) => groupName(paper, group, when),
    ),
    textColumn(['label', 'Seat', 'The line as printed.'], ({ label }) => label),
    maybeColumn(
      ['organisation', 'Organisation', 'Who fills the seat.'],
      ({ organisation }) => organisation,
    ),
    numberColumn(['minimum', 'Fewest', 'Fewest people.'], 'integer', ({ minimum }) => minimum),
    numberColumn(
      ['maximum', 'Most', 'Most people. Empty where no most is stated.'],
      'integer',
      ({ maximum }) => maximum,
    ),
    maybeColumn(
      ['condition', 'Depends on', 'What the number depends on.'],
      ({ condition }) => condition,
    ),
    whenColumn(),
    suggestedColumn(),
  ],
});

const REPORTING_LINES = openTable<ReportingLine>({
  name: 'reporting-lines',
  title: 'Reporting lines',
  description: 'One row for each group that answers to, links with or advises another.',
  entries: ({ structure }) => structure.reportingLines,
  columns: [
    idColumn('reporting line'),
    textColumn(['from', 'From', 'Id of the group that reports.'], ({ from }) => from),
    textColumn(
      ['from_name', 'Name', 'Its name where the line stands.'],
      ({ from, when }, paper) => groupName(paper, from, when),
    ),
    textColumn(['to', 'To', 'Id of the group reported to.'], ({ to }) => to),
    textColumn(
      ['to_name', 'Name reported to', 'Its name where the line stands.'],
      ({ to, when }, paper) => groupName(paper, to, when),
    ),
    textColumn(
      ['kind', 'Kind', 'Whether it answers to, links with or advises.'],
      ({ kind }) => kind,
      REPORTING_KINDS,
    ),
    whenColumn(),
    textColumn(
      ['certainty', 'Certainty', 'As for changes.'],
      ({ certainty }) => certainty,
      CERTAINTIES,
    ),
    suggestedColumn(),
  ],
});

const MEETINGS = openTable<Meeting>({
  name: 'meetings',
  title: 'Schedule of meetings',
  description: 'One row for each meeting that the paper names, in its order.',
  entries: ({ meetings }) => meetings,
  columns: [
    idColumn('meeting'),
    textColumn(['body', 'Body', 'Who meets.'], ({ body }) => body),
    maybeColumn(
      [
        'date',
        'Date',
        'YYYY-MM-DD, or YYYY-MM where only the month is known. Empty: to be confirmed.',
      ],
      ({ date }) => date,
    ),
    textColumn(
      ['precision', 'Precision', 'How exactly the date is known.'],
      ({ precision }) => precision,
      DATE_PRECISIONS,
    ),
    textColumn(
      ['status', 'Status', 'Whether the date is settled.'],
      ({ status }) => status,
      MEETING_STATES,
    ),
    truthColumn(['agm', 'AGM', 'Whether it is an annual general meeting.'], ({ agm }) => agm),
    maybeColumn(['subject', 'Subject', 'What it is about.'], ({ subject }) => subject),
    ...sourceColumns<Meeting>(),
  ],
});

export const OPEN_TABLES: readonly OpenTable[] = [
  CHANGES,
  GROUPS,
  SEATS,
  REPORTING_LINES,
  MEETINGS,
];

function idColumn<Entry extends { readonly id: string }>(what: string): Column<Entry> {
  const description = `Names the ${what} within the consultation, in every version and format.`;
  return textColumn(['id', 'Id', description], ({ id }) => id);
}

function whenColumn<Entry extends { readonly when: When }>(): Column<Entry> {
  const description = 'In which structure it stands: the one before, the one after, or both.';
  return textColumn(['when', 'When', description], ({ when }) => when, WHEN);
}

function suggestedColumn<Entry extends Confirmable>(): Column<Entry> {
  const description = 'True while only a program has read it from the paper.';
  return truthColumn(
    ['suggested', 'Suggested', description],
    ({ isSuggested }) => isSuggested === true,
  );
}

function sourceColumns<
  Entry extends { readonly sourceBlocks: readonly string[] },
>(): readonly Column<Entry>[] {
  return [
    listColumn(
      ['source_blocks', 'Source blocks', 'Ids of the blocks of the paper that say it.'],
      ({ sourceBlocks }) => sourceBlocks,
    ),
    listColumn(
      ['sources', 'Sources', 'What those blocks are called on the page, in the same order.'],
      ({ sourceBlocks }, { blocks }) => {
        const names = blockNames(blocks);
        return sourceBlocks.map((id) => names.get(id) ?? id);
      },
    ),
  ];
}

/** The preferred name, or for something that stands only before, the name in that structure. */
function groupName({ structure }: Paper, id: string, when: When = 'both'): string {
  const group = structure.groups.find((candidate) => candidate.id === id);
  return group ? nameAt(group, when === 'before' ? 'before' : 'after') : id;
}
