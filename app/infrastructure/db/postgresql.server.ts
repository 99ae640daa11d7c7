/**
 * PostgreSQL by node-postgres: a pool whose sessions can only read, and a smaller one that writes.
 *
 * The client is generated from a schema derived from the SQLite one, so both have the same methods
 * and take the same values; the SQLite client's type stands for both.
 */
import { PrismaPg } from '@prisma/adapter-pg';

import { PrismaClient as PostgresqlClient } from './generated/postgresql/client.ts';
import type { PrismaClient } from './generated/sqlite/client.ts';

const READERS = 10;
const WRITERS = 2;
const CONNECT_TIMEOUT_MS = 5000;
const LOCK_TIMEOUT_MS = 2000;
/** A page may be behind by this much, so that a busy server asks for the stamp far less often. */
const STAMP_KEPT_MS = 5;

export type PostgresqlClients = {
  readonly reader: PrismaClient;
  readonly writer: PrismaClient;
  readonly contentStamp: () => Promise<number>;
  readonly close: () => Promise<void>;
};

export async function openPostgresql(url: string): Promise<PostgresqlClients> {
  const reader = openPool(url, READERS, '-c default_transaction_read_only=on');
  const writer = openPool(url, WRITERS, `-c lock_timeout=${LOCK_TIMEOUT_MS}`);
  await Promise.all([reader.$connect(), writer.$connect()]);
  return {
    reader,
    writer,
    contentStamp: keptStamp(reader),
    close: async () => {
      await Promise.all([reader.$disconnect(), writer.$disconnect()]);
    },
  };
}

function openPool(url: string, connections: number, options: string): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    options: `${options} -c timezone=UTC`,
  });
  // The two clients come from one schema and differ only in filters that the portal does not use.
  return new PostgresqlClient({ adapter }) as unknown as PrismaClient;
}

function keptStamp(reader: PrismaClient): () => Promise<number> {
  let kept: { readonly until: number; readonly stamp: Promise<number> } | null = null;
  return () => {
    const now = performance.now();
    if (!kept || now >= kept.until)
      kept = { until: now + STAMP_KEPT_MS, stamp: readStamp(reader) };
    return kept.stamp;
  };
}

async function readStamp(reader: PrismaClient): Promise<number> {
  const row = await reader.contentStamp.findUnique({ where: { id: 1 } });
  return row?.stamp ?? 0;
}
