import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { expect, test } from 'vitest';

import { openDatabase, type Db } from '#app/infrastructure/db/client.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import { copyTemplate, openTestDatabase } from '#tests/support/database.ts';

const execute = promisify(execFile);

const stampIn = async (db: Db) =>
  (await db.contentStamp.findUniqueOrThrow({ where: { id: 1 } })).stamp;
const attempt = (id: string) => ({
  data: { id, key: 'test', at: new Date('2026-03-02T10:00:00Z') },
});

test('a query outside a transaction does not read what is not committed', async () => {
  const { read, transact } = await openTestDatabase();

  const seenDuring = await transact(async (tx) => {
    await tx.attempt.create(attempt('uncommitted'));
    return read.attempt.count();
  });

  expect([seenDuring, await read.attempt.count()]).toEqual([0, 1]);
});

test('a write that was acknowledged stays when another transaction is undone', async () => {
  const { read, transact } = await openTestDatabase();

  const undone = transact(async (tx) => {
    await tx.attempt.create(attempt('undone'));
    await read.attempt.count();
    throw new Error('changed its mind');
  });
  const kept = transact((tx) => tx.attempt.create(attempt('kept')));

  await expect(undone).rejects.toThrow('changed its mind');
  await kept;
  expect(await read.attempt.findMany({ select: { id: true } })).toEqual([{ id: 'kept' }]);
});

test('a transaction that fails half way leaves nothing behind', async () => {
  const { read, transact } = await openTestDatabase();

  const outcome = transact(async (tx) => {
    await tx.attempt.create(attempt('twice'));
    await tx.attempt.create(attempt('twice'));
  });

  await expect(outcome).rejects.toMatchObject({ code: 'P2002' });
  expect(await read.attempt.count()).toBe(0);
});

test('transactions of one process run one after another, whatever they read first', async () => {
  const { read, transact } = await openTestDatabase();
  const addOne = () =>
    transact(async (tx) => {
      const stamp = await stampIn(tx);
      await tx.contentStamp.update({ where: { id: 1 }, data: { stamp: stamp + 1 } });
    });

  await Promise.all(Array.from({ length: 25 }, addOne));

  expect(await stampIn(read)).toBe(25);
});

test('two processes that write at once both succeed, and no write is lost', async () => {
  const url = await copyTemplate();
  const writer = () =>
    execute(process.execPath, ['--import', 'tsx', 'tests/support/second-writer.ts', url, '40']);

  const outputs = await Promise.all([writer(), writer()]);

  const database = await openDatabase(url);
  expect(outputs.map(({ stdout }) => stdout)).toEqual(['40', '40']);
  expect(await stampIn(database.read)).toBe(80);
  await database.close();
});

test('the reading client refuses to write', async () => {
  const { read } = await openTestDatabase();

  await expect(read.attempt.create(attempt('never'))).rejects.toThrow(/read-?only/i);
  expect(await read.attempt.count()).toBe(0);
});

test('a transaction inside another is a fault, because it would wait for itself', async () => {
  const { transact } = await openTestDatabase();

  await expect(transact(() => transact(() => Promise.resolve()))).rejects.toThrow(
    /inside another/,
  );
});

test('foreign keys hold', async () => {
  const { transact } = await openTestDatabase();
  const session = {
    tokenHash: 'hash',
    staffId: 'nobody',
    createdAt: new Date(0),
    lastSeenAt: new Date(0),
    expiresAt: new Date(0),
  };

  await expect(
    transact((tx) => tx.staffSession.create({ data: session })),
  ).rejects.toMatchObject({
    code: 'P2003',
  });
});

test('the content stamp follows each change of a public page, and no other', async () => {
  const database = await openTestDatabase();
  const settled = () => new Promise((settle) => setTimeout(settle, 10));
  const stamps: number[] = [await database.contentStamp()];

  await database.transact(touchPublicPages);
  await settled();
  stamps.push(await database.contentStamp());
  await database.transact((tx) => tx.attempt.create(attempt('not shown')));
  await settled();
  stamps.push(await database.contentStamp());

  expect(stamps).toEqual([0, 1, 1]);
});

test('a database says that it answers until it is closed', async () => {
  const database = await openDatabase(await copyTemplate());
  const before = await database.isAnswering();
  await database.close();

  expect([before, await database.isAnswering()]).toEqual([true, false]);
});

test('values of every kind come back as they went in', async () => {
  const { read, transact } = await openTestDatabase();
  const row = {
    id: 'outbox-1',
    letter: { kind: 'staff-set-up', nested: [1, 'two', null, { three: true }] },
    recipient: 'résident@example.org',
    status: 'waiting',
    attempts: 3,
    enqueuedAt: new Date('2026-03-29T00:59:59.999Z'),
    nextAttemptAt: new Date('2026-10-25T01:00:00.001Z'),
    leasedUntil: null,
    sentAt: null,
    lastFault: 'a\nb "c" \u{1F600}',
  };

  await transact((tx) => tx.outboxMessage.create({ data: row }));

  expect(await read.outboxMessage.findMany()).toEqual([row]);
});
