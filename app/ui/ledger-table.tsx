/** The ledger as a sum that a reader can follow: received, less each reason, leaves analysed. */
import type { ReactNode } from 'react';

import { figureKey, type Figure } from '#app/domain/analysis/figure.ts';
import type { Ledger } from '#app/domain/analysis/summary.ts';
import { EXCLUSION_REASONS } from '#app/domain/response/response.ts';
import { EXCLUSION_WORDS } from '#app/domain/response/wording.ts';
import { DataTable } from './data-table.tsx';

type LedgerTableProps = {
  readonly ledger: Ledger;
  /** Address of the responses behind a figure; null where the reader may not see them. */
  readonly hrefOf: ((figureKey: string) => string) | null;
};

export function LedgerTable({ ledger, hrefOf }: LedgerTableProps) {
  const numberOf = (figure: Figure, count: number): ReactNode =>
    hrefOf === null ? (
      count
    ) : (
      <a className="govuk-link" href={hrefOf(figureKey(figure))}>
        {count}
      </a>
    );
  const excluded = EXCLUSION_REASONS.flatMap((reason) => {
    const count = ledger.excluded[reason];
    if (count === undefined) return [];
    return [[`Less: ${EXCLUSION_WORDS[reason]}`, numberOf({ kind: 'excluded', reason }, count)]];
  });
  return (
    <DataTable
      caption="What became of every response"
      columns={[{ header: 'Responses' }, { header: 'Number', isNumeric: true }]}
      rows={[
        ['Received', numberOf({ kind: 'received' }, ledger.received)],
        ...excluded,
        ['Analysed', numberOf({ kind: 'analysed', type: null }, ledger.analysed)],
        ['Of those received: came late', numberOf({ kind: 'late' }, ledger.late)],
      ]}
    />
  );
}
