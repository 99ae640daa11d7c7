/**
 * What staff decide about a response: to leave it out of the analysis, to take it back in, to accept
 * or refuse it as late. Nothing is deleted, and each decision needs its reason.
 */
import { accept, refuse, type Result } from '../result.ts';
import type { Exclusion, LateDecision, Response } from './response.ts';

/** Reasons that a person may give. `withdrawn` is the respondent's, `late` follows from the clock. */
export const STAFF_EXCLUSION_REASONS = [
  'blank',
  'duplicate',
  'spam',
  'out-of-scope',
  'no-contact',
  'superseded',
] as const satisfies readonly Exclusion['reason'][];

export type DecisionRefusal =
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'not-late' };

export type TakeBackRefusal =
  | { readonly kind: 'reason-missing' }
  /** Nobody has left it out, so nothing can be taken back. */
  | { readonly kind: 'not-left-out' };

export function excludeResponse(
  response: Pick<Response, 'withdrawnAt'>,
  exclusion: Exclusion,
): Result<Exclusion, DecisionRefusal> {
  if (response.withdrawnAt) return refuse({ kind: 'withdrawn' });
  if (exclusion.note.trim() === '') return refuse({ kind: 'reason-missing' });
  return accept({ ...exclusion, note: exclusion.note.trim() });
}

/** The reason for which a response that was left out is taken back. */
export function takeBackResponse(
  { exclusion }: Pick<Response, 'exclusion'>,
  reason: string,
): Result<string, TakeBackRefusal> {
  if (exclusion === null) return refuse({ kind: 'not-left-out' });
  if (reason.trim() === '') return refuse({ kind: 'reason-missing' });
  return accept(reason.trim());
}

export function decideLateResponse(
  response: Pick<Response, 'timeliness'>,
  decision: LateDecision,
): Result<LateDecision, DecisionRefusal> {
  if (response.timeliness !== 'late') return refuse({ kind: 'not-late' });
  if (decision.reason.trim() === '') return refuse({ kind: 'reason-missing' });
  return accept({ ...decision, reason: decision.reason.trim() });
}
