/**
 * Before the integration tests: one migrated database, which every test copies. A copy takes
 * milliseconds; migrating takes seconds.
 *
 * With `TEST_DATABASE=postgresql` the template is a database on the server of
 * `TEST_POSTGRESQL_URL`, so that the same tests run there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';
import type { TestProject } from 'vitest/node';

import { migrateDatabase } from '#app/infrastructure/db/migrate.server.ts';

declare module 'vitest' {
  // Declaration merging is vitest's own way to type what a global set-up provides.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ProvidedContext {
    scratchFolder: string;
    templateDatabase: TemplateDatabase;
  }
}

export type TemplateDatabase =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgresql'; readonly serverUrl: string; readonly name: string };

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-tests-'));
  const template = await makeTemplate(folder);
  project.provide('scratchFolder', folder);
  project.provide('templateDatabase', template);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    if (template.kind === 'postgresql') await dropDatabases(template);
  };
}

async function makeTemplate(folder: string): Promise<TemplateDatabase> {
  if (process.env['TEST_DATABASE'] === 'postgresql') return makePostgresqlTemplate();
  const path = join(folder, 'template.db');
  await migrateDatabase(`file:${path}`);
  return { kind: 'sqlite', path };
}

async function makePostgresqlTemplate(): Promise<TemplateDatabase> {
  const serverUrl = process.env['TEST_POSTGRESQL_URL'];
  if (!serverUrl) throw new Error('TEST_DATABASE=postgresql needs TEST_POSTGRESQL_URL');
  const name = `portal_test_${process.pid}`;
  await onServer(serverUrl, async (server) => {
    await server.query(`CREATE DATABASE "${name}"`);
  });
  await migrateDatabase(databaseUrl(serverUrl, name));
  return { kind: 'postgresql', serverUrl, name };
}

async function dropDatabases({
  serverUrl,
  name,
}: {
  serverUrl: string;
  name: string;
}): Promise<void> {
  await onServer(serverUrl, async (server) => {
    const { rows } = await server.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [name],
    );
    for (const { datname } of rows) {
      await server.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
    }
  });
}

export async function onServer(
  serverUrl: string,
  work: (server: pg.Client) => Promise<void>,
): Promise<void> {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
