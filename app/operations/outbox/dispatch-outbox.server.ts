/**
 * Operation: send the letters that are due (D-14).
 *
 * Letters are claimed in one short transaction, handed over outside any, and marked one by one, so
 * a slow mail server never holds up a response. A letter that fails is tried again ever more slowly
 * for 72 hours; one that can never arrive waits for a person at once.
 */
import { pauseAfter } from '#app/domain/outbox/back-off.ts';
import type { Email } from '#app/domain/outbox/letter.ts';
import { assertNever } from '#app/domain/result.ts';
import {
  claimLetters,
  countSentTo,
  extendLease,
  markLetterDropped,
  markLetterFailed,
  markLetterSent,
  markLetterWaiting,
  type Claim,
} from '#app/infrastructure/db/outbox.server.ts';
import type { SendEmail, SendOutcome } from '#app/infrastructure/mail/mailer.server.ts';
import type { AppContext } from '../context.ts';
import { composeLetter } from './compose-letter.server.ts';

/** Letters by what became of them in one run. */
export type DispatchTally = {
  readonly sent: number;
  readonly failed: number;
  /** To be tried again later. */
  readonly waiting: number;
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const BATCH_LETTERS = 20;
/** Renewed while a letter is being handed over, so it only runs out when the process has died. */
const LEASE_MS = 5 * MINUTE_MS;
/**
 * Receipts to one address in a day; more are held back until the next. A form that anyone can fill
 * in with anyone's address must not be a way to fill a mailbox.
 */
export const RECEIPTS_PER_DAY = 20;

/** One batch. Does nothing when no mail server is set. */
export async function dispatchOutbox(app: AppContext): Promise<DispatchTally> {
  const { sendEmail } = app;
  const tally = { sent: 0, failed: 0, waiting: 0 };
  if (sendEmail === null) return tally;

  const now = app.now();
  const leasedUntil = new Date(now.getTime() + LEASE_MS);
  const claims = await app.db.transact((tx) =>
    claimLetters(tx, { now, leasedUntil, limit: BATCH_LETTERS }),
  );
  for (const claim of claims) {
    const fresh = await renew(app, claim);
    const outcome = fresh && (await deliver(app, sendEmail, fresh));
    if (outcome !== null) tally[outcome] += 1;
  }
  return tally;
}

/** Letters of a batch wait for those before them, so each lease is renewed when its turn comes. */
async function renew({ db, now }: AppContext, claim: Claim): Promise<Claim | null> {
  const until = new Date(now().getTime() + LEASE_MS);
  return db.transact((tx) => extendLease(tx, claim, until));
}

/** Null for a letter that nobody needs any more: it is in no number. */
async function deliver(
  app: AppContext,
  sendEmail: SendEmail,
  claim: Claim,
): Promise<keyof DispatchTally | null> {
  if (await isHeldBack(app, claim)) {
    const nextAttemptAt = new Date(app.now().getTime() + DAY_MS);
    const attempts = claim.message.attempts - 1;
    await app.db.transact((tx) =>
      markLetterWaiting(tx, claim, { nextAttemptAt, attempts, fault: 'daily-limit' }),
    );
    return 'waiting';
  }
  const email = await composeOrNull(app, claim);
  if (email === 'fault') return putOff(app, claim, 'cannot-be-composed');
  if (email === null) return drop(app, claim);
  return settle(app, claim, await sendEmail(email, claim.message.id));
}

/** What it was about is gone or settled, so no person has anything to do about it. */
async function drop(app: AppContext, claim: Claim): Promise<null> {
  await app.db.transact((tx) => markLetterDropped(tx, claim));
  app.log.info({ messageId: claim.message.id }, 'a letter had nothing left to say');
  return null;
}

async function isHeldBack({ db, now }: AppContext, { message }: Claim): Promise<boolean> {
  if (message.letter.kind !== 'submission-receipt') return false;
  const since = new Date(now().getTime() - DAY_MS);
  return (
    (await countSentTo(db.read, { recipient: message.recipient, since })) >= RECEIPTS_PER_DAY
  );
}

/** A letter that cannot be written must not stop the ones behind it. */
async function composeOrNull(
  app: AppContext,
  { message }: Claim,
): Promise<Email | null | 'fault'> {
  try {
    return await composeLetter(app, message);
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : typeof fault;
    app.log.error({ messageId: message.id, fault: name }, 'a letter could not be composed');
    return 'fault';
  }
}

async function settle(
  app: AppContext,
  claim: Claim,
  outcome: SendOutcome,
): Promise<keyof DispatchTally> {
  switch (outcome.kind) {
    case 'sent':
      await app.db.transact((tx) => markLetterSent(tx, claim, app.now()));
      return 'sent';
    case 'not-allowed':
      return giveUp(app, claim, 'domain-not-allowed');
    case 'refused':
      return giveUp(app, claim, outcome.reason);
    case 'unavailable':
      return putOff(app, claim, outcome.reason);
    default:
      return assertNever(outcome);
  }
}

async function putOff(
  app: AppContext,
  claim: Claim,
  fault: string,
): Promise<keyof DispatchTally> {
  const { id, attempts } = claim.message;
  const pauseMs = pauseAfter(attempts);
  if (pauseMs === null) return giveUp(app, claim, fault);
  const nextAttemptAt = new Date(app.now().getTime() + pauseMs);
  await app.db.transact((tx) =>
    markLetterWaiting(tx, claim, { nextAttemptAt, attempts, fault }),
  );
  app.log.warn({ messageId: id, attempts, fault }, 'a letter will be tried again');
  return 'waiting';
}

async function giveUp(
  app: AppContext,
  claim: Claim,
  fault: string,
): Promise<keyof DispatchTally> {
  await app.db.transact((tx) => markLetterFailed(tx, claim, fault));
  app.log.error({ messageId: claim.message.id, fault }, 'a letter was given up');
  return 'failed';
}
