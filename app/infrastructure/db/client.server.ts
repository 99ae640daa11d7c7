/**
 * The database: the one file that chooses a client and an adapter, and the one way to write.
 *
 * Reads go through `read`, which can only read. Every write goes through `transact`, so nothing is
 * acknowledged before it is committed, and what a transaction has read stays true until it ends.
 */
import type { Prisma } from './generated/sqlite/client.ts';
import { openPostgresql } from './postgresql.server.ts';
import { openSqlite } from './sqlite.server.ts';
import { openTurns } from './turns.server.ts';

/** What a repository takes: the reading client, or the transaction that it writes in. */
export type Db = Prisma.TransactionClient;

export type Database = {
  readonly provider: 'sqlite' | 'postgresql';
  /** Sees committed rows only, and refuses to write. */
  readonly read: Db;
  /**
   * Commits when `work` resolves and undoes everything when it rejects. `work` may run again when
   * the database was busy, so it must not change anything but the database. Never nested.
   */
  readonly transact: <T>(work: (tx: Db) => Promise<T>) => Promise<T>;
  /** One more with every change that a public page shows; the same on every process. */
  readonly contentStamp: () => Promise<number>;
  readonly isAnswering: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** A transaction that has not ended by then is undone, so that a fault cannot stop all writing. */
const TRANSACTION_TIMEOUT_MS = 60_000;
const ANSWER_WITHIN_MS = 2000;

export async function openDatabase(url: string): Promise<Database> {
  const provider = url.startsWith('file:') ? 'sqlite' : 'postgresql';
  const clients = provider === 'sqlite' ? await openSqlite(url) : await openPostgresql(url);
  const turns = openTurns();
  let isClosed = false;

  return {
    provider,
    read: clients.reader,
    transact: (work) =>
      turns(() =>
        clients.writer.$transaction(
          async (tx) => {
            await takeTurn(tx);
            return work(tx);
          },
          { timeout: TRANSACTION_TIMEOUT_MS, maxWait: TRANSACTION_TIMEOUT_MS },
        ),
      ),
    contentStamp: clients.contentStamp,
    // A client that is asked after it was closed would connect again.
    isAnswering: async () => !isClosed && (await isAnswering(clients.reader)),
    close: () => {
      isClosed = true;
      return clients.close();
    },
  };
}

async function takeTurn(tx: Db): Promise<void> {
  await tx.turn.updateMany({ where: { id: 1 }, data: { taken: 1 } });
}

async function isAnswering(reader: Db): Promise<boolean> {
  const late = new Promise<false>((settle) => {
    setTimeout(settle, ANSWER_WITHIN_MS, false).unref();
  });
  const answer = reader.turn.count().then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]);
}
