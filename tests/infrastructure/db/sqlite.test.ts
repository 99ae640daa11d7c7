import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import BetterSqlite3 from 'better-sqlite3';
import { expect, inject, test } from 'vitest';

import { openDatabase } from '#app/infrastructure/db/client.server.ts';
import { openSqlite, sqlitePath } from '#app/infrastructure/db/sqlite.server.ts';
import { PROJECT_ROOT } from '#app/infrastructure/project-root.server.ts';

const template = inject('templateDatabase');
const testOnSqlite = test.skipIf(template.kind !== 'sqlite');

/** A copy of the template in a folder that does not exist yet, when the name says so. */
function copyTo(name: string): string {
  const path = join(inject('scratchFolder'), name);
  if (template.kind === 'sqlite') copyFileSync(template.path, path);
  return path;
}

testOnSqlite.each(['reader', 'writer'] as const)(
  'the %s keeps a journal beside the file, syncs every commit and holds foreign keys',
  async (client) => {
    const clients = await openSqlite(`file:${copyTo(`pragmas-${client}.db`)}`);
    const pragma = async (name: string) => {
      const rows = await clients[client].$queryRawUnsafe<Record<string, unknown>[]>(
        `PRAGMA ${name}`,
      );
      return Object.values(rows[0] ?? {}).map((value) =>
        typeof value === 'bigint' ? Number(value) : value,
      );
    };

    const found = [
      await pragma('journal_mode'),
      await pragma('synchronous'),
      await pragma('foreign_keys'),
      await pragma('busy_timeout'),
    ].flat();
    await clients.close();

    // synchronous 2 is FULL (SQLite, "PRAGMA Statements").
    expect(found).toEqual(['wal', 2, 1, 100]);
  },
);

testOnSqlite('a transaction holds the write lock from before its first read', async () => {
  const path = copyTo('lock.db');
  const database = await openDatabase(`file:${path}`);
  const other = new BetterSqlite3(path, { timeout: 0 });

  const outcome = database.transact(async (tx) => {
    await tx.turn.findMany();
    expect(() => other.exec('UPDATE "ContentStamp" SET "stamp" = 9')).toThrow(/locked/);
    await tx.contentStamp.update({ where: { id: 1 }, data: { stamp: 1 } });
  });

  await expect(outcome).resolves.toBeUndefined();
  other.exec('UPDATE "ContentStamp" SET "stamp" = "stamp" + 1');
  expect(await database.contentStamp()).toBe(2);
  other.close();
  await database.close();
});

testOnSqlite('a write waits for another process without stopping this one', async () => {
  const path = copyTo('wait.db');
  const database = await openDatabase(`file:${path}`);
  const other = new BetterSqlite3(path);
  other.exec('BEGIN IMMEDIATE');
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 5);

  const written = database.transact((tx) => tx.contentStamp.updateMany({ data: { stamp: 5 } }));
  await pause(700);
  other.exec('COMMIT');
  await written;
  clearInterval(ticking);

  expect(await database.contentStamp()).toBe(5);
  // A wait inside better-sqlite3 would not let one tick through.
  expect(ticks).toBeGreaterThan(3);
  other.close();
  await database.close();
});

testOnSqlite('a folder that is missing is made', async () => {
  const path = join(inject('scratchFolder'), 'not/there/yet.db');
  const clients = await openSqlite(`file:${path}`);
  await clients.close();

  expect(existsSync(path)).toBe(true);
});

test('a relative address starts at the project, and an absolute one stays', () => {
  expect(sqlitePath('file:./data/portal.db')).toBe(join(PROJECT_ROOT, 'data/portal.db'));
  expect(sqlitePath('file:///srv/portal.db')).toBe('/srv/portal.db');
});
