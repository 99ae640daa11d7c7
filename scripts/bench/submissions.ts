/**
 * How many responses a second are stored on SQLite: each is one response with eight comments in one
 * transaction that is on the disk before it counts. Once through the portal's own repositories, once
 * by better-sqlite3 alone as the yardstick. Prints `{ portal, bare }` as JSON.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';

import type { Response } from '#app/domain/response/response.ts';
import { openDatabase } from '#app/infrastructure/db/client.server.ts';
import { insertConsultation } from '#app/infrastructure/db/consultations.server.ts';
import { migrateDatabase } from '#app/infrastructure/db/migrate.server.ts';
import { insertResponse } from '#app/infrastructure/db/responses.server.ts';
import { aComment, aResponse } from '#tests/support/a-response.ts';
import { aConsultation } from '#tests/support/factories.ts';

const COMMENTS = 8;
const WORDS = 'We would keep the group as it is and look again after a year. '.repeat(6);
const DURATION_MS = Number(process.argv[2] ?? 5000);

const folder = mkdtempSync(join(tmpdir(), 'portal-bench-'));
try {
  const portal = await portalPerSecond(join(folder, 'portal.db'));
  const bare = barePerSecond(join(folder, 'bare.db'));
  process.stdout.write(`${JSON.stringify({ portal, bare })}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function portalPerSecond(path: string): Promise<number> {
  await migrateDatabase(`file:${path}`);
  const database = await openDatabase(`file:${path}`);
  await database.transact((tx) => insertConsultation(tx, aConsultation(), new Date()));
  let stored = 0;
  const startedAt = performance.now();
  while (performance.now() - startedAt < DURATION_MS) {
    stored += 1;
    await database.transact((tx) => insertResponse(tx, benchResponse(stored), null));
  }
  const perSecond = rate(stored, startedAt);
  await database.close();
  return perSecond;
}

function benchResponse(number: number): Response {
  const comments = Array.from({ length: COMMENTS }, (_, i) =>
    aComment({ target: { kind: 'block', id: `b${i}` }, position: 'support', words: WORDS }),
  );
  return aResponse(number, { comments });
}

/** The same rows in three narrow tables, with nothing between the statements and the file. */
function barePerSecond(path: string): number {
  const db = new BetterSqlite3(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`
    CREATE TABLE response (id TEXT PRIMARY KEY, number INTEGER, received_at TEXT);
    CREATE TABLE version (id TEXT PRIMARY KEY, response_id TEXT, digest TEXT UNIQUE);
    CREATE TABLE comment (id TEXT PRIMARY KEY, version_id TEXT, target TEXT, words TEXT)`);
  const response = db.prepare('INSERT INTO response VALUES (?, ?, ?)');
  const version = db.prepare('INSERT INTO version VALUES (?, ?, ?)');
  const comment = db.prepare('INSERT INTO comment VALUES (?, ?, ?, ?)');
  const store = db.transaction((number: number) => {
    response.run(`r${number}`, number, '2026-03-02T10:00:00Z');
    version.run(`v${number}`, `r${number}`, String(number).padStart(64, '0'));
    for (let i = 0; i < COMMENTS; i += 1)
      comment.run(`c${number}-${i}`, `v${number}`, `b${i}`, WORDS);
  });
  let stored = 0;
  const startedAt = performance.now();
  while (performance.now() - startedAt < DURATION_MS) store((stored += 1));
  const perSecond = rate(stored, startedAt);
  db.close();
  return perSecond;
}

function rate(count: number, startedAt: number): number {
  return Math.round((count * 1000) / (performance.now() - startedAt));
}
