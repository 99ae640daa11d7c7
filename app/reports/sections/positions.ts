/**
 * What people said on each proposal and option: a table and a chart of positions (A-07, C-07).
 *
 * Individuals and organisations side by side; shares are of those in the column who answered; people
 * who did not answer stand below, in no share.
 */
import type { PackReading, PackSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import type { Figure } from '#app/domain/analysis/figure.ts';
import {
  POSITIONS,
  ANSWERING_TYPES,
  type AnsweringType,
} from '#app/domain/response/response.ts';
import { POSITION_WORDS } from '#app/domain/response/wording.ts';
import type { ProposalTally, Split } from '#app/domain/analysis/summary.ts';
import { answeredSplit } from '#app/domain/analysis/tally-positions.ts';
import { counted, formatCell } from '../format-cell.ts';
import type { Block, Chart, Row, Table } from '../report.ts';
import { NOT_A_VOTE, TYPE_WORDS } from '../wording.ts';
import {
  chartBlock,
  countColumn,
  heading,
  notice,
  paragraphs,
  row,
  shareColumn,
  shareOf,
  tableBlock,
  textColumn,
  traced,
} from './blocks.ts';

/** What is tallied: its target key and the word for one of its kind. */
export type TallyKind = 'proposal' | 'option';

/** Below this many responses, bars show numbers: a share of a few people reads as more than it is. */
const FEWEST_FOR_SHARES = 100;

export function proposalsSection(snapshot: PackSnapshot): readonly Block[] {
  const { proposals } = snapshot.summary;
  const { options } = snapshot;
  if (proposals.length + options.length === 0) {
    return [
      heading(1, 'What people said on each proposal'),
      ...paragraphs('The paper puts no proposal or option on which to take a position.'),
    ];
  }
  return [
    heading(1, 'What people said on each proposal'),
    notice(NOT_A_VOTE),
    ...paragraphs(
      'Shares are of those who took a position: support, support with changes, oppose, don’t know or no view. Silence is not read as a view: people who did not answer are shown, and are in no share.',
    ),
    ...glanceBlocks(proposals, 'proposal'),
    ...proposals.flatMap((tally, at) => tallyBlocks(snapshot, tally, 'proposal', at)),
    ...glanceBlocks(options, 'option'),
    ...options.flatMap((tally, at) => tallyBlocks(snapshot, tally, 'option', at)),
  ];
}

/** One line a proposal, for one kind of respondent: who answered, and the positions that take a side. */
export function glanceTable(
  tallies: readonly ProposalTally[],
  kind: TallyKind,
  type: AnsweringType,
): Table {
  const who = TYPE_WORDS[type].toLowerCase();
  return {
    id: `${kind}s-${who}`,
    caption: `The ${kind}s at a glance: ${who}`,
    base: null,
    note: `Numbers of ${who}. Don’t know, no view and not answered are in the tables that follow.`,
    columns: [
      textColumn(kind === 'proposal' ? 'Proposal' : 'Option'),
      countColumn('Answered'),
      ...AT_A_GLANCE.map((position) => countColumn(POSITION_WORDS[position])),
    ],
    rows: tallies.map((tally, at) => {
      const counts = (['answered', ...AT_A_GLANCE] as const).map((position) => {
        const split =
          position === 'answered' ? answeredSplit(tally) : tally.positions[position];
        const target = `${kind}:${tally.id}`;
        return traced(countOf(split, type), { kind: 'position', target, position, type });
      });
      return row('body', [titleOf(tally, kind, at), ...counts]);
    }),
  };
}

const AT_A_GLANCE = ['support', 'support-with-changes', 'oppose'] as const;

function glanceBlocks(tallies: readonly ProposalTally[], kind: TallyKind): readonly Block[] {
  if (tallies.length === 0) return [];
  return ANSWERING_TYPES.map((type) => tableBlock(glanceTable(tallies, kind, type)));
}

function tallyBlocks(
  snapshot: PackSnapshot,
  tally: ProposalTally,
  kind: TallyKind,
  at: number,
): readonly Block[] {
  const title = heading(2, titleOf(tally, kind, at));
  if (tally.base === 0) {
    return [
      title,
      ...paragraphs('Nobody took a position on this.'),
      tableBlock(positionTable(snapshot, tally, kind, at)),
    ];
  }
  return [title, chartBlock(positionChart(snapshot, tally, kind, at))];
}

/** Options carry their printed letter; proposals are numbered in the order of the paper. */
export function titleOf(
  tally: Pick<ProposalTally, 'title'>,
  kind: TallyKind,
  at: number,
): string {
  return kind === 'proposal' ? `Proposal ${at + 1}: ${tally.title}` : tally.title;
}

export function positionChart(
  snapshot: PackSnapshot,
  tally: ProposalTally,
  kind: TallyKind,
  at: number,
): Chart {
  const answered = answeredSplit(tally);
  const isInShares = snapshot.summary.ledger.analysed >= FEWEST_FOR_SHARES;
  return {
    title: isInShares
      ? 'Positions, as a share of those who answered'
      : 'Positions, in numbers of respondents',
    description: `Bar chart of positions. ${sentenceFor(tally, 'individual')} ${sentenceFor(tally, 'organisation')}`,
    caveat: NOT_A_VOTE,
    unit: isInShares ? 'share' : 'count',
    series: [
      { name: `Individuals (base ${answered.individuals})`, column: isInShares ? 2 : 1 },
      { name: `Organisations (base ${answered.organisations})`, column: isInShares ? 4 : 3 },
    ],
    table: positionTable(snapshot, tally, kind, at),
  };
}

/** "Of 40 individuals who answered: support 20 (50%), …." */
function sentenceFor(tally: ProposalTally, type: AnsweringType): string {
  const base = countOf(answeredSplit(tally), type);
  const who = counted(base, type);
  if (base === 0) return `No ${type} answered.`;
  const parts = POSITIONS.map((position) => {
    const count = countOf(tally.positions[position], type);
    const share = formatCell(shareOf(count, base), 'share');
    return `${POSITION_WORDS[position].toLowerCase()} ${formatCell(count, 'count')} (${share})`;
  });
  return `Of ${who} who answered: ${parts.join(', ')}.`;
}

export function positionTable(
  { readings }: Pick<PackSnapshot, 'readings'>,
  tally: ProposalTally,
  kind: TallyKind,
  at: number,
): Table {
  const answered = answeredSplit(tally);
  const ofAnswered = POSITIONS.map((position) => positionRow(tally, kind, position, answered));
  return {
    id: `${kind}-${at + 1}`,
    caption: `Positions on ${titleOf(tally, kind, at)}`,
    base: { count: tally.base, of: 'respondents who took one of the five positions' },
    note: readingsNote(readings.filter(({ target }) => target === `${kind}:${tally.id}`)),
    columns: [
      textColumn('Position'),
      countColumn('Individuals'),
      shareColumn('Share of individuals who answered', '%'),
      countColumn('Organisations'),
      shareColumn('Share of organisations who answered', '%'),
    ],
    rows: [
      ...ofAnswered,
      positionRow(tally, kind, 'answered', answered),
      positionRow(tally, kind, 'not-answered', answered),
    ],
  };
}

/** That some of the positions are answers to another question, and how they were read. */
function readingsNote(readings: readonly PackReading[]): string | null {
  if (readings.length === 0) return null;
  const said = readings.map(({ question, answers, responses }) => {
    const read = answers.map(
      ({ answer, position }) =>
        `“${answer}” as ${position === null ? 'no position' : POSITION_WORDS[position].toLowerCase()}`,
    );
    return `“${question}”, in ${counted(responses, 'response')}: ${read.join(', ')}.`;
  });
  return `Some of these positions are answers to the question of a survey, which the office has read as positions. ${said.join(' ')}`;
}

type Sought = Extract<Figure, { kind: 'position' }>['position'];

function positionRow(
  tally: ProposalTally,
  kind: TallyKind,
  position: Sought,
  answered: Split,
): Row {
  const counts = position === 'answered' ? answered : tally.positions[position];
  const hasShare = position !== 'not-answered';
  const cells = (['individual', 'organisation'] as const).flatMap((type) => [
    traced(countOf(counts, type), {
      kind: 'position',
      target: `${kind}:${tally.id}`,
      position,
      type,
    }),
    hasShare ? shareOf(countOf(counts, type), countOf(answered, type)) : null,
  ]);
  return row(rowKindOf(position), [rowLabelOf(position), ...cells]);
}

function rowKindOf(position: Sought): Row['kind'] {
  if (position === 'answered') return 'total';
  return position === 'not-answered' ? 'beside' : 'body';
}

function rowLabelOf(position: Sought): string {
  if (position === 'answered') return 'All who answered (base)';
  return position === 'not-answered' ? 'Did not answer' : POSITION_WORDS[position];
}

function countOf(split: Split, type: AnsweringType): number {
  return type === 'individual' ? split.individuals : split.organisations;
}
