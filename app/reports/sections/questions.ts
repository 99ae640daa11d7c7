/**
 * What was answered to each closed question: counts with their base, and beside it those who chose
 * nothing or were not asked, who are in no share. Each number can be traced.
 */
import type { PackSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import type { Split } from '#app/domain/analysis/summary.ts';
import type { QuestionTally } from '#app/domain/analysis/tally-questions.ts';
import { ANSWERING_TYPES } from '#app/domain/response/response.ts';
import type { Block, Cell, Row, Table } from '../report.ts';
import { numbersTable, rankingTables } from './further-questions.ts';
import { NOT_A_VOTE } from '../wording.ts';
import {
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

/** Nothing where the consultation asks no closed question. */
export function questionsSection({ questions }: PackSnapshot): readonly Block[] {
  if (questions.length === 0) return [];
  return [
    heading(1, 'What people answered to closed questions'),
    notice(NOT_A_VOTE),
    ...paragraphs(
      'Shares are of those who chose an answer. Whoever chose none, or was not asked, is shown and is in no share. Where several answers could be chosen, the numbers add up to more than the base.',
    ),
    ...questions.flatMap((tally, at) => tablesOf(tally, `question-${at + 1}`).map(tableBlock)),
  ];
}

function tablesOf(tally: QuestionTally, id: string): readonly Table[] {
  if (tally.ranked) return rankingTables(tally, tally.ranked, id);
  if (tally.numbers) return [numbersTable(tally, tally.numbers, id)];
  return [questionTable(tally, id)];
}

function questionTable(tally: QuestionTally, id: string): Table {
  const { answered } = tally.states;
  return {
    id,
    caption: `Question: ${tally.prompt}`,
    base: { count: tally.base, of: 'respondents who chose an answer' },
    note: tally.isSurvey
      ? 'Only a survey asked this. Those who replied in another way were not asked, and are among those who chose no answer.'
      : null,
    columns: [
      textColumn('Answer'),
      countColumn('Individuals'),
      shareColumn('Share of individuals who answered', '%'),
      countColumn('Organisations'),
      shareColumn('Share of organisations who answered', '%'),
    ],
    rows: [
      ...tally.choices.map(({ id, label, respondents }) =>
        rowOf('body', label, tally.id, id, respondents, answered),
      ),
      rowOf('total', 'All who chose an answer (base)', tally.id, 'any', answered, answered),
      besideRow('Chose no answer', tally, 'not-answered'),
      besideRow('Not asked', tally, 'not-asked'),
    ],
  };
}

function besideRow(
  label: string,
  { id, states }: QuestionTally,
  state: 'not-answered' | 'not-asked',
): Row {
  return rowOf('beside', label, id, state, states[state], null);
}

/** A null base means that the row is in no share. */
function rowOf(
  kind: Row['kind'],
  label: string,
  question: string,
  choice: string,
  counts: Split,
  base: Split | null,
): Row {
  const cells = ANSWERING_TYPES.flatMap((type): readonly Cell[] => {
    const column = type === 'individual' ? 'individuals' : 'organisations';
    const figure = { kind: 'choice', question, choice, type } as const;
    return [traced(counts[column], figure), base && shareOf(counts[column], base[column])];
  });
  return row(kind, [label, ...cells]);
}
