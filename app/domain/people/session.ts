/**
 * How long staff and partners stay signed in.
 *
 * OWASP ASVS 5.0 §7.3 asks for an idle and an absolute limit. An hour is long enough to read a
 * paper; ten hours is one working day.
 */
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export const SESSION_IDLE_MS = HOUR_MS;
export const SESSION_LENGTH_MS = 10 * HOUR_MS;
/** A visit is written down at most this often, so that reading pages does not write each time. */
const VISIT_STEP_MS = 5 * MINUTE_MS;

export type SessionTimes = {
  readonly lastSeenAt: Date;
  /** The first instant at which it no longer counts, however busy. */
  readonly expiresAt: Date;
};

export function isSessionLive(session: SessionTimes, now: Date): boolean {
  const idleMs = now.getTime() - session.lastSeenAt.getTime();
  return now < session.expiresAt && idleMs < SESSION_IDLE_MS;
}

export function isVisitDue(session: SessionTimes, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= VISIT_STEP_MS;
}
