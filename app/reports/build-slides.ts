/**
 * Building the slides: one message each, the same figures as the report.
 *
 * What does not fit a slide is shortened or put on a further slide; the whole text is in the notes
 * or in the report. No respondent's words or name appear (C-08).
 */
import type { PackSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import type { ProposalTally } from '#app/domain/analysis/summary.ts';
import { shortenText } from '#app/domain/analysis/shorten-text.ts';
import { formatDay, formatInstant, londonDay } from '#app/domain/consultation/london-time.ts';
import { counted } from './format-cell.ts';
import { paginateTable, type PageRoom } from './paginate.ts';
import type { Chart, Slide, Table } from './report.ts';
import { ledgerTable } from './sections/ledger.ts';
import { COMMENTS_STATEMENT, METHOD_POINTS } from './sections/method.ts';
import { positionChart, positionTable, titleOf, type TallyKind } from './sections/positions.ts';
import { decisionText, interimNotice, mayStillChange, periodText } from './sections/purpose.ts';
import { recommendationsTable } from './sections/recommendations.ts';
import { channelChart, weekChart } from './sections/respondents.ts';
import { changesTable, groupsTable } from './sections/structure.ts';
import { NOT_A_VOTE } from './wording.ts';

const MAX_TITLE_CHARACTERS = 160;
const MAX_POINT_CHARACTERS = 230;

/** Rows of a table that can be read beside a chart. */
const MAX_ROWS_BESIDE = 8;

/** Two or three columns in large type; more columns take smaller type, and so more characters. */
const LARGE_ROOM: PageRoom = { lines: 13, lineCharacters: 92, maxCellCharacters: 480 };
const SMALL_ROOM: PageRoom = { lines: 15, lineCharacters: 104, maxCellCharacters: 110 };

export function buildSlides(snapshot: PackSnapshot, hash: string): readonly Slide[] {
  return [
    openingSlide(snapshot),
    purposeSlide(snapshot),
    ledgerSlide(snapshot),
    ...respondentSlides(snapshot),
    limitsSlide(),
    ...snapshot.summary.proposals.map((tally, at) =>
      tallySlide(snapshot, tally, 'proposal', at),
    ),
    ...snapshot.options.map((tally, at) => tallySlide(snapshot, tally, 'option', at)),
    ...tableSlides('What would change', changesTable(snapshot.structure), SMALL_ROOM),
    ...tableSlides('The groups before and after', groupsTable(snapshot.structure), SMALL_ROOM),
    ...tableSlides(
      'What the meeting is asked to resolve',
      recommendationsTable(snapshot),
      LARGE_ROOM,
    ),
    nextStepsSlide(snapshot),
    sourceSlide(snapshot, hash),
  ];
}

function openingSlide({ consultation, snapshotAt }: PackSnapshot): Slide {
  const isInterim = mayStillChange(consultation.stage);
  return {
    title: shortenText(consultation.title, MAX_TITLE_CHARACTERS),
    body: {
      kind: 'opening',
      lines: [
        isInterim ? 'What people have said so far: interim figures' : 'What people said',
        shortenText(consultation.publisher, MAX_TITLE_CHARACTERS),
        `Figures at ${formatInstant(new Date(snapshotAt))}`,
      ],
    },
    notes: [
      consultation.title,
      ...(isInterim ? [interimNotice({ snapshotAt })] : []),
      decisionText(consultation),
    ],
  };
}

function purposeSlide({ consultation }: PackSnapshot): Slide {
  const points = [
    `${consultation.publisher} asked for comments on “${consultation.title}”.`,
    periodText(consultation),
    ...(consultation.audience === '' ? [] : [`Who was asked: ${consultation.audience}`]),
    decisionText(consultation),
  ];
  return pointsSlide('Why we asked, and how', points);
}

function ledgerSlide(snapshot: PackSnapshot): Slide {
  const { received, analysed } = snapshot.summary.ledger;
  return {
    title: `We received ${counted(received, 'response')} and analysed ${counted(analysed, 'response')}`,
    body: { kind: 'table', table: ledgerTable(snapshot) },
    notes: ['Every response is either analysed or left out for one stated reason.'],
  };
}

function respondentSlides(snapshot: PackSnapshot): readonly Slide[] {
  const { byType, ledger } = snapshot.summary;
  if (ledger.analysed === 0) {
    return [pointsSlide('Who replied', ['No response has been analysed.'])];
  }
  const who = `${counted(byType.individual, 'individual')} and ${counted(byType.organisation, 'organisation')}`;
  const weeks = weekChart(snapshot);
  const channels = channelChart(snapshot);
  return [
    ...chartSlides(`We analysed responses from ${who}`, channels),
    ...chartSlides('When people replied', weeks),
  ];
}

/** A chart with its table: beside it, or on slides that follow where it is too long. */
function chartSlides(title: string, chart: Chart): readonly Slide[] {
  const isTableBeside = chart.table.rows.length <= MAX_ROWS_BESIDE;
  const slide: Slide = {
    title,
    body: { kind: 'chart', chart, isTableBeside },
    notes: [chart.description, chart.caveat],
  };
  if (isTableBeside) return [slide];
  return [slide, ...tableSlides(chart.table.caption, chart.table, LARGE_ROOM)];
}

function limitsSlide(): Slide {
  const points = [NOT_A_VOTE, ...METHOD_POINTS.slice(0, 3), COMMENTS_STATEMENT];
  return pointsSlide('What these figures can and cannot tell you', points);
}

function tallySlide(
  snapshot: PackSnapshot,
  tally: ProposalTally,
  kind: TallyKind,
  at: number,
): Slide {
  const title = titleOf(tally, kind, at);
  const chart = positionChart(snapshot, tally, kind, at);
  return {
    title: shortenText(title, MAX_TITLE_CHARACTERS),
    body:
      tally.base === 0
        ? { kind: 'table', table: positionTable(snapshot, tally, kind, at) }
        : { kind: 'chart', chart, isTableBeside: true },
    notes: [title, chart.description, NOT_A_VOTE],
  };
}

function tableSlides(title: string, table: Table, room: PageRoom): readonly Slide[] {
  const pages = paginateTable(table, room);
  return pages.map((page, at) => ({
    title: pages.length === 1 ? title : `${title} (${at + 1} of ${pages.length})`,
    body: { kind: 'table', table: { ...page, id: `${page.id}-${at + 1}` } },
    notes: ['Longer wording is shortened on the slide. The report has it in full.'],
  }));
}

function nextStepsSlide({ consultation }: PackSnapshot): Slide {
  const steps =
    consultation.nextSteps?.split(/\s*[\r\n]+\s*/).filter((step) => step !== '') ?? [];
  return pointsSlide('Next steps', [
    decisionText(consultation),
    ...(steps.length > 0 ? steps : ['No further steps have been recorded.']),
  ]);
}

function sourceSlide({ snapshotAt, consultation }: PackSnapshot, hash: string): Slide {
  return pointsSlide('Where these figures come from', [
    `One snapshot, taken on ${formatDay(londonDay(new Date(snapshotAt)))}, of version ${consultation.version} of the paper and every response to it.`,
    'The report, these slides, the spreadsheet, the data file and the web page all carry its mark.',
    `Mark (SHA-256): ${hash}`,
  ]);
}

const MAX_POINTS = 6;

/** Points that do not fit are in the notes, where every point stands in full. */
function pointsSlide(title: string, points: readonly string[]): Slide {
  return {
    title,
    body: {
      kind: 'points',
      points: points
        .slice(0, MAX_POINTS)
        .map((point) => shortenText(point, MAX_POINT_CHARACTERS)),
    },
    notes: points,
  };
}
