/**
 * Turns at writing: one transaction at a time in this process, and one at a time among processes.
 *
 * Every transaction first writes the turn row. On SQLite that takes the write lock before anything
 * is read, because a transaction that reads first is refused when another process has written since.
 * On PostgreSQL it makes transactions wait for each other, so that both behave alike: what a
 * transaction reads cannot change before it ends.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { AsyncLocalStorage } from 'node:async_hooks';

import { Prisma } from './generated/sqlite/client.ts';

/** How long a write may wait for its turn before it is given up as a fault. */
export const TURN_WAIT_MS = 15_000;
const LONGEST_PAUSE_MS = 40;
/** P1008: SQLite's lock was held. P2034: PostgreSQL gave up on a conflict or a lock. */
const BUSY_CODES = ['P1008', 'P2034'];
const BUSY_KINDS = ['SocketTimeout', 'TransactionWriteConflict', 'LockTimeout'];

export type Turns = <T>(attempt: () => Promise<T>) => Promise<T>;

/** The database was locked by others for longer than a person should wait. */
export class DatabaseBusyFault extends Error {
  override readonly name = 'DatabaseBusyFault';
}

/** Runs attempts one after another, each again while the database says that it is busy. */
export function openTurns(waitMs: number = TURN_WAIT_MS): Turns {
  const inside = new AsyncLocalStorage<true>();
  let last: Promise<unknown> = Promise.resolve();

  return (attempt) => {
    if (inside.getStore()) {
      throw new Error('A transaction was opened inside another, which would wait for itself');
    }
    const giveUpAt = performance.now() + waitMs;
    const turn = last.then(() => inside.run(true, () => untilFree(attempt, giveUpAt)));
    last = turn.catch(() => null);
    return turn;
  };
}

async function untilFree<T>(attempt: () => Promise<T>, giveUpAt: number): Promise<T> {
  for (;;) {
    if (performance.now() > giveUpAt) throw new DatabaseBusyFault('The database stayed locked');
    try {
      return await attempt();
    } catch (fault) {
      if (!isBusy(fault)) throw fault;
    }
    await pause(Math.ceil(Math.random() * LONGEST_PAUSE_MS));
  }
}

/** True when nothing was written because another transaction was at work. */
export function isBusy(fault: unknown): boolean {
  if (fault instanceof Prisma.PrismaClientKnownRequestError) {
    return BUSY_CODES.includes(fault.code);
  }
  if (!(fault instanceof Error)) return false;
  const { cause } = fault;
  if (typeof cause !== 'object' || cause === null || !('kind' in cause)) return false;
  return BUSY_KINDS.includes(String(cause.kind));
}
