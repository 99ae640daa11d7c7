/**
 * Brings a database up to date: applies the migrations that it lacks and inserts, once, the rows
 * that the portal cannot do without. One process migrates at a time; others wait for it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { PrismaPg } from '@prisma/adapter-pg';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';

import { PROJECT_ROOT } from '../project-root.server.ts';
import { openDatabase, type Db } from './client.server.ts';
import { MODEL_SETTINGS } from './model-settings.ts';
import { applyMigrations } from './schema-engine.server.ts';
import { SqliteAdapterFactory, sqlitePath } from './sqlite.server.ts';

const LOCK_WAIT_MS = 60_000;
const LOCK_RETRY_MS = 50;
/** The engine does not try again, and nothing else waits on a process that migrates. */
const BUSY_TIMEOUT_MS = 10_000;
/** Any number that no other program on the same PostgreSQL server is likely to choose. */
const ADVISORY_LOCK = 7_204_311_925;

/** Throws when a migration fails; what it did is recorded in Prisma's ledger. */
export async function migrateDatabase(url: string): Promise<{ applied: string[] }> {
  const applied = url.startsWith('file:')
    ? await migrateSqlite(url)
    : await migratePostgresql(url);
  return { applied };
}

async function migrateSqlite(url: string): Promise<string[]> {
  const path = sqlitePath(url);
  const adapter = new SqliteAdapterFactory(path, 'write', BUSY_TIMEOUT_MS);
  // A lock on a file beside the database is let go by the system if this process dies.
  const lock = new BetterSqlite3(`${path}-migrating`, { timeout: 0 });
  try {
    await takeFileLock(lock);
    const schema = await readFile(join(PROJECT_ROOT, 'prisma/schema.prisma'), 'utf8');
    const applied = await applyMigrations(
      adapter,
      schema,
      join(PROJECT_ROOT, 'prisma/migrations'),
    );
    await insertFirstRows(url);
    return applied;
  } finally {
    lock.close();
  }
}

async function takeFileLock(lock: BetterSqlite3.Database): Promise<void> {
  const giveUpAt = performance.now() + LOCK_WAIT_MS;
  for (;;) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return;
    } catch (fault) {
      const isHeld = fault instanceof BetterSqlite3.SqliteError && fault.code === 'SQLITE_BUSY';
      if (!isHeld || performance.now() > giveUpAt) throw fault;
    }
    await pause(LOCK_RETRY_MS);
  }
}

async function migratePostgresql(url: string): Promise<string[]> {
  const folder = join(PROJECT_ROOT, 'prisma/postgresql');
  const lock = new pg.Client({ connectionString: url, lock_timeout: LOCK_WAIT_MS });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    const schema = await readFile(join(folder, 'schema.prisma'), 'utf8');
    const adapter = new PrismaPg({ connectionString: url });
    const applied = await applyMigrations(adapter, schema, join(folder, 'migrations'));
    await insertFirstRows(url);
    return applied;
  } finally {
    await lock.end();
  }
}

async function insertFirstRows(url: string): Promise<void> {
  const database = await openDatabase(url);
  try {
    await database.transact(insertMissingRows);
  } finally {
    await database.close();
  }
}

/** Rows that are there already stay as they are: the office may have changed them. */
async function insertMissingRows(tx: Db): Promise<void> {
  await tx.turn.upsert({ where: { id: 1 }, create: { id: 1 }, update: {} });
  await tx.contentStamp.upsert({ where: { id: 1 }, create: { id: 1 }, update: {} });
  await tx.partnershipSettings.upsert({
    where: { id: 1 },
    create: { id: 1, ...MODEL_SETTINGS, updatedAt: new Date() },
    update: {},
  });
}
