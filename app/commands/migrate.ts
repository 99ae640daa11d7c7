/** `migrate`: brings the database up to date. */
import type { Command } from 'commander';

import { migrate } from '#app/operations/migrate.server.ts';
import { done, type CommandOutcome } from './outcome.ts';
import { portalCommand, runBare } from './portal-command.ts';
import type { Progress } from './progress.ts';

export function migrateCommand(): Command {
  const summary = 'bring the database up to date and fill in the model settings once';
  return portalCommand('migrate', summary).action(
    async (_options: unknown, command: Command) => {
      await runBare(command, applyMigrations);
    },
  );
}

async function applyMigrations(progress: Progress): Promise<CommandOutcome> {
  progress.step('Applying migrations');
  const { applied } = await migrate(process.env);
  const text =
    applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`;
  return done({ applied }, text);
}
