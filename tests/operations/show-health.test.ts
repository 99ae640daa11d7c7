import { expect, test } from 'vitest';

import { enqueueLetter } from '#app/infrastructure/db/outbox.server.ts';
import { showHealth } from '#app/operations/show-health.server.ts';
import { testContext } from '#tests/support/test-context.ts';

test('a portal with nothing to do is well', async () => {
  const app = await testContext();

  expect(await showHealth(app)).toEqual({
    database: 'answering',
    outbox: { waiting: 0, failed: 0, oldestWaitingSeconds: null },
    lastBackupSeconds: null,
  });
});

test('a letter that waits shows by its age', async () => {
  const app = await testContext();
  await app.db.transact((tx) =>
    enqueueLetter(tx, {
      id: 'letter-1',
      letter: { kind: 'staff-set-up', staffId: 'staff-1' },
      recipient: 'staff@example.org',
      enqueuedAt: app.now(),
    }),
  );
  app.clock.advance(90_000);

  expect((await showHealth(app)).outbox).toEqual({
    waiting: 1,
    failed: 0,
    oldestWaitingSeconds: 90,
  });
});

test('a database that is gone is reported, not thrown', async () => {
  const app = await testContext();
  const db = { ...app.db, isAnswering: () => Promise.resolve(false) };

  expect(await showHealth({ ...app, db })).toEqual({
    database: 'not-answering',
    outbox: null,
    lastBackupSeconds: null,
  });
});
