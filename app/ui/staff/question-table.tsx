/**
 * What was answered to one closed question. Individuals and organisations stand apart, and those who
 * chose nothing or were not asked stand outside the base.
 */
import type { AnswerState, QuestionTally } from '#app/domain/analysis/tally-questions.ts';
import { DataTable } from '../data-table.tsx';
import { FigureLink } from './figure-link.tsx';

type QuestionTableProps = {
  readonly tally: QuestionTally;
  readonly hrefOf: ((figureKey: string) => string) | null;
};

export function QuestionTable({ tally, hrefOf }: QuestionTableProps) {
  const cell = (
    choice: string,
    label: string,
    type: 'individual' | 'organisation',
    count: number,
  ) => (
    <FigureLink
      key={type}
      figure={{ kind: 'choice', question: tally.id, choice, type }}
      count={count}
      of={`${label}, ${type}s, ${tally.prompt}`}
      hrefOf={hrefOf}
    />
  );
  return (
    <div className="portal-prose">
      <DataTable
        caption={tally.prompt}
        columns={[
          { header: 'Answer' },
          { header: 'Individuals', isNumeric: true },
          { header: 'Organisations', isNumeric: true },
        ]}
        rows={[
          ...tally.choices.map(({ id, label, respondents }) => [
            label,
            cell(id, label, 'individual', respondents.individuals),
            cell(id, label, 'organisation', respondents.organisations),
          ]),
          ...BESIDE.map(({ state, words }) => [
            words,
            cell(state, words, 'individual', tally.states[state].individuals),
            cell(state, words, 'organisation', tally.states[state].organisations),
          ]),
        ]}
      />
      <p className="govuk-hint">
        {tally.base === 1
          ? '1 respondent chose an answer.'
          : `${tally.base} respondents chose an answer.`}{' '}
        Shares are of them. Those who chose none, or were not asked, have no view here.
        {tally.isSurvey &&
          ' Only a survey asked this: whoever replied in another way was not asked.'}
      </p>
    </div>
  );
}

const BESIDE: readonly {
  readonly state: Exclude<AnswerState, 'answered'>;
  readonly words: string;
}[] = [
  { state: 'not-answered', words: 'Chose no answer' },
  { state: 'not-asked', words: 'Not asked' },
];
