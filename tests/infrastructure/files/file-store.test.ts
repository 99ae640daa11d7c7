import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { beforeEach, expect, inject, test } from 'vitest';

import { openFileStore } from '#app/infrastructure/files/file-store.server.ts';
import { bytesOf } from '#tests/support/uploads.ts';

const NAME = '0123456789abcdef0123456789abcdef';
const WORDS = bytesOf('Our answer.');
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(inject('scratchFolder'), 'files-'));
});

/** A program that ends as the shell lines say; `$1` is the path that it is given. */
function aScanner(lines: string): string {
  const path = join(dataDir, 'scanner');
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o700);
  return path;
}

function stored(): readonly string[] {
  const folder = join(dataDir, 'attachments');
  return existsSync(folder) ? readdirSync(folder) : [];
}

test('what is kept is read back, and is gone when it is removed', async () => {
  const store = openFileStore({ dataDir, scanCommand: null });

  expect(await store.keep(NAME, WORDS)).toBe('not-scanned');
  expect(stored()).toEqual([NAME]);
  expect(Buffer.from((await store.read(NAME)) ?? [])).toEqual(Buffer.from(WORDS));
  expect((await store.list()).map(({ name }) => name)).toEqual([NAME]);

  await store.remove(NAME);
  await store.remove(NAME);
  expect(await store.read(NAME)).toBeNull();
  expect(await store.list()).toEqual([]);
});

test('a scanner is asked before a file has its name', async () => {
  const scanCommand = aScanner(
    'grep -q answer "$1" || exit 2\ncase "$1" in *.part) exit 0;; esac\nexit 2',
  );

  expect(await openFileStore({ dataDir, scanCommand }).keep(NAME, WORDS)).toBe('clean');
  expect(stored()).toEqual([NAME]);
});

test.each([
  ['exit 1', 'harmful'],
  ['exit 2', 'not-scannable'],
  ['kill -9 $$', 'not-scannable'],
])('nothing is left of a file after a scanner does %j', async (lines, verdict) => {
  const scanCommand = aScanner(lines);

  expect(await openFileStore({ dataDir, scanCommand }).keep(NAME, WORDS)).toBe(verdict);
  expect(stored()).toEqual([]);
});

test('a scanner that is not there keeps nothing unseen', async () => {
  const scanCommand = join(dataDir, 'no-such-scanner');

  expect(await openFileStore({ dataDir, scanCommand }).keep(NAME, WORDS)).toBe('not-scannable');
  expect(stored()).toEqual([]);
});

test('a scanner does not learn our settings', async () => {
  const seen = join(dataDir, 'seen');
  const scanCommand = aScanner(`env > ${seen}`);
  await openFileStore({ dataDir, scanCommand }).keep(NAME, WORDS);

  expect(readFileSync(seen, 'utf8')).not.toContain('SESSION_SECRET');
});

test('only names of our own making lead to a file', async () => {
  const store = openFileStore({ dataDir, scanCommand: null });

  await expect(store.read('../session-secret')).rejects.toThrow('Not a name of the file store');
  await expect(store.keep('answer.pdf', WORDS)).rejects.toThrow('Not a name of the file store');
});
