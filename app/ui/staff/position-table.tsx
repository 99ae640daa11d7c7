/**
 * What was said on one proposal or option. Individuals and organisations stand apart and are never
 * summed; shares are of those in the column who took a position, and those who took none stand
 * outside the base.
 */
import type { Figure } from '#app/domain/analysis/figure.ts';
import type { ProposalTally, Split } from '#app/domain/analysis/summary.ts';
import { answeredSplit } from '#app/domain/analysis/tally-positions.ts';
import { ANSWERING_TYPES, POSITIONS } from '#app/domain/response/response.ts';
import { POSITION_WORDS } from '#app/domain/response/wording.ts';
import { formatCell } from '#app/reports/format-cell.ts';
import { DataTable } from '../data-table.tsx';
import { FigureLink } from './figure-link.tsx';

type PositionTableProps = {
  readonly tally: ProposalTally;
  /** Key of what the positions are on, such as `proposal:p3`. */
  readonly target: string;
  readonly hrefOf: ((figureKey: string) => string) | null;
};

type Sought = Extract<Figure, { kind: 'position' }>['position'];

export function PositionTable({ tally, target, hrefOf }: PositionTableProps) {
  const answered = answeredSplit(tally);
  const row = (position: Sought, words: string, counts: Split) => [
    words,
    ...ANSWERING_TYPES.flatMap((type) => {
      const column = COLUMNS[type];
      const of = `${words}, ${column}, ${tally.title}`;
      const figure = { kind: 'position', target, position, type } as const;
      return [
        <FigureLink key={type} {...{ figure, count: counts[column], of, hrefOf }} />,
        position === 'not-answered' ? '' : shareOf(counts[column], answered[column]),
      ];
    }),
  ];
  return (
    <DataTable
      caption={tally.title}
      columns={[
        { header: 'Position' },
        { header: 'Individuals', isNumeric: true },
        { header: shareHead('individuals'), isNumeric: true },
        { header: 'Organisations', isNumeric: true },
        { header: shareHead('organisations'), isNumeric: true },
      ]}
      rows={[
        ...POSITIONS.map((position) =>
          row(position, POSITION_WORDS[position], tally.positions[position]),
        ),
        row('answered', 'All who answered (base)', answered),
        row('not-answered', 'Did not answer', tally.positions['not-answered']),
      ]}
    />
  );
}

/** Once on a page, above the tables. */
export function PositionsExplained() {
  return (
    <p className="govuk-body">
      Whoever took one of the five positions answered, and each % is of those in the column
      before it who did. Those who did not answer are in no share, and are not counted as for or
      against.
    </p>
  );
}

function shareHead(of: keyof Split) {
  return (
    <>
      %<span className="govuk-visually-hidden"> of {of} who answered</span>
    </>
  );
}

const COLUMNS = { individual: 'individuals', organisation: 'organisations' } as const;

/** A dash where nobody answered, because 0 of 0 is not 0%. */
function shareOf(count: number, base: number): string {
  return formatCell(base === 0 ? null : count / base, 'share');
}
