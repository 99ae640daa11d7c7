/**
 * Signals that a response may come from a machine. They are flags for a person to look at and never
 * a reason to discard or delay: many people may share one address (D-22).
 */
export const ABUSE_SIGNALS = [
  'honeypot-filled',
  'sent-very-quickly',
  'many-from-one-address',
  'many-from-one-email',
  'reported-as-not-sent-by-them',
] as const;
export type AbuseSignal = (typeof ABUSE_SIGNALS)[number];

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** A person cannot read the page and say something in less. */
export const QUICKEST_HUMAN_MS = 3 * SECOND_MS;

/** The window over which responses from one source are counted. */
export const RATE_WINDOW_MS = 10 * MINUTE_MS;

/** More than this from one address within the window is flagged (D-22, setting). */
export const RESPONSES_A_WINDOW_FROM_ONE_ADDRESS = 30;

/** More than this naming one email address within the window is flagged. */
export const RESPONSES_A_WINDOW_FROM_ONE_EMAIL = 3;

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
export function abuseSignals(traces: SubmissionTraces): readonly AbuseSignal[] {
  const takenMs = traces.arrivedAt.getTime() - traces.startedAt.getTime();
  const isGiven: Readonly<Record<AbuseSignal, boolean>> = {
    'honeypot-filled': traces.isHoneypotFilled,
    'sent-very-quickly': takenMs < QUICKEST_HUMAN_MS,
    'many-from-one-address': traces.fromSameAddress > RESPONSES_A_WINDOW_FROM_ONE_ADDRESS,
    'many-from-one-email': traces.fromSameEmail > RESPONSES_A_WINDOW_FROM_ONE_EMAIL,
    'reported-as-not-sent-by-them': false,
  };
  return ABUSE_SIGNALS.filter((signal) => isGiven[signal]);
}
