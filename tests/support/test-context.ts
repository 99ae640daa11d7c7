/** A context for operations: scratch database, stopped clock, counted ids and random bytes. */
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

import { readConfig } from '#app/infrastructure/config.server.ts';
import { openFileStore } from '#app/infrastructure/files/file-store.server.ts';
import { openLogger } from '#app/infrastructure/log.server.ts';
import { openSecrets } from '#app/infrastructure/secrets.server.ts';
import type { AppContext } from '#app/operations/context.ts';
import { openTestDatabase } from './database.ts';

export type TestClock = {
  readonly set: (instant: Date) => void;
  readonly advance: (ms: number) => void;
};

export type TestContext = AppContext & { readonly clock: TestClock };

/** The instant at which the clock of every test stands until it is moved. */
export const STOPPED_AT = new Date('2026-03-02T10:00:00Z');
const TEST_SECRET = 'a-session-secret-that-only-tests-ever-use';
/** Hashing a password slowly protects people, not tests. */
const TEST_SCRYPT_COST = 2 ** 10;

export async function testContext(overrides: Partial<AppContext> = {}): Promise<TestContext> {
  let instant = STOPPED_AT;
  let ids = 0;
  let draws = 0;
  const settings = readConfig(process.env);
  // Files of one test are not to be found in another.
  const config = { ...settings, dataDir: mkdtempSync(join(settings.dataDir, 'context-')) };
  return {
    config,
    db: overrides.db ?? (await openTestDatabase()),
    sendEmail: null,
    log: openLogger('silent'),
    now: () => instant,
    newId: () => `id-${(ids += 1)}`,
    randomBytes: (length) => drawnBytes((draws += 1), length),
    secrets: openSecrets(TEST_SECRET, { scryptCost: TEST_SCRYPT_COST }),
    files: openFileStore(config),
    ...overrides,
    clock: {
      set: (next) => {
        instant = next;
      },
      advance: (ms) => {
        instant = new Date(instant.getTime() + ms);
      },
    },
  };
}

/** The same bytes for the same draw, and different ones for every draw. */
function drawnBytes(draw: number, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, block) =>
    createHash('sha256').update(`draw ${draw}, block ${block}`).digest(),
  );
  return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
}
