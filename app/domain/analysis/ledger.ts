/**
 * The ledger: what became of every response received.
 *
 * Each response has one line with one place, and `received` is the sum of the places, so
 * received = analysed + Σ excluded by construction (A-05, W-06).
 */
import {
  EXCLUSION_REASONS,
  type ExclusionReason,
  type Response,
} from '../response/response.ts';
import { lateOutcomeOf, type CountedLines, type LateOutcome } from './ledger-line.ts';
import { latestContent } from './positions.ts';
import { standingOf } from './standing.ts';
import type { LateOutcomes, Ledger } from './summary.ts';

export function tallyLedger(lines: readonly CountedLines[]): Ledger {
  const at = (reason: ExclusionReason) => sumOf(lines.filter(({ place }) => place === reason));
  const late = lines.filter((line) => line.late !== 'in-time');
  return {
    received: sumOf(lines),
    excluded: Object.fromEntries(
      EXCLUSION_REASONS.map((reason) => [reason, at(reason)] as const).filter(
        ([, count]) => count > 0,
      ),
    ),
    analysed: sumOf(lines.filter(({ place }) => place === 'analysed')),
    late: sumOf(late),
    ...(sumOf(late) === 0 ? {} : { lateOutcomes: tallyLate(late) }),
  };
}

function tallyLate(late: readonly CountedLines[]): LateOutcomes {
  const became = (outcome: LateOutcome) =>
    sumOf(late.filter((line) => lateOutcomeOf(line) === outcome));
  return {
    accepted: became('accepted'),
    refused: became('refused'),
    undecided: became('undecided'),
    leftOut: became('leftOut'),
  };
}

/** Whether each response is in exactly one place: what the places hold is what was received. */
export function isBalanced({ received, excluded, analysed }: Ledger, counted: number): boolean {
  const leftOut = Object.values(excluded).reduce((sum, count) => sum + count, 0);
  return received === counted && received === analysed + leftOut;
}

export function sumOf(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

/** Those of them that answer for themselves: everything but the notes of meetings. */
export function answeringResponses(analysed: readonly Response[]): readonly Response[] {
  return analysed.filter((response) => latestContent(response).respondent.type !== 'meeting');
}

/** The responses that are analysed, in the order given. */
export function analysedResponses(responses: readonly Response[]): readonly Response[] {
  return responses.filter((response) => standingOf(response).kind === 'analysed');
}
