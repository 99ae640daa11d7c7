/** How many responses came, and what became of each: received − excluded = analysed. */
import type { PackSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import { EXCLUSION_REASONS } from '#app/domain/response/response.ts';
import { EXCLUSION_WORDS, LATE_OUTCOME_WORDS } from '#app/domain/response/wording.ts';
import { LATE_OUTCOMES } from '#app/domain/analysis/ledger-line.ts';
import type { Ledger } from '#app/domain/analysis/summary.ts';
import type { Block, Row, Table } from '../report.ts';
import {
  countColumn,
  heading,
  paragraphs,
  row,
  tableBlock,
  textColumn,
  traced,
} from './blocks.ts';

export function ledgerSection(snapshot: PackSnapshot): readonly Block[] {
  return [
    heading(1, 'How many responses we received'),
    ...paragraphs(
      'Every response is counted once, by whatever route it came. It is either analysed or left out for one stated reason. Responses that are left out are kept on record.',
    ),
    tableBlock(ledgerTable(snapshot)),
  ];
}

export function ledgerTable({ summary: { ledger } }: Pick<PackSnapshot, 'summary'>): Table {
  const excluded = EXCLUSION_REASONS.flatMap((reason) => {
    const count = ledger.excluded[reason];
    if (count === undefined) return [];
    const label = `Less: ${EXCLUSION_WORDS[reason]}`;
    return [row('body', [label, traced(count, { kind: 'excluded', reason })])];
  });
  return {
    id: 'ledger',
    caption: 'Responses received, left out and analysed',
    base: null,
    note: 'Received, less each line left out, is exactly the number analysed. Late responses are also in the lines above: each is analysed only if a named person accepted it with a reason.',
    columns: [textColumn('Responses'), countColumn('Number')],
    rows: [
      row('total', ['Received', traced(ledger.received, { kind: 'received' })]),
      ...excluded,
      row('total', ['Analysed', traced(ledger.analysed, { kind: 'analysed', type: null })]),
      row('beside', ['Of those received, came late', traced(ledger.late, { kind: 'late' })]),
      ...lateRows(ledger),
    ],
  };
}

/** Late ones apart, by what became of them. */
function lateRows({ lateOutcomes }: Ledger): readonly Row[] {
  if (lateOutcomes === undefined) return [];
  return LATE_OUTCOMES.map((outcome) =>
    row('beside', [
      `Late: ${LATE_OUTCOME_WORDS[outcome]}`,
      traced(lateOutcomes[outcome], { kind: 'late', outcome }),
    ]),
  );
}
