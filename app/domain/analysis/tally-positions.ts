/**
 * Counting positions: how many individuals and how many organisations take each one.
 *
 * The base is everyone with one of the five positions; not-answered stands beside them and is in no
 * share. One pass over the counts, whatever the number of proposals.
 */
import type { Paper } from '../paper/paper.ts';
import { POSITIONS, type Position } from '../response/response.ts';
import type { CountedPositions } from './ledger-line.ts';
import type { ProposalTally, Split } from './summary.ts';

/** Something on which positions are counted. */
export type Positioned = {
  readonly id: string;
  readonly title: string;
  /** Key of the target that carries the positions, as `targetKey` writes it. */
  readonly key: string;
};

type Counts = { individuals: number; organisations: number };

/** One tally for each of `things`, in their order; `everyone` answers for themselves. */
export function tallyPositions(
  things: readonly Positioned[],
  everyone: Split,
  positions: readonly CountedPositions[],
): readonly ProposalTally[] {
  const counted = new Map<string, Map<Position, Counts>>(
    things.map(({ key }) => [key, new Map()]),
  );
  for (const { target, position, type, count } of positions) {
    const byPosition = counted.get(target);
    if (!byPosition) continue;
    const counts = byPosition.get(position) ?? { individuals: 0, organisations: 0 };
    counts[type === 'organisation' ? 'organisations' : 'individuals'] += count;
    byPosition.set(position, counts);
  }
  return things.map((thing) => tallyFrom(thing, counted.get(thing.key) ?? new Map(), everyone));
}

/** The options of an appraisal, each with its printed letter. */
export function positionedOptions({ options }: Pick<Paper, 'options'>): readonly Positioned[] {
  return options.map(({ id, label, title }) => ({
    id,
    title: `Option ${label}: ${title}`,
    key: `option:${id}`,
  }));
}

function tallyFrom(
  { id, title }: Positioned,
  byPosition: ReadonlyMap<Position, Counts>,
  everyone: Split,
): ProposalTally {
  const splitOf = (position: Position): Split => ({
    individuals: byPosition.get(position)?.individuals ?? 0,
    organisations: byPosition.get(position)?.organisations ?? 0,
  });
  const answered = sumSplits(POSITIONS.map(splitOf));
  return {
    id,
    title,
    base: answered.individuals + answered.organisations,
    positions: {
      support: splitOf('support'),
      'support-with-changes': splitOf('support-with-changes'),
      oppose: splitOf('oppose'),
      'dont-know': splitOf('dont-know'),
      'no-view': splitOf('no-view'),
      'not-answered': {
        individuals: everyone.individuals - answered.individuals,
        organisations: everyone.organisations - answered.organisations,
      },
    },
  };
}

/** Individuals and organisations of one tally who answered: the bases of their two shares. */
export function answeredSplit(tally: Pick<ProposalTally, 'positions'>): Split {
  return sumSplits(POSITIONS.map((position) => tally.positions[position]));
}

/** Adds like to like: individuals and organisations stay apart. */
export function sumSplits(splits: readonly Split[]): Split {
  return {
    individuals: splits.reduce((sum, { individuals }) => sum + individuals, 0),
    organisations: splits.reduce((sum, { organisations }) => sum + organisations, 0),
  };
}
