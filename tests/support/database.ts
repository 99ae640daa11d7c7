/** Scratch databases: a fresh copy of the migrated template for each call, closed after the file. */
import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, inject } from 'vitest';

import { openDatabase, type Database } from '#app/infrastructure/db/client.server.ts';
import { databaseUrl, onServer } from './template-database.ts';

/** A server to test PostgreSQL on, or null: such tests are then skipped by name. */
export const POSTGRESQL_URL = process.env['TEST_POSTGRESQL_URL'] ?? null;

const opened: Database[] = [];

afterAll(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
});

/** A migrated database that no other test has seen, on whichever kind this run is for. */
export async function openTestDatabase(): Promise<Database> {
  const database = await openDatabase(await copyTemplate());
  opened.push(database);
  return database;
}

/** The address of a fresh copy of the template, for a test that opens it itself. */
export async function copyTemplate(): Promise<string> {
  const template = inject('templateDatabase');
  if (template.kind === 'sqlite') {
    const path = join(inject('scratchFolder'), `${randomUUID()}.db`);
    copyFileSync(template.path, path);
    return `file:${path}`;
  }
  const name = `${template.name}_${randomUUID().replaceAll('-', '')}`;
  await onServer(template.serverUrl, async (server) => {
    await server.query(`CREATE DATABASE "${name}" TEMPLATE "${template.name}"`);
  });
  return databaseUrl(template.serverUrl, name);
}
