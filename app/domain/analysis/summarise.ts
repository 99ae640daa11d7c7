/**
 * Summarising a consultation: a paper and every response to it in, the summary out.
 *
 * Only the latest version of each response counts (P-05). Types and channels are counted over the
 * analysed responses, so each of those tables adds up to `ledger.analysed`; positions over those who
 * answer for themselves, because nobody at a meeting was asked for one. Themes and campaigns
 * stay empty until comments can be coded and grouped. Linear in the number of comments.
 */
import type { Paper } from '../paper/paper.ts';
import { CHANNELS, type Channel, type Response } from '../response/response.ts';
import { analysedResponses, answeringResponses, tallyLedger } from './ledger.ts';
import { latestContent } from './positions.ts';
import type { Summary } from './summary.ts';
import { tallyPositions, type Positioned } from './tally-positions.ts';

export function summarise(
  paper: Pick<Paper, 'proposals'>,
  responses: readonly Response[],
): Summary {
  const analysed = analysedResponses(responses);
  const answering = answeringResponses(analysed);
  const organisations = answering.filter(
    (response) => latestContent(response).respondent.type === 'organisation',
  ).length;
  const meetings = analysed.length - answering.length;
  return {
    ledger: tallyLedger(responses),
    byType: {
      individual: answering.length - organisations,
      organisation: organisations,
      ...(meetings === 0 ? {} : { meeting: meetings }),
    },
    byChannel: tallyChannels(analysed),
    proposals: tallyPositions(paper.proposals.map(positionedProposal), answering),
    themes: [],
    campaigns: [],
  };
}

function positionedProposal({ id, title }: { id: string; title: string }): Positioned {
  return { id, title, key: `proposal:${id}` };
}

/** Only channels that occur, in their fixed order. */
function tallyChannels(
  analysed: readonly Response[],
): Readonly<Partial<Record<Channel, number>>> {
  const counts = new Map<Channel, number>();
  for (const { channel } of analysed) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  return Object.fromEntries(
    CHANNELS.flatMap((channel) => {
      const count = counts.get(channel);
      return count === undefined ? [] : [[channel, count]];
    }),
  );
}
