/**
 * Steps that people take after publication: a longer period for everyone, and withdrawal. Each is
 * refused, with the stage, where it makes no sense.
 */
import { accept, refuse, type Result } from '../result.ts';
import { findNoticeBreach, type NoticeBreach } from './back-plan.ts';
import { stageAt, type Consultation, type Milestone, type Stage } from './consultation.ts';

/** True from publication until analysis begins. */
export function isExtendable({
  milestone,
  closesAt,
}: Pick<Consultation, 'milestone' | 'closesAt'>): boolean {
  return milestone === 'published' && closesAt !== null;
}

export type ExtendRefusal =
  | { readonly kind: 'wrong-stage'; readonly stage: Stage }
  | { readonly kind: 'not-later' }
  | { readonly kind: 'reason-missing' }
  /** The meeting would lack its notice, and nobody has accepted that (W-08). */
  | { readonly kind: 'breaks-notice'; readonly breach: NoticeBreach };

export type ExtensionRequest = {
  readonly closesAt: Date;
  readonly reason: string;
  /** True once a person has read that the notice of the meeting breaks and extends all the same. */
  readonly isBreachAccepted?: boolean;
};

/**
 * A later closing instant for everyone, with the reason (D-11). One that closed may be opened again,
 * as after an outage in its last hours, but not once analysis has begun.
 */
export function extendPeriod(
  consultation: Consultation,
  extension: ExtensionRequest,
  now: Date,
): Result<Consultation, ExtendRefusal> {
  const stage = stageAt(consultation, now);
  const { closesAt } = consultation;
  if (!isExtendable(consultation) || closesAt === null) {
    return refuse({ kind: 'wrong-stage', stage });
  }
  if (extension.closesAt <= closesAt || extension.closesAt <= now) {
    return refuse({ kind: 'not-later' });
  }
  const reason = extension.reason.trim();
  if (reason === '') return refuse({ kind: 'reason-missing' });
  const breach = findNoticeBreach(consultation, extension.closesAt);
  if (breach !== null && extension.isBreachAccepted !== true) {
    return refuse({ kind: 'breaks-notice', breach });
  }
  return accept({
    ...consultation,
    closesAt: extension.closesAt,
    extensions: [
      ...consultation.extensions,
      { previousClosesAt: closesAt, reason, recordedAt: now },
    ],
  });
}

export type WithdrawRefusal =
  { readonly kind: 'wrong-stage'; readonly stage: Stage } | { readonly kind: 'reason-missing' };

/** From publication until the meeting has its pack. */
const WITHDRAWABLE: readonly Milestone[] = ['published', 'analysis', 'report-draft'];

export function isWithdrawable({ milestone }: Pick<Consultation, 'milestone'>): boolean {
  return WITHDRAWABLE.includes(milestone);
}

/** Takes it back, with a reason that is published; its page stays. */
export function withdrawConsultation(
  consultation: Consultation,
  withdrawal: { readonly reason: string },
  now: Date,
): Result<Consultation, WithdrawRefusal> {
  const stage = stageAt(consultation, now);
  if (!isWithdrawable(consultation)) {
    return refuse({ kind: 'wrong-stage', stage });
  }
  const reason = withdrawal.reason.trim();
  if (reason === '') return refuse({ kind: 'reason-missing' });
  return accept({ ...consultation, milestone: 'withdrawn', withdrawnReason: reason });
}
