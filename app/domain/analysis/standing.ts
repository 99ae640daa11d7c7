/**
 * Where a response stands in the ledger: analysed, or excluded for exactly one reason.
 *
 * received = analysed + Σ excluded holds by construction, because this one function puts each
 * response in one place (A-05, W-06).
 */
import {
  EXCLUSION_REASONS,
  type ExclusionReason,
  type Response,
} from '../response/response.ts';

/** A place in the ledger: analysed, or the one reason for which it is not. */
export type LedgerPlace = 'analysed' | ExclusionReason;

export const LEDGER_PLACES = ['analysed', ...EXCLUSION_REASONS] as const;

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

export function placeOf(response: Parameters<typeof standingOf>[0]): LedgerPlace {
  const standing = standingOf(response);
  return standing.kind === 'analysed' ? 'analysed' : standing.reason;
}

export const LATE_STATES = ['in-time', 'undecided', 'accepted', 'refused'] as const;
/** What was decided about the lateness of a response, if it came late. */
export type LateState = (typeof LATE_STATES)[number];

export function lateStateOf({
  timeliness,
  lateDecision,
}: Pick<Response, 'timeliness' | 'lateDecision'>): LateState {
  if (timeliness !== 'late') return 'in-time';
  return lateDecision?.decision ?? 'undecided';
}
