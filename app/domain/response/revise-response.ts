/**
 * Changing or withdrawing a response already sent: allowed until closing, and every version is kept
 * (P-05). After closing the version that was in time stands.
 */
import { stageAt, type Stage } from '../consultation/consultation.ts';
import { accept, refuse, type Result } from '../result.ts';
import { isBlank } from './content.ts';
import {
  receiveResponse,
  type Deadline,
  type ReceiveRefusal,
  type SubmitContent,
} from './receive-response.ts';
import type { Response } from './response.ts';

export type ReviseRefusal =
  | { readonly kind: 'blank' }
  | { readonly kind: 'withdrawn' }
  /** The version sent before closing stands. */
  | { readonly kind: 'closed'; readonly stage: Stage };

/** Decides whether a changed draft becomes a further version of its response. */
export function reviseResponse(
  deadline: Deadline,
  response: Pick<Response, 'withdrawnAt'>,
  submitted: SubmitContent,
): Result<'revised', ReviseRefusal> {
  if (isBlank(submitted.content)) return refuse({ kind: 'blank' });
  if (response.withdrawnAt !== null) return refuse({ kind: 'withdrawn' });
  const received = receiveResponse(deadline, { ...submitted, isOfferedLate: false });
  return received.ok ? accept('revised') : refuse(toReviseRefusal(received.refusal));
}

/** True while the respondent may still change or withdraw it. */
export function mayRevise(
  deadline: Deadline,
  response: Pick<Response, 'withdrawnAt'>,
  now: Date,
): boolean {
  const stage = stageAt(deadline, now);
  return response.withdrawnAt === null && (stage === 'open' || stage === 'extended');
}

function toReviseRefusal(refusal: ReceiveRefusal): ReviseRefusal {
  return refusal.kind === 'blank' ? refusal : { kind: 'closed', stage: refusal.stage };
}
