/**
 * When a letter that could not be handed over is tried again (D-14).
 *
 * The pauses double from one minute to four hours and add up to about 72 hours, as long as mail
 * servers themselves keep trying; then the letter waits for a person.
 */
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const FIRST_PAUSE_MS = MINUTE_MS;
const LONGEST_PAUSE_MS = 4 * HOUR_MS;
export const KEEP_TRYING_MS = 72 * HOUR_MS;

/** Pause after the `attempts`-th attempt (from 1); null when it was the last. */
export function pauseAfter(attempts: number): number | null {
  let waitedMs = 0;
  for (let attempt = 1; attempt < attempts; attempt += 1) waitedMs += pauseMs(attempt);
  const nextMs = pauseMs(attempts);
  return waitedMs + nextMs > KEEP_TRYING_MS ? null : nextMs;
}

function pauseMs(attempt: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
}
