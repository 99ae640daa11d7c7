/**
 * What was answered to one closed question. Individuals and organisations stand apart, and those who
 * chose nothing or were not asked stand outside the base.
 */
import type { ReactNode } from 'react';

import { placedId, unplacedId } from '#app/domain/analysis/counted-answers.ts';
import type { NumberSummary } from '#app/domain/analysis/number-summary.ts';
import { SMALL_NUMBER_THRESHOLD } from '#app/domain/analysis/suppress.ts';
import type { QuestionTally } from '#app/domain/analysis/tally-questions.ts';
import { grouped, placeWord, withUnit } from '#app/domain/paper/question-choice.ts';
import type { QuestionChoice } from '#app/domain/paper/question.ts';
import { ANSWERING_TYPES } from '#app/domain/response/response.ts';
import { DataTable } from '../data-table.tsx';
import { FigureLink } from './figure-link.tsx';

type QuestionTableProps = {
  readonly tally: QuestionTally;
  readonly hrefOf: ((figureKey: string) => string) | null;
};

type AnsweringType = (typeof ANSWERING_TYPES)[number];

export function QuestionTable(props: QuestionTableProps) {
  const { tally } = props;
  return (
    <div className="portal-prose">
      {tally.ranked && <PlacesTable {...props} ranked={tally.ranked} />}
      <DataTable
        caption={tally.ranked ? `${tally.prompt} (who ranked)` : tally.prompt}
        columns={[
          { header: 'Answer' },
          { header: 'Individuals', isNumeric: true },
          { header: 'Organisations', isNumeric: true },
        ]}
        rows={[
          ...(tally.ranked ? [] : choiceRows(props)),
          ...numberRows(props),
          ...BESIDE.map(({ id, words }) => [words, ...cells(props, id, words)]),
        ]}
      />
      <p className="govuk-hint">{readingOf(tally)}</p>
    </div>
  );
}

function choiceRows(props: QuestionTableProps): readonly (readonly ReactNode[])[] {
  return props.tally.choices.map(({ id, label }) => [label, ...cells(props, id, label)]);
}

/** The counts of one answer, or of those who gave none: individuals, then organisations. */
function cells(props: QuestionTableProps, id: string, label: string): readonly ReactNode[] {
  return ANSWERING_TYPES.map((type) => (
    <CountCell key={type} {...props} {...{ id, label, type }} />
  ));
}

type CountCellProps = QuestionTableProps & {
  readonly id: string;
  readonly label: string;
  readonly type: AnsweringType;
};

function CountCell({ tally, hrefOf, id, label, type }: CountCellProps) {
  return (
    <FigureLink
      figure={{ kind: 'choice', question: tally.id, choice: id, type }}
      count={countOf(tally, id, type)}
      of={`${label}, ${type}s, ${tally.prompt}`}
      hrefOf={hrefOf}
    />
  );
}

function countOf({ choices, states }: QuestionTally, id: string, type: AnsweringType): number {
  const column = type === 'individual' ? 'individuals' : 'organisations';
  if (id === 'any') return states.answered[column];
  if (id === 'not-answered' || id === 'not-asked') return states[id][column];
  return choices.find((choice) => choice.id === id)?.respondents[column] ?? 0;
}

const BESIDE = [
  { id: 'any', words: 'Answered (base)' },
  { id: 'not-answered', words: 'Chose no answer' },
  { id: 'not-asked', words: 'Not asked' },
] as const;

function PlacesTable({
  ranked,
  ...props
}: QuestionTableProps & { readonly ranked: readonly QuestionChoice[] }) {
  const { tally } = props;
  return (
    <DataTable
      caption={tally.prompt}
      columns={[
        { header: 'Option' },
        ...ranked.map((_, at) => ({ header: `Place ${at + 1}`, isNumeric: true })),
        { header: 'Given a place', isNumeric: true },
        { header: 'Given no place', isNumeric: true },
      ]}
      rows={ranked.flatMap(({ id, label }) =>
        ANSWERING_TYPES.map((type) => [
          `${label} (${type}s)`,
          ...[
            ...ranked.map((_, at) => placeWord(at + 1, id)),
            placedId(id),
            unplacedId(id),
          ].map((counted) => (
            <CountCell key={counted} {...props} id={counted} {...{ label, type }} />
          )),
        ]),
      )}
    />
  );
}

function numberRows({ tally: { numbers } }: QuestionTableProps) {
  if (!numbers) return [];
  const said = (summary: NumberSummary | null, of: keyof NumberSummary) =>
    summary === null ? '–' : withUnit(grouped(String(summary[of])), numbers.unit);
  return FIVE.map(({ of, words }) => [
    words,
    said(numbers.individuals, of),
    said(numbers.organisations, of),
  ]);
}

const FIVE: readonly { readonly of: keyof NumberSummary; readonly words: string }[] = [
  { of: 'smallest', words: 'Smallest' },
  { of: 'lowerQuartile', words: 'Lower quartile' },
  { of: 'median', words: 'Median' },
  { of: 'upperQuartile', words: 'Upper quartile' },
  { of: 'largest', words: 'Largest' },
];

function readingOf(tally: QuestionTally): string {
  const { base, isSurvey, ranked, numbers } = tally;
  const who = base === 1 ? '1 respondent' : `${base} respondents`;
  return [
    ...(ranked
      ? [
          `${who} ranked at least one option. Whoever left an option out gave it no place, which is not a low one.`,
        ]
      : []),
    ...(numbers
      ? [
          `${who} gave a number. Where fewer than ${SMALL_NUMBER_THRESHOLD} did, what they gave is not shown, because it could point at somebody.`,
        ]
      : []),
    ...(ranked || numbers ? [] : [`${who} chose an answer. Shares are of them.`]),
    'Those who chose none, or were not asked, have no view here.',
    ...(isSurvey
      ? ['Only a survey asked this: whoever replied in another way was not asked.']
      : []),
  ].join(' ');
}
