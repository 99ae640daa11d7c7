/** A structure as tables: its groups, and the seats of each group that lists them. */
import type { GroupView, StructureView } from '#app/domain/structure/structure-view.ts';
import type { Seat } from '#app/domain/structure/structure.ts';
import type { Target } from '#app/domain/response/target.ts';
import { DataTable } from '../data-table.tsx';
import {
  differenceWords,
  kindWords,
  linesInWords,
  meetingWords,
  seatTotalWords,
  SIDE_WORDS,
} from './words.ts';

type StructureTableProps = { readonly view: StructureView };

/** What the text tree and the drawing say, as a table. */
export function GroupTable({ view }: StructureTableProps) {
  return (
    <DataTable
      caption={`${SIDE_WORDS[view.side]}: the groups`}
      columns={GROUP_COLUMNS}
      rows={view.groups.map((group) => [
        group.name,
        kindWords(group),
        linesInWords(group),
        differenceWords(group, view.side),
      ])}
    />
  );
}

const GROUP_COLUMNS = [
  { header: 'Group' },
  { header: 'Kind of group' },
  { header: 'Who it reports to' },
  { header: 'What changes' },
] as const;

type MeetingsTableProps = { readonly before: StructureView; readonly after: StructureView };

/** Meetings and seats of every group for which the paper states either, now and proposed. */
export function MeetingsTable({ before, after }: MeetingsTableProps) {
  const ids = [...new Set([...after.groups, ...before.groups].map(({ id }) => id))];
  const rows = ids.flatMap((id) => {
    const sides = [before, after].map((view) => view.groups.find((group) => group.id === id));
    const isStated = sides.some((group) => group && saysMore(group));
    if (!isStated) return [];
    const name = sides[1]?.name ?? sides[0]?.name ?? id;
    return [[name, ...sides.map(meetingCell), ...sides.map(seatCell)]];
  });
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption="Meetings and seats of each group"
      columns={MEETING_COLUMNS}
      rows={rows}
    />
  );
}

const MEETING_COLUMNS = [
  { header: 'Group' },
  { header: 'Meetings now' },
  { header: 'Meetings proposed' },
  { header: 'Seats now' },
  { header: 'Seats proposed' },
] as const;

function saysMore({ frequency, meetingsPerYear, seatTotal }: GroupView): boolean {
  return frequency !== null || meetingsPerYear !== null || seatTotal !== null;
}

function meetingCell(group: GroupView | undefined): string {
  return group ? meetingWords(group) : 'no such group';
}

function seatCell(group: GroupView | undefined): string {
  return group ? seatTotalWords(group.seatTotal) : 'no such group';
}

type SeatTablesProps = StructureTableProps & {
  /** Null while no responses are taken. */
  readonly commentHref: ((target: Target) => string) | null;
};

export function SeatTables({ view, commentHref }: SeatTablesProps) {
  return (
    <>
      {view.groups
        .filter(({ seats }) => seats.length > 0)
        .map((group) => (
          <SeatTable key={group.id} view={view} group={group} commentHref={commentHref} />
        ))}
    </>
  );
}

function SeatTable({
  view,
  group,
  commentHref,
}: SeatTablesProps & { readonly group: GroupView }) {
  // A seat that stays is commented on where it is proposed, one that goes where it stood.
  const isHere = ({ when }: Seat) => view.side === 'after' || when === 'before';
  const takesComments = commentHref !== null && group.seats.some(isHere);
  const columns = [
    { header: 'Seat, as printed' },
    { header: 'Number', isNumeric: true },
    { header: 'Depends on' },
    ...(takesComments ? [{ header: 'Your view', isForScreen: true }] : []),
  ];
  const rows = group.seats.map((seat) => [
    seat.label,
    seatTotalWords({ ...seat, conditions: [] }),
    seat.condition ?? '',
    ...(takesComments
      ? [isHere(seat) && <CommentOnSeat key="comment" seat={seat} commentHref={commentHref} />]
      : []),
  ]);
  const total = [
    'All seats',
    seatTotalWords(group.seatTotal && { ...group.seatTotal, conditions: [] }),
  ];
  const conditions = group.seatTotal?.conditions.join('; ') ?? '';
  return (
    <DataTable
      caption={`${SIDE_WORDS[view.side]}: seats on the ${group.name}`}
      columns={columns}
      rows={[...rows, [...total, conditions, ...(takesComments ? [''] : [])]]}
    />
  );
}

type CommentOnSeatProps = {
  readonly seat: Seat;
  readonly commentHref: (target: Target) => string;
};

function CommentOnSeat({ seat: { id, label }, commentHref }: CommentOnSeatProps) {
  return (
    <a href={commentHref({ kind: 'seat', id })} rel="nofollow">
      Comment<span className="govuk-visually-hidden"> on the seat: {label}</span>
    </a>
  );
}
