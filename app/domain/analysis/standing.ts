/**
 * Where a response stands in the ledger: analysed, or excluded for exactly one reason.
 *
 * received = analysed + Σ excluded holds by construction, because this one function puts each
 * response in one place (A-05, W-06).
 */
import type { ExclusionReason, Response } from '../response/response.ts';

export type Standing =
  | { readonly kind: 'analysed' }
  | { readonly kind: 'excluded'; readonly reason: ExclusionReason };

/**
 * A respondent's withdrawal outranks everything; a person's exclusion outranks lateness, since a
 * late duplicate is not waiting for a decision.
 */
export function standingOf(
  response: Pick<Response, 'withdrawnAt' | 'exclusion' | 'timeliness' | 'lateDecision'>,
): Standing {
  if (response.withdrawnAt) return { kind: 'excluded', reason: 'withdrawn' };
  if (response.exclusion) return { kind: 'excluded', reason: response.exclusion.reason };
  const isRefused = response.lateDecision?.decision !== 'accepted';
  if (response.timeliness === 'late' && isRefused) return { kind: 'excluded', reason: 'late' };
  return { kind: 'analysed' };
}
