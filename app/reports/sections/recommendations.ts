/** What the meeting is asked to resolve, as the paper puts it. */
import type { PackSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import type { Block, Table } from '../report.ts';
import { heading, paragraphs, row, tableBlock, textColumn } from './blocks.ts';

export function recommendationsSection(snapshot: PackSnapshot): readonly Block[] {
  return [
    heading(1, 'Recommendations'),
    ...(snapshot.recommendations.length === 0
      ? paragraphs('The paper makes no recommendation to the meeting.')
      : [tableBlock(recommendationsTable(snapshot))]),
  ];
}

export function recommendationsTable({ recommendations }: PackSnapshot): Table {
  return {
    id: 'recommendations',
    caption: 'What the meeting is asked to resolve',
    base: null,
    note: 'Decisions are recorded at the meeting.',
    columns: [textColumn('Number'), textColumn('Recommendation')],
    rows: recommendations.map(({ label, text }, at) =>
      row('body', [label ?? String(at + 1), text]),
    ),
  };
}
