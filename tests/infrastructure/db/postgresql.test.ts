/** What must hold on a real PostgreSQL server; needs TEST_POSTGRESQL_URL. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { openDatabase, type Database } from '#app/infrastructure/db/client.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import { migrateDatabase } from '#app/infrastructure/db/migrate.server.ts';
import { schemaScript } from '#app/infrastructure/db/schema-engine.server.ts';
import { PROJECT_ROOT } from '#app/infrastructure/project-root.server.ts';
import { absentPostgresql } from '../../../scripts/steps/absent-postgresql.ts';
import { POSTGRESQL_URL } from '#tests/support/database.ts';
import { databaseUrl, onServer } from '#tests/support/template-database.ts';

const testOnPostgresql = test.skipIf(POSTGRESQL_URL === null);
const serverUrl = POSTGRESQL_URL ?? '';
const made: string[] = [];

afterAll(async () => {
  if (made.length === 0) return;
  await onServer(serverUrl, async (server) => {
    for (const name of made)
      await server.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  });
});

async function newDatabase(): Promise<string> {
  const name = `portal_check_${randomUUID().replaceAll('-', '')}`;
  made.push(name);
  await onServer(serverUrl, async (server) => {
    await server.query(`CREATE DATABASE "${name}"`);
  });
  return databaseUrl(serverUrl, name);
}

/** Every column, index and constraint of the portal's own tables, one line each. */
async function structureOf(url: string): Promise<string[]> {
  const lines: string[] = [];
  await onServer(url, async (server) => {
    const { rows } = await server.query<{ line: string }>(`
      SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line
        FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
      UNION ALL
      SELECT indexdef FROM pg_indexes
       WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      UNION ALL
      SELECT concat_ws(' ', conname, pg_get_constraintdef(oid)) FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace`);
    lines.push(
      ...rows.map(({ line }) => line).filter((line) => !line.includes('_prisma_migrations')),
    );
  });
  return lines.sort();
}

async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const url = await newDatabase();
  await migrateDatabase(url);
  const database = await openDatabase(url);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

testOnPostgresql(
  'PostgreSQL: two processes that migrate at once apply each migration once',
  async () => {
    const url = await newDatabase();

    const runs = await Promise.all([migrateDatabase(url), migrateDatabase(url)]);

    const migrations = readdirSync(join(PROJECT_ROOT, 'prisma/postgresql/migrations'), {
      withFileTypes: true,
    });
    const names = migrations.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(runs.flatMap(({ applied }) => applied)).toEqual(names.sort());
  },
);

// Compared in the database's own catalogue: the engine cannot read it through node-postgres.
testOnPostgresql(
  'PostgreSQL: the migrations lead to the schema, with nothing left over',
  async () => {
    const schema = readFileSync(join(PROJECT_ROOT, 'prisma/postgresql/schema.prisma'), 'utf8');
    const [migrated, direct] = [await newDatabase(), await newDatabase()];
    await migrateDatabase(migrated);
    const script = await schemaScript(absentPostgresql(), null, schema);
    await onServer(direct, async (server) => {
      await server.query(script);
    });

    const found = await structureOf(migrated);

    expect(found.length).toBeGreaterThan(100);
    expect(found).toEqual(await structureOf(direct));
  },
);

testOnPostgresql('PostgreSQL: transactions behave as if one ran after another', async () => {
  await withDatabase(async ({ read, transact }) => {
    const addOne = () =>
      transact(async (tx) => {
        const { stamp } = await tx.contentStamp.findUniqueOrThrow({ where: { id: 1 } });
        await tx.contentStamp.update({ where: { id: 1 }, data: { stamp: stamp + 1 } });
      });

    await Promise.all(Array.from({ length: 25 }, addOne));

    expect(await read.contentStamp.findMany()).toEqual([{ id: 1, stamp: 25 }]);
  });
});

testOnPostgresql('PostgreSQL: another server process waits for its turn', async () => {
  const url = await newDatabase();
  await migrateDatabase(url);
  const [one, other] = await Promise.all([openDatabase(url), openDatabase(url)]);
  const addOne = (database: Database) =>
    database.transact(async (tx) => {
      const { stamp } = await tx.contentStamp.findUniqueOrThrow({ where: { id: 1 } });
      await tx.contentStamp.update({ where: { id: 1 }, data: { stamp: stamp + 1 } });
    });

  await Promise.all(Array.from({ length: 20 }, (_, i) => addOne(i % 2 === 0 ? one : other)));

  expect(await one.read.contentStamp.findMany()).toEqual([{ id: 1, stamp: 20 }]);
  await Promise.all([one.close(), other.close()]);
});

testOnPostgresql('PostgreSQL: the reading client cannot write', async () => {
  await withDatabase(async ({ read }) => {
    await expect(touchPublicPages(read)).rejects.toThrow(/read-only/);
  });
});

testOnPostgresql('PostgreSQL: a failed statement undoes the whole transaction', async () => {
  await withDatabase(async ({ read, transact }) => {
    const row = { data: { id: 'one', key: 'test', at: new Date(0) } };

    const outcome = transact(async (tx) => {
      await tx.attempt.create(row);
      await tx.attempt.create(row);
    });

    await expect(outcome).rejects.toMatchObject({ code: 'P2002' });
    expect(await read.attempt.count()).toBe(0);
  });
});
