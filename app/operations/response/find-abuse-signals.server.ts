/**
 * Counts a submission in its two buckets, by network address and by e-mail, and says what its traces
 * look like. The buckets are keyed hashes with a time, forgotten after a day (D-22).
 */
import { abuseSignals, RATE_WINDOW_MS } from '#app/domain/response/abuse-signals.ts';
import type { ResponseDraft } from '#app/domain/response/draft.ts';
import { countAttempts, insertAttempt } from '#app/infrastructure/db/attempts.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import type { AppContext } from '../context.ts';

type Traces = {
  readonly draft: ResponseDraft;
  readonly arrivedAt: Date;
  readonly peer: string;
  /** '' when none was given. */
  readonly email: string;
};

export async function findAbuseSignals(
  app: AppContext,
  tx: Db,
  { draft, arrivedAt, peer, email }: Traces,
): Promise<readonly string[]> {
  const fromSameAddress = await countedIn(app, tx, `address ${peer}`, arrivedAt);
  const fromSameEmail =
    email === '' ? 0 : await countedIn(app, tx, `email ${email.toLowerCase()}`, arrivedAt);
  return abuseSignals({
    isHoneypotFilled: draft.flags.includes('honeypot-filled'),
    startedAt: draft.createdAt,
    arrivedAt,
    fromSameAddress,
    fromSameEmail,
  });
}

/** Adds one to the bucket, and returns how many are in it within the window. */
async function countedIn(
  { secrets, newId }: AppContext,
  tx: Db,
  source: string,
  at: Date,
): Promise<number> {
  const key = `responses:${secrets.keyedDigest(source)}`;
  await insertAttempt(tx, { id: newId(), key, at });
  return countAttempts(tx, { key, since: new Date(at.getTime() - RATE_WINDOW_MS) });
}
