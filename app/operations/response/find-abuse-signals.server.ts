/**
 * Counts a submission in its two buckets, by network address and by e-mail, and says what its traces
 * look like. The buckets are keyed hashes with a time, forgotten after a day (D-22).
 */
import { abuseSignals } from '#app/domain/response/abuse-signals.ts';
import type { ResponseDraft } from '#app/domain/response/draft.ts';
import {
  countAttempts,
  deleteAttemptsBefore,
  insertAttempt,
} from '#app/infrastructure/db/attempts.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
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
  const limits = await findSettings(tx);
  await deleteAttemptsBefore(tx, new Date(arrivedAt.getTime() - KEPT_MS));
  const since = new Date(arrivedAt.getTime() - limits.rateWindowMinutes * MINUTE_MS);
  const countedIn = (source: string) => countOne(app, tx, { source, at: arrivedAt, since });
  const traces = {
    isHoneypotFilled: draft.flags.includes('honeypot-filled'),
    startedAt: draft.createdAt,
    arrivedAt,
    fromSameAddress: await countedIn(`address ${peer}`),
    fromSameEmail: email === '' ? 0 : await countedIn(`email ${email.toLowerCase()}`),
  };
  return abuseSignals(traces, limits);
}

const MINUTE_MS = 60_000;
/** The longest window that can be set. */
const KEPT_MS = 24 * 60 * MINUTE_MS;

type Arrival = { readonly source: string; readonly at: Date; readonly since: Date };

/** Adds one to the bucket, and returns how many are in it within the window. */
async function countOne(
  { secrets, newId }: AppContext,
  tx: Db,
  { source, at, since }: Arrival,
): Promise<number> {
  const key = `responses:${secrets.keyedDigest(source)}`;
  await insertAttempt(tx, { id: newId(), key, at });
  return countAttempts(tx, { key, since });
}
