/**
 * What was answered to questions for a ranking and for a number, as tables.
 *
 * A ranking is shown place by place, never as an average: whoever left an option out gave it no place,
 * which is not a low one.
 */
import { placedId, unplacedId } from '#app/domain/analysis/counted-answers.ts';
import type { NumberSummary } from '#app/domain/analysis/number-summary.ts';
import type { Split } from '#app/domain/analysis/summary.ts';
import { SMALL_NUMBER_THRESHOLD } from '#app/domain/analysis/suppress.ts';
import type { NumbersGiven, QuestionTally } from '#app/domain/analysis/tally-questions.ts';
import { placeWord } from '#app/domain/paper/question-choice.ts';
import type { QuestionChoice } from '#app/domain/paper/question.ts';
import { ANSWERING_TYPES } from '#app/domain/response/response.ts';
import type { Cell, Row, Table } from '../report.ts';
import { amountColumn, countColumn, row, textColumn, traced } from './blocks.ts';

type AnsweringType = (typeof ANSWERING_TYPES)[number];

const COLUMN_OF = { individual: 'individuals', organisation: 'organisations' } as const;
const NAME_OF = { individual: 'Individuals', organisation: 'Organisations' } as const;

/** The places of every option, and who ranked at all. */
export function rankingTables(
  tally: QuestionTally,
  ranked: readonly QuestionChoice[],
  id: string,
): readonly Table[] {
  const caption = `Question: ${tally.prompt}`;
  const base = { count: tally.base, of: 'respondents who ranked at least one option' };
  return [
    {
      ...{ id, caption, base },
      note: 'Place 1 is the highest. An option without a place was left out by somebody who ranked others; that is not a low place.',
      columns: [
        textColumn('Option'),
        ...ranked.map((_, at) => countColumn(`Place ${at + 1}`)),
        countColumn('Given a place'),
        countColumn('Given no place'),
      ],
      rows: ranked.flatMap((option) =>
        ANSWERING_TYPES.map((type) => placesRow(tally, { option, type, of: ranked.length })),
      ),
    },
    {
      ...{ id: `${id}-who`, caption: `${caption} (who ranked)`, base },
      note: surveyNote(tally),
      columns: [
        textColumn('Respondents'),
        ...ANSWERING_TYPES.map((type) => countColumn(NAME_OF[type])),
      ],
      rows: [
        stateRow('total', 'Ranked at least one option (base)', tally, 'any'),
        stateRow('beside', 'Ranked none', tally, 'not-answered'),
        stateRow('beside', 'Not asked', tally, 'not-asked'),
      ],
    },
  ];
}

type PlacesRow = {
  readonly option: QuestionChoice;
  readonly type: AnsweringType;
  /** How many places there are. */
  readonly of: number;
};

function placesRow(tally: QuestionTally, { option, type, of }: PlacesRow): Row {
  const counted = [
    ...Array.from({ length: of }, (_, at) => placeWord(at + 1, option.id)),
    placedId(option.id),
    unplacedId(option.id),
  ];
  const cells = counted.map((id): Cell => {
    const split = tally.choices.find((choice) => choice.id === id)?.respondents;
    return split ? countCell(tally, { counted: id, split, type }) : null;
  });
  return row('body', [`${option.label} (${COLUMN_OF[type]})`, ...cells]);
}

type Counted = {
  readonly counted: string;
  readonly split: Split;
  readonly type: AnsweringType;
};

function countCell({ id }: QuestionTally, { counted, split, type }: Counted): Cell {
  return traced(split[COLUMN_OF[type]], {
    ...{ kind: 'choice', question: id, choice: counted, type },
  });
}

const STATES = {
  any: 'answered',
  'not-answered': 'not-answered',
  'not-asked': 'not-asked',
} as const;

function stateCell(
  tally: QuestionTally,
  state: keyof typeof STATES,
  type: AnsweringType,
): Cell {
  return countCell(tally, { counted: state, split: tally.states[STATES[state]], type });
}

function stateRow(
  kind: Row['kind'],
  label: string,
  tally: QuestionTally,
  state: keyof typeof STATES,
): Row {
  return row(kind, [label, ...ANSWERING_TYPES.map((type) => stateCell(tally, state, type))]);
}

/** Five numbers for individuals and five for organisations, with those who gave none beside them. */
export function numbersTable(tally: QuestionTally, numbers: NumbersGiven, id: string): Table {
  const unit = numbers.unit === '' ? '' : ` (${numbers.unit})`;
  return {
    id,
    caption: `Question: ${tally.prompt}`,
    base: { count: tally.base, of: 'respondents who gave a number' },
    note: [QUARTILE_NOTE, FEW_NOTE, surveyNote(tally)]
      .filter((text) => text !== null)
      .join(' '),
    columns: [
      textColumn('Respondents'),
      countColumn('Gave a number (base)'),
      ...FIVE.map(({ words }) => amountColumn(`${words}${unit}`)),
      countColumn('Gave none'),
      countColumn('Not asked'),
    ],
    rows: ANSWERING_TYPES.map((type) =>
      row('body', [
        NAME_OF[type],
        stateCell(tally, 'any', type),
        ...FIVE.map(({ of }) => numbers[COLUMN_OF[type]]?.[of] ?? null),
        stateCell(tally, 'not-answered', type),
        stateCell(tally, 'not-asked', type),
      ]),
    ),
  };
}

const FIVE: readonly { readonly of: keyof NumberSummary; readonly words: string }[] = [
  { of: 'smallest', words: 'Smallest' },
  { of: 'lowerQuartile', words: 'Lower quartile' },
  { of: 'median', words: 'Median' },
  { of: 'upperQuartile', words: 'Upper quartile' },
  { of: 'largest', words: 'Largest' },
];

const QUARTILE_NOTE =
  'Half of those who gave a number gave the median or less; a quarter gave the lower quartile or less. Between two numbers both are reckoned as spreadsheets do (QUARTILE.INC).';
const FEW_NOTE = `Where fewer than ${SMALL_NUMBER_THRESHOLD} gave a number, what they gave is not shown, because it could point at somebody.`;

function surveyNote({ isSurvey }: QuestionTally): string | null {
  return isSurvey
    ? 'Only a survey asked this. Those who replied in another way were not asked.'
    : null;
}
