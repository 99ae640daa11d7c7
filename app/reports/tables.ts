/** The tables of a report, for formats that are made of tables alone. */
import type { Report, Table } from './report.ts';

/** Every table, in the order of the report, those of charts included. */
export function tablesOf(report: Pick<Report, 'blocks'>): readonly Table[] {
  return report.blocks.flatMap((block) => {
    if (block.kind === 'table') return [block.table];
    return block.kind === 'chart' ? [block.chart.table] : [];
  });
}
