/**
 * The ledger: what became of every response received.
 *
 * Each response is put in one place by `standingOf`, and `received` is the sum of the places, so
 * received = analysed + Σ excluded by construction (A-05, W-06).
 */
import {
  EXCLUSION_REASONS,
  type ExclusionReason,
  type Response,
} from '../response/response.ts';
import { latestContent } from './positions.ts';
import { standingOf } from './standing.ts';
import type { Ledger } from './summary.ts';

export function tallyLedger(responses: readonly Response[]): Ledger {
  const places = new Map<ExclusionReason | 'analysed', number>();
  for (const response of responses) {
    const standing = standingOf(response);
    const place = standing.kind === 'analysed' ? 'analysed' : standing.reason;
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return {
    received: [...places.values()].reduce((sum, count) => sum + count, 0),
    excluded: Object.fromEntries(
      EXCLUSION_REASONS.flatMap((reason) => {
        const count = places.get(reason);
        return count === undefined ? [] : [[reason, count]];
      }),
    ),
    analysed: places.get('analysed') ?? 0,
    late: responses.filter(({ timeliness }) => timeliness === 'late').length,
  };
}

/** Those of them that answer for themselves: everything but the notes of meetings. */
export function answeringResponses(analysed: readonly Response[]): readonly Response[] {
  return analysed.filter((response) => latestContent(response).respondent.type !== 'meeting');
}

/** The responses that are analysed, in the order given. */
export function analysedResponses(responses: readonly Response[]): readonly Response[] {
  return responses.filter((response) => standingOf(response).kind === 'analysed');
}
