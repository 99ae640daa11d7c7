/**
 * What was said on one proposal. Individuals and organisations stand apart and are never summed, and
 * those who took no position stand outside the base.
 */
import type { ProposalTally, Split } from '#app/domain/analysis/summary.ts';
import { POSITIONS, type Position } from '#app/domain/response/response.ts';
import { POSITION_WORDS } from '#app/domain/response/wording.ts';
import { DataTable } from '../data-table.tsx';
import { FigureLink } from './figure-link.tsx';

type PositionTableProps = {
  readonly tally: ProposalTally;
  readonly hrefOf: ((figureKey: string) => string) | null;
};

export function PositionTable({ tally, hrefOf }: PositionTableProps) {
  const target = `proposal:${tally.id}`;
  const row = (position: Position | 'not-answered', words: string) => {
    const cell = (type: 'individual' | 'organisation', of: keyof Split) => (
      <FigureLink
        key={type}
        figure={{ kind: 'position', target, position, type }}
        count={tally.positions[position][of]}
        of={`${words}, ${of}, ${tally.title}`}
        hrefOf={hrefOf}
      />
    );
    return [words, cell('individual', 'individuals'), cell('organisation', 'organisations')];
  };
  return (
    <div className="portal-prose">
      <DataTable
        caption={tally.title}
        columns={[
          { header: 'Position' },
          { header: 'Individuals', isNumeric: true },
          { header: 'Organisations', isNumeric: true },
        ]}
        rows={[
          ...POSITIONS.map((position) => row(position, POSITION_WORDS[position])),
          row('not-answered', 'Took no position'),
        ]}
      />
      <p className="govuk-hint">
        {tally.base === 1
          ? '1 respondent took a position.'
          : `${tally.base} respondents took a position.`}{' '}
        Those who took none are not counted as for or against.
      </p>
    </div>
  );
}
