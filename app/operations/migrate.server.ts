/**
 * Operations: bring the configured database up to date, and make one where there is none.
 *
 * They take the settings and not the context, because they come before the database is opened: the
 * schema engine wants a SQLite file for itself.
 */
import { existsSync } from 'node:fs';

import { readConfig } from '#app/infrastructure/config.server.ts';
import { migrateDatabase } from '#app/infrastructure/db/migrate.server.ts';
import { sqlitePath } from '#app/infrastructure/db/sqlite.server.ts';

type Settings = Readonly<Record<string, string | undefined>>;

/** Names of the migrations that were missing, in order; none when it was up to date. */
export async function migrate(
  settings: Settings,
): Promise<{ readonly applied: readonly string[] }> {
  return migrateDatabase(readConfig(settings).databaseUrl);
}

/** True when the database is a file that is not there yet, so that using it begins with `migrate`. */
export function isDatabaseMissing(settings: Settings): boolean {
  const { databaseUrl } = readConfig(settings);
  return databaseUrl.startsWith('file:') && !existsSync(sqlitePath(databaseUrl));
}
