/**
 * The thirty changes of the Redcar & Cleveland paper (papers.md, B2) as a register that a person
 * would bring: in our own words, each with the printed number of the passage that says it.
 */
import type { Paper } from '#app/domain/paper/paper.ts';
import type { Certainty, ChangeType, Structure } from '#app/domain/structure/structure.ts';
import { aGroup } from './factories.ts';

type Row = readonly [
  types: readonly ChangeType[],
  title: string,
  label: string,
  certainty?: Certainty,
];

const ROWS: readonly Row[] = [
  [['renamed'], 'The board takes the name Leadership Forum', '2.1.1'],
  [['role'], 'It agrees priorities and watches results', '2.1.1'],
  [['role'], 'It gains a mission statement', '2.1.1', 'ambiguous'],
  [['role'], 'It gains twelve objectives', '2.1.2'],
  [['membership'], 'Its seats follow a new list', '2.1.3', 'ambiguous'],
  [['frequency'], 'It meets each quarter', '2.1.5'],
  [['method'], 'Results are managed by outcome', '2.2.2'],
  [['method'], 'One framework of outcomes serves all', '2.2.3', 'pending'],
  [['role'], 'Each theme leads on an objective', '2.2.5'],
  [['method'], 'Report cards go upwards', '2.2.6'],
  [['method'], 'Champions spread the method', '2.2.7'],
  [['retained'], 'Four themes stay', '2.3.2'],
  [['role'], 'Each theme looks again at its terms', '2.3.2'],
  [['merged'], 'Two bodies for jobs become one', '2.3.4'],
  [['renamed'], 'The joint body has a new name', '2.3.4'],
  [['remit'], 'Its remit is jobs, skills and enterprise', '2.3.4'],
  [['remit', 'reporting-line'], 'Three subjects need a home', '2.3.5', 'ambiguous'],
  [['renamed'], 'Sub-groups are called action groups', '2.3.6'],
  [['reclassified'], 'Groups fall into three types', '2.3.6'],
  [['role'], 'Other themes may set tasks', '2.3.7'],
  [['reporting-line'], 'Culture reports to the jobs theme', '2.3.7'],
  [['reporting-line'], 'A new partnership reports to health', '2.3.7'],
  [['reporting-line'], 'Only themes report to the forum', '2.3.7'],
  [['reclassified'], 'Operational groups are mapped', '2.3.8', 'pending'],
  [['created'], 'Area partnerships may come', '2.4.1', 'pending'],
  [['membership'], 'Areas would send two people each', '2.4.1', 'pending'],
  [['reporting-line', 'membership'], 'Reference groups stand outside', '2.3.9'],
  [['created'], 'Short-lived groups may be set up', '2.3.10'],
  [['renamed', 'frequency', 'communication'], 'A forum meets twice a year', '2.5.1'],
  [['resources'], 'One post is saved', '2.6.1', 'ambiguous'],
];

/** As JSON would bring it; a number that is printed twice means its last block. */
export function aChangeRegister({ blocks }: Pick<Paper, 'blocks'>): Structure {
  return {
    groups: [aGroup({ id: 'forum', name: 'Leadership Forum', type: 'board' })],
    seats: [],
    reportingLines: [],
    changes: ROWS.map(([types, title, label, certainty = 'clear'], index) => ({
      id: `change-${index + 1}`,
      types,
      title,
      groups: ['forum'],
      before: null,
      after: title,
      sourceBlocks: blocks
        .filter((block) => block.label === label)
        .slice(-1)
        .map(({ id }) => id),
      certainty,
      note: null,
      proposal: null,
    })),
  };
}
