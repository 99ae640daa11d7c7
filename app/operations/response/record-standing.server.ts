/**
 * What every change of a response's standing ends with: its entry in the history, and the check that
 * the ledger still balances. A ledger that does not undoes the change.
 *
 * A response that comes in by itself is not counted over again: its line is put on record with it, and
 * its number is the next one.
 */
import { isBalanced, tallyLedger } from '#app/domain/analysis/ledger.ts';
import type { Response } from '#app/domain/response/response.ts';
import type { StandingChange } from '#app/domain/response/standing-change.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { countLedgerLines } from '#app/infrastructure/db/ledger-counts.server.ts';
import { wholeLedger } from '#app/infrastructure/db/ledger-filter.server.ts';
import { findLedgerPlace } from '#app/infrastructure/db/ledger-lines.server.ts';
import { countResponses } from '#app/infrastructure/db/responses.server.ts';
import { insertStandingChange } from '#app/infrastructure/db/standing-changes.server.ts';

/** To be called after the change, in its transaction. */
export async function recordStanding(
  tx: Db,
  { id, consultationId }: Pick<Response, 'id' | 'consultationId'>,
  change: Omit<StandingChange, 'place'>,
): Promise<void> {
  await addToHistory(tx, id, change);
  await requireBalance(tx, consultationId);
}

/** The entry alone, for who changes many and checks once. */
export async function addToHistory(
  tx: Db,
  responseId: string,
  change: Omit<StandingChange, 'place'>,
): Promise<void> {
  const place = await findLedgerPlace(tx, responseId);
  await insertStandingChange(tx, responseId, { ...change, place });
}

/** Throws when a response is in no place of the ledger, or what is received is not what came. */
export async function requireBalance(tx: Db, consultationId: string): Promise<void> {
  const ledger = tallyLedger(await countLedgerLines(tx, wholeLedger(consultationId)));
  const counted = await countResponses(tx, consultationId);
  if (isBalanced(ledger, counted)) return;
  throw new Error(`The ledger of ${consultationId} does not balance: ${counted} came in`);
}
