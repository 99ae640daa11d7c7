/**
 * Summarising a consultation: a paper and what was counted in, the summary out.
 *
 * Only the latest version of each response counts (P-05). Types and channels are counted over the
 * analysed responses, so each of those tables adds up to `ledger.analysed`; positions over those who
 * answer for themselves, because nobody at a meeting was asked for one. Themes and campaigns
 * stay empty until comments can be coded and grouped. Linear in the number of comments.
 */
import type { Paper } from '../paper/paper.ts';
import { CHANNELS, type Channel, type Response } from '../response/response.ts';
import {
  countLines,
  countPositions,
  type CountedLines,
  type CountedPositions,
} from './ledger-line.ts';
import { sumOf, tallyLedger } from './ledger.ts';
import type { Split, Summary } from './summary.ts';
import { tallyPositions, type Positioned } from './tally-positions.ts';

export type SummaryCounts = {
  /** Over everything received. */
  readonly lines: readonly CountedLines[];
  /** Over those analysed who answer for themselves. */
  readonly positions: readonly CountedPositions[];
};

export function summarise(
  paper: Pick<Paper, 'proposals'>,
  responses: readonly Response[],
): Summary {
  const [lines, positions] = [countLines(responses), countPositions(responses)];
  return summariseCounts(paper, { lines, positions });
}

/** The same from what the database has counted. */
export function summariseCounts(
  { proposals }: Pick<Paper, 'proposals'>,
  { lines, positions }: SummaryCounts,
): Summary {
  const analysed = lines.filter(({ place }) => place === 'analysed');
  const ofType = (sought: CountedLines['type']) =>
    sumOf(analysed.filter(({ type }) => type === sought));
  const meeting = ofType('meeting');
  const split = { individuals: ofType('individual'), organisations: ofType('organisation') };
  return {
    ledger: tallyLedger(lines),
    byType: {
      individual: split.individuals,
      organisation: split.organisations,
      ...(meeting === 0 ? {} : { meeting }),
    },
    byChannel: tallyChannels(analysed),
    proposals: tallyPositions(proposals.map(positionedProposal), split, positions),
    themes: [],
    campaigns: [],
  };
}

export function splitByType({ individual, organisation }: Summary['byType']): Split {
  return { individuals: individual, organisations: organisation };
}

function positionedProposal({ id, title }: { id: string; title: string }): Positioned {
  return { id, title, key: `proposal:${id}` };
}

/** Only channels that occur, in their fixed order. */
function tallyChannels(
  analysed: readonly CountedLines[],
): Readonly<Partial<Record<Channel, number>>> {
  const counts = CHANNELS.map((channel) => {
    return [channel, sumOf(analysed.filter((line) => line.channel === channel))] as const;
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
