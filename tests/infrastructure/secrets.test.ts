import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { expect, inject, test } from 'vitest';

import { readConfig } from '#app/infrastructure/config.server.ts';
import { keptSessionSecret, openSecrets } from '#app/infrastructure/secrets.server.ts';

const secrets = openSecrets('one-secret-of-thirty-two-characters', { scryptCost: 1024 });

test('a receipt secret is 128 bits in Crockford base 32 and the same every time', () => {
  const once = secrets.receiptSecret('response-1');

  expect(once).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/);
  expect(secrets.receiptSecret('response-1')).toBe(once);
});

test('receipt secrets differ between responses and between installations', () => {
  const elsewhere = openSecrets('another-secret-of-thirty-two-chars');
  const drawn = [
    ...Array.from({ length: 500 }, (_, i) => secrets.receiptSecret(`response-${i}`)),
    elsewhere.receiptSecret('response-1'),
  ];

  expect(new Set(drawn).size).toBe(501);
});

// FIPS 180-2, appendix B.1.
test('a digest is SHA-256 in lower-case hex', () => {
  expect(secrets.sha256('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('texts are the same only when they are equal, whatever their lengths', () => {
  expect([
    secrets.isSame('token', 'token'),
    secrets.isSame('token', 'tokem'),
    secrets.isSame('token', 'token '),
    secrets.isSame('', ''),
  ]).toEqual([true, false, false, true]);
});

test('a password is verified by its hash, and the hash is different every time', async () => {
  const [hash, again] = await Promise.all([
    secrets.hashPassword('correct horse'),
    secrets.hashPassword('correct horse'),
  ]);

  expect(hash).not.toBe(again);
  expect(hash).not.toContain('correct horse');
  expect([
    await secrets.verifyPassword('correct horse', hash),
    await secrets.verifyPassword('correct horse', again),
    await secrets.verifyPassword('wrong horse', hash),
    await secrets.verifyPassword('correct horse', 'not a hash'),
  ]).toEqual([true, true, false, false]);
});

test('one way of typing an accent verifies the other', async () => {
  const hash = await secrets.hashPassword('caf\u00E9');

  expect(await secrets.verifyPassword('cafe\u0301', hash)).toBe(true);
});

test('a hash made at the full cost is verified by any installation', async () => {
  const hash = await openSecrets('a-third-secret-of-32-characters!').hashPassword('slow');

  expect(hash).toMatch(/^scrypt\$32768\$8\$3\$/);
  expect(await secrets.verifyPassword('slow', hash)).toBe(true);
});

test('a session secret is made once, kept, and readable by its owner alone', () => {
  const dataDir = mkdtempSync(join(inject('scratchFolder'), 'secret-'));
  const config = readConfig({ DATA_DIR: dataDir });

  const first = keptSessionSecret(config);

  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(keptSessionSecret(config)).toBe(first);
  expect(readdirSync(dataDir)).toEqual(['session-secret']);
  expect(statSync(join(dataDir, 'session-secret')).mode & 0o077).toBe(0);
});

test('a session secret that is set is used as it is', () => {
  const secret = 's'.repeat(40);

  expect(keptSessionSecret(readConfig({ SESSION_SECRET: secret }))).toBe(secret);
});
