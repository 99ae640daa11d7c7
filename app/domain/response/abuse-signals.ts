/**
 * Signals that a response may come from a machine. They are flags for a person to look at and never
 * a reason to discard or delay: many people may share one address (D-22).
 */
import type { PartnershipSettings } from '../consultation/partnership-settings.ts';

export const ABUSE_SIGNALS = [
  'honeypot-filled',
  'sent-very-quickly',
  'many-from-one-address',
  'many-from-one-email',
  'reported-as-not-sent-by-them',
] as const;
export type AbuseSignal = (typeof ABUSE_SIGNALS)[number];

const SECOND_MS = 1000;

/** A person cannot read the page and say something in less. */
export const QUICKEST_HUMAN_MS = 3 * SECOND_MS;

/** How many responses from one source are not remarkable: settings of the office. */
export type AbuseLimits = Pick<
  PartnershipSettings,
  'rateWindowMinutes' | 'responsesFromOneAddress' | 'responsesFromOneEmail'
>;

export type SubmissionTraces = {
  readonly isHoneypotFilled: boolean;
  readonly startedAt: Date;
  readonly arrivedAt: Date;
  /** Responses within the window from the same network address, this one included. */
  readonly fromSameAddress: number;
  /** Responses within the window naming the same email, this one included; 0 when none is named. */
  readonly fromSameEmail: number;
};

/** The signals that a submission gives, in the order of `ABUSE_SIGNALS`. */
export function abuseSignals(
  traces: SubmissionTraces,
  limits: AbuseLimits,
): readonly AbuseSignal[] {
  const takenMs = traces.arrivedAt.getTime() - traces.startedAt.getTime();
  const isGiven: Readonly<Record<AbuseSignal, boolean>> = {
    'honeypot-filled': traces.isHoneypotFilled,
    'sent-very-quickly': takenMs < QUICKEST_HUMAN_MS,
    'many-from-one-address': traces.fromSameAddress > limits.responsesFromOneAddress,
    'many-from-one-email': traces.fromSameEmail > limits.responsesFromOneEmail,
    'reported-as-not-sent-by-them': false,
  };
  return ABUSE_SIGNALS.filter((signal) => isGiven[signal]);
}
