/**
 * Opens the portal's devices for one command. A database file that is not there yet is made first,
 * so that the first command on a new installation works.
 */
import type { AppContext } from '#app/operations/context.ts';
import { isDatabaseMissing, migrate } from '#app/operations/migrate.server.ts';
import type { Progress } from './progress.ts';

/** Throws a `ConfigFault` when a setting is bad. */
export async function openPortal(progress: Progress): Promise<AppContext> {
  if (isDatabaseMissing(process.env)) {
    progress.notice('There is no database yet: making one.');
    await migrate(process.env);
  }
  // Importing the composition root opens the database, so it has to wait until there is one.
  const { app } = await import('#app/context.server.ts');
  return app;
}
