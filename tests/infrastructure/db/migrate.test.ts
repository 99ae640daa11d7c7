import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import BetterSqlite3 from 'better-sqlite3';
import { expect, inject, test } from 'vitest';

import { openDatabase } from '#app/infrastructure/db/client.server.ts';
import { migrateDatabase } from '#app/infrastructure/db/migrate.server.ts';
import { migrationScript } from '#app/infrastructure/db/schema-engine.server.ts';
import { PROJECT_ROOT } from '#app/infrastructure/project-root.server.ts';

const scratch = (name: string) => join(inject('scratchFolder'), name);
const projectFile = (path: string) => readFileSync(join(PROJECT_ROOT, path), 'utf8');

test('the first run applies every migration and the second none', async () => {
  const url = `file:${scratch('twice.db')}`;

  const first = await migrateDatabase(url);
  const second = await migrateDatabase(url);

  expect([first.applied[0], second.applied]).toEqual(['0001_initial', []]);
});

test('two processes that migrate at once apply each migration once', async () => {
  const url = `file:${scratch('at-once.db')}`;

  const runs = await Promise.all([migrateDatabase(url), migrateDatabase(url)]);

  const ledger = new BetterSqlite3(scratch('at-once.db'), { readonly: true });
  const names = ledger.prepare('SELECT migration_name FROM _prisma_migrations').pluck().all();
  ledger.close();
  expect(names).toEqual(runs.flatMap(({ applied }) => applied));
});

test('a database that is open elsewhere is migrated, and answers from then on', async () => {
  const url = `file:${scratch('open.db')}`;
  const database = await openDatabase(url);
  const before = await database.isAnswering();

  const { applied } = await migrateDatabase(url);

  expect([before, applied.length > 0, await database.isAnswering()]).toEqual([
    false,
    true,
    true,
  ]);
  expect(await database.contentStamp()).toBe(0);
  await database.close();
});

test('the rows that the portal needs are inserted once and then left alone', async () => {
  const url = `file:${scratch('rows.db')}`;
  await migrateDatabase(url);
  const database = await openDatabase(url);
  const before = await database.read.partnershipSettings.findUniqueOrThrow({
    where: { id: 1 },
  });
  await database.transact((tx) =>
    tx.partnershipSettings.update({ where: { id: 1 }, data: { name: 'Our own name' } }),
  );

  await migrateDatabase(url);

  const after = await database.read.partnershipSettings.findMany();
  expect([before.needsReview, before.name]).toEqual([true, 'Partnership Office']);
  expect(after).toEqual([{ ...before, name: 'Our own name' }]);
  expect(await database.read.turn.count()).toBe(1);
  await database.close();
});

test('the model texts name nobody and use addresses and numbers kept for examples', async () => {
  const { MODEL_SETTINGS } = await import('#app/infrastructure/db/model-settings.ts');
  const texts = Object.values(MODEL_SETTINGS).join('\n');

  expect(texts.match(/\S+@\S+/g)).toEqual(['consultations@example.org']);
  expect(texts.match(/\b0\d[\d ]{8,}/g)).toEqual(['01632 960123']);
});

test('the migrations lead to the schema, with nothing left over', async () => {
  const shadow = new PrismaBetterSqlite3({ url: ':memory:' });
  const schema = projectFile('prisma/schema.prisma');

  const missing = await migrationScript(
    shadow,
    schema,
    join(PROJECT_ROOT, 'prisma/migrations'),
  );

  expect(missing).toBe('');
});

test('a change to the schema shows as a migration that is missing', async () => {
  const shadow = new PrismaBetterSqlite3({ url: ':memory:' });
  const schema = `${projectFile('prisma/schema.prisma')}\nmodel Extra {\n  id String @id\n}\n`;

  const missing = await migrationScript(
    shadow,
    schema,
    join(PROJECT_ROOT, 'prisma/migrations'),
  );

  expect(missing).toContain('CREATE TABLE "Extra"');
});
