import { expect, test } from 'vitest';

import { DatabaseBusyFault, isBusy, openTurns } from '#app/infrastructure/db/turns.server.ts';

const busy = () => Object.assign(new Error('busy'), { cause: { kind: 'SocketTimeout' } });

test('an attempt that finds the database busy is made again', async () => {
  const turns = openTurns();
  let attempts = 0;

  const outcome = await turns(() => {
    attempts += 1;
    return attempts < 4 ? Promise.reject(busy()) : Promise.resolve('written');
  });

  expect([outcome, attempts]).toEqual(['written', 4]);
});

test('a database that stays busy is given up as a fault', async () => {
  const turns = openTurns(50);

  await expect(turns(() => Promise.reject(busy()))).rejects.toThrow(DatabaseBusyFault);
});

test('a fault of another kind is not tried again, and the next turn still comes', async () => {
  const turns = openTurns();
  let attempts = 0;
  const failing = turns(() => {
    attempts += 1;
    return Promise.reject(new Error('broken'));
  });

  await expect(failing).rejects.toThrow('broken');
  expect([attempts, await turns(() => Promise.resolve('next'))]).toEqual([1, 'next']);
});

test('turns are taken in the order in which they were asked for', async () => {
  const turns = openTurns();
  const order: number[] = [];
  const slow = (n: number, ms: number) =>
    turns(async () => {
      await new Promise((settle) => setTimeout(settle, ms));
      order.push(n);
    });

  await Promise.all([slow(1, 20), slow(2, 1), slow(3, 5)]);

  expect(order).toEqual([1, 2, 3]);
});

test.each([
  ['a lock that SQLite could not take', { kind: 'SocketTimeout' }, true],
  ['a conflict that PostgreSQL found', { kind: 'TransactionWriteConflict' }, true],
  ['a value that is there already', { kind: 'UniqueConstraintViolation' }, false],
  ['no cause at all', undefined, false],
])('%s counts as busy: %#', (_what, cause, expected) => {
  expect(isBusy(Object.assign(new Error('x'), { cause }))).toBe(expected);
});
