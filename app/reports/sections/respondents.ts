/** Who replied: by type, channel, week, sector and area, and the organisations by name. */
import type { PackSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import { SMALL_NUMBER_THRESHOLD } from '#app/domain/analysis/suppress.ts';
import { formatDay } from '#app/domain/consultation/london-time.ts';
import { RESPONDENT_TYPES, type RespondentType } from '#app/domain/response/response.ts';
import { CHANNEL_WORDS } from '#app/domain/response/wording.ts';
import { counted } from '../format-cell.ts';
import type { Base, Block, Chart, Series, Table } from '../report.ts';
import { MEETINGS_NOTE, NOT_A_VOTE, TYPE_WORDS } from '../wording.ts';
import {
  chartBlock,
  countColumn,
  heading,
  paragraphs,
  row,
  shareColumn,
  shareOf,
  tableBlock,
  textColumn,
  traced,
} from './blocks.ts';

const BY_TYPE: readonly Series[] = [
  { name: 'Individuals', column: 1 },
  { name: 'Organisations', column: 2 },
];

export function respondentsSection(snapshot: PackSnapshot): readonly Block[] {
  if (snapshot.summary.ledger.analysed === 0) {
    return [heading(1, 'Who replied'), ...paragraphs('No response has been analysed.')];
  }
  const { bySector, byArea } = snapshot.respondents;
  return [
    heading(1, 'Who replied'),
    ...paragraphs(
      'People who answered for themselves and organisations are shown side by side. They are not added together, because one organisation may speak for many people.',
    ),
    tableBlock(typeTable(snapshot)),
    chartBlock(channelChart(snapshot)),
    chartBlock(weekChart(snapshot)),
    ...(bySector.length > 0 ? [tableBlock(sectorTable(snapshot))] : []),
    ...(byArea.length > 0 ? [tableBlock(areaTable(snapshot))] : []),
    ...organisationBlocks(snapshot),
  ];
}

function analysedBase({ summary }: PackSnapshot): Base {
  return { count: summary.ledger.analysed, of: 'responses analysed' };
}

function typeTable(snapshot: PackSnapshot): Table {
  const { ledger, byType } = snapshot.summary;
  return {
    id: 'respondent-type',
    caption: 'Individuals and organisations',
    base: analysedBase(snapshot),
    note: byType.meeting === undefined ? null : MEETINGS_NOTE,
    columns: [textColumn('Who'), countColumn('Responses'), shareColumn('Share of responses')],
    rows: RESPONDENT_TYPES.flatMap((type) => typeRow(type, byType[type], ledger.analysed)),
  };
}

/** Nothing for notes of meetings where there are none. */
function typeRow(type: RespondentType, count: number | undefined, analysed: number) {
  if (count === undefined) return [];
  const cells = [traced(count, { kind: 'analysed', type }), shareOf(count, analysed)];
  return [row('body', [TYPE_WORDS[type], ...cells])];
}

/** The tables that set individuals beside organisations. */
function answeringBase({ summary: { byType } }: PackSnapshot): Base {
  return byType.meeting === undefined
    ? { count: byType.individual + byType.organisation, of: 'responses analysed' }
    : {
        count: byType.individual + byType.organisation,
        of: 'responses analysed that are no notes of meetings',
      };
}

export function channelChart(snapshot: PackSnapshot): Chart {
  const { byChannel } = snapshot.respondents;
  const said = byChannel.map(
    ({ channel, individuals, organisations }) =>
      `${CHANNEL_WORDS[channel]}: ${counted(individuals, 'individual')}, ${counted(organisations, 'organisation')}.`,
  );
  return {
    title: 'How people replied',
    description: `Bar chart of responses by how they came. ${said.join(' ')}`,
    caveat: NOT_A_VOTE,
    unit: 'count',
    series: BY_TYPE,
    table: {
      id: 'channel',
      caption: 'How responses came',
      base: answeringBase(snapshot),
      note: null,
      columns: [textColumn('Route'), countColumn('Individuals'), countColumn('Organisations')],
      rows: byChannel.map(({ channel, individuals, organisations }) =>
        row('body', [
          CHANNEL_WORDS[channel],
          traced(individuals, { kind: 'channel', channel, type: 'individual' }),
          traced(organisations, { kind: 'channel', channel, type: 'organisation' }),
        ]),
      ),
    },
  };
}

export function weekChart(snapshot: PackSnapshot): Chart {
  const { byWeek } = snapshot.respondents;
  const busiest = [...byWeek].sort(
    (one, other) =>
      other.individuals + other.organisations - (one.individuals + one.organisations),
  )[0];
  const peak = busiest
    ? ` The busiest week began on ${formatDay(busiest.weekBeginning)}, with ${counted(busiest.individuals, 'individual')} and ${counted(busiest.organisations, 'organisation')}.`
    : '';
  return {
    title: 'When people replied',
    description: `Bar chart of responses by the week in which they were received, over ${counted(byWeek.length, 'week')}.${peak}`,
    caveat: NOT_A_VOTE,
    unit: 'count',
    series: BY_TYPE,
    table: {
      id: 'week',
      caption: 'When responses were received',
      base: answeringBase(snapshot),
      note: 'Weeks run from Monday to Sunday.',
      columns: [
        textColumn('Week beginning'),
        countColumn('Individuals'),
        countColumn('Organisations'),
      ],
      rows: byWeek.map(({ weekBeginning, individuals, organisations }) =>
        row('body', [shortDay(weekBeginning), individuals, organisations]),
      ),
    },
  };
}

/** "22 July 2011": every week begins on a Monday, so the weekday says nothing. */
function shortDay(day: string): string {
  return formatDay(day).replace('Monday ', '');
}

function sectorTable({ summary, respondents }: PackSnapshot): Table {
  const organisations = summary.byType.organisation;
  return {
    id: 'sector',
    caption: 'Organisations by sector',
    base: { count: organisations, of: 'organisations analysed' },
    note: 'Sectors as the organisations gave them.',
    columns: [
      textColumn('Sector'),
      countColumn('Organisations'),
      shareColumn('Share of organisations'),
    ],
    rows: respondents.bySector.map(({ sector, organisations: count }) =>
      row(sector === null ? 'beside' : 'body', [
        sector ?? 'Not given',
        count,
        shareOf(count, organisations),
      ]),
    ),
  };
}

function areaTable({ summary, respondents }: PackSnapshot): Table {
  return {
    id: 'area',
    caption: 'Individuals by area',
    base: { count: summary.byType.individual, of: 'individuals analysed' },
    note: `To protect people, a number from 1 to ${SMALL_NUMBER_THRESHOLD - 1} is hidden, and so are as many others as needed that it cannot be worked out.`,
    columns: [textColumn('Area'), countColumn('Individuals')],
    rows: respondents.byArea.map(({ area, individuals }) =>
      row(area === null ? 'beside' : 'body', [
        area ?? 'Not given or elsewhere',
        individuals ?? 'Hidden',
      ]),
    ),
  };
}

function organisationBlocks({ respondents }: PackSnapshot): readonly Block[] {
  const { named, unnamed } = respondents.organisations;
  if (named.length + unnamed === 0) return [];
  return [
    heading(2, 'Organisations that replied'),
    ...(named.length > 0 ? [{ kind: 'list' as const, entries: named }] : []),
    ...paragraphs(
      unnamed === 0
        ? 'Every organisation agreed to be named.'
        : `${counted(unnamed, 'organisation')} did not agree to be named.`,
    ),
  ];
}
