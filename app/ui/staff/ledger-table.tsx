/** The ledger as a sum that a reader can follow: received, less each reason, leaves analysed. */
import type { Figure } from '#app/domain/analysis/figure.ts';
import { LATE_OUTCOMES } from '#app/domain/analysis/ledger-line.ts';
import type { Ledger } from '#app/domain/analysis/summary.ts';
import { EXCLUSION_REASONS } from '#app/domain/response/response.ts';
import { EXCLUSION_WORDS, LATE_OUTCOME_WORDS } from '#app/domain/response/wording.ts';
import { DataTable } from '../data-table.tsx';
import { FigureLink } from './figure-link.tsx';

type LedgerTableProps = {
  readonly ledger: Ledger;
  /** Address of the responses behind a figure; null where the reader may not see them. */
  readonly hrefOf: ((figureKey: string) => string) | null;
};

export function LedgerTable({ ledger, hrefOf }: LedgerTableProps) {
  const row = (words: string, figure: Figure, count: number) => [
    words,
    <FigureLink key="figure" figure={figure} count={count} of={words} hrefOf={hrefOf} />,
  ];
  const excluded = EXCLUSION_REASONS.flatMap((reason) => {
    const count = ledger.excluded[reason];
    if (count === undefined) return [];
    return [row(`Less: ${EXCLUSION_WORDS[reason]}`, { kind: 'excluded', reason }, count)];
  });
  const { lateOutcomes } = ledger;
  const late = LATE_OUTCOMES.flatMap((outcome) => {
    if (lateOutcomes === undefined) return [];
    const words = `Late: ${LATE_OUTCOME_WORDS[outcome]}`;
    return [row(words, { kind: 'late', outcome }, lateOutcomes[outcome])];
  });
  return (
    <div className="portal-prose">
      <DataTable
        caption="What became of every response"
        columns={[{ header: 'Responses' }, { header: 'Number', isNumeric: true }]}
        rows={[
          row('Received', { kind: 'received' }, ledger.received),
          ...excluded,
          row('Analysed', { kind: 'analysed', type: null }, ledger.analysed),
          row('Of those received: came late', { kind: 'late' }, ledger.late),
          ...late,
        ]}
      />
    </div>
  );
}
