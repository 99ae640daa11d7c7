import { expect, test } from 'vitest';

import { openSecrets } from '#app/infrastructure/secrets.server.ts';
import { testContext } from '#tests/support/test-context.ts';

const secrets = openSecrets('one-secret-of-thirty-two-characters', { scryptCost: 1024 });

test('a receipt secret is 128 bits in Crockford base 32 and the same every time', () => {
  const once = secrets.receiptSecret('response-1');

  expect(once).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/);
  expect(secrets.receiptSecret('response-1')).toBe(once);
  expect(secrets.receiptSecret('response-2')).not.toBe(once);
});

test('a test context counts ids and stops its clock', async () => {
  const app = await testContext();
  app.clock.advance(60_000);

  expect([app.newId(), app.newId(), app.now().toISOString()]).toEqual([
    'id-1',
    'id-2',
    '2026-03-02T10:01:00.000Z',
  ]);
});
