/**
 * SQLite by better-sqlite3: one connection that only reads, one that only writes.
 *
 * They are apart because a query outside a transaction would otherwise run inside whichever
 * transaction is open on the same connection: it would read what is not yet committed, and a write
 * already acknowledged would be undone with the other's. better-sqlite3 is synchronous, so waiting
 * inside it stops the whole process: the busy timeout is short and longer waits are in `turns`.
 */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import BetterSqlite3 from 'better-sqlite3';

import { PROJECT_ROOT } from '../project-root.server.ts';
import { PrismaClient } from './generated/sqlite/client.ts';

const BUSY_TIMEOUT_MS = 100;
/** A commit is on the disk before it is acknowledged; foreign keys hold; readers do not wait. */
const WRITER_PRAGMAS =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;';
const READER_PRAGMAS =
  'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA query_only = ON;';

export type SqliteClients = {
  readonly reader: PrismaClient;
  readonly writer: PrismaClient;
  readonly contentStamp: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Absolute path of the file that a `file:` address names; relative ones start at the project. */
export function sqlitePath(url: string): string {
  return resolve(PROJECT_ROOT, url.replace(/^file:(\/\/)?/, ''));
}

/** An adapter whose every connection has the pragmas; makes the folder of the file if missing. */
export class SqliteAdapterFactory extends PrismaBetterSqlite3 {
  readonly #pragmas: string;

  constructor(path: string, access: 'read' | 'write', busyTimeoutMs = BUSY_TIMEOUT_MS) {
    mkdirSync(dirname(path), { recursive: true });
    super({ url: `file:${path}`, timeout: busyTimeoutMs, readonly: access === 'read' });
    this.#pragmas = access === 'read' ? READER_PRAGMAS : WRITER_PRAGMAS;
  }

  override async connect() {
    const connection = await super.connect();
    await connection.executeScript(this.#pragmas);
    return connection;
  }
}

export async function openSqlite(url: string): Promise<SqliteClients> {
  const path = sqlitePath(url);
  const writer = new PrismaClient({ adapter: new SqliteAdapterFactory(path, 'write') });
  // The writer goes first: it makes the file and the shared memory that readers need.
  await writer.$connect();
  const reader = new PrismaClient({ adapter: new SqliteAdapterFactory(path, 'read') });
  await reader.$connect();
  const stamp = openStamp(path);
  return {
    reader,
    writer,
    contentStamp: stamp.read,
    close: async () => {
      stamp.close();
      await reader.$disconnect();
      await writer.$disconnect();
    },
  };
}

/**
 * The content stamp on a handle of its own. `data_version` changes with every commit by anyone else
 * and costs microseconds, so the row is read only when something was written.
 */
function openStamp(path: string) {
  const handle = new BetterSqlite3(path, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  let seen: { readonly dataVersion: unknown; readonly stamp: number } | null = null;
  const dataVersion = () => handle.pragma('data_version', { simple: true });

  return {
    read: () => {
      const now = dataVersion();
      if (seen?.dataVersion !== now) seen = { dataVersion: now, stamp: readStamp(handle) };
      return Promise.resolve(seen?.stamp ?? 0);
    },
    close: () => handle.close(),
  };
}

function readStamp(handle: BetterSqlite3.Database): number {
  const row: unknown = handle
    .prepare('SELECT "stamp" FROM "ContentStamp" WHERE "id" = 1')
    .pluck()
    .get();
  return typeof row === 'number' ? row : 0;
}
